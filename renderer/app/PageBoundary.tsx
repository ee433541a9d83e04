import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { useTranslate } from '../ui/useTranslate'

function Failed({
  onBack,
  onAgain,
}: {
  readonly onBack: () => void
  readonly onAgain: () => void
}) {
  const t = useTranslate()
  return (
    <div role="alert" style={{ padding: 32 }}>
      <EmptyState
        title={t('app.error.title')}
        actions={
          <>
            <Button look="primary" onPress={onAgain}>
              {t('app.error.again')}
            </Button>
            <Button onPress={onBack}>{t('app.error.back')}</Button>
          </>
        }
      >
        {t('app.error.text')}
      </EmptyState>
    </div>
  )
}

interface PageBoundaryProps {
  readonly children: ReactNode
  readonly onBack: () => void
}

/** A bug on one page must not take the window, the save line or the way out with it. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const again = (): void => this.setState({ hasFailed: false })
    return (
      <Failed
        onAgain={again}
        onBack={() => {
          again()
          this.props.onBack()
        }}
      />
    )
  }
}
