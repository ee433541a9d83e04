import { Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Place } from '../ui/place'
import { useTranslate } from '../ui/useTranslate'
import { SaveLine } from './SaveLine'
import { useAppView } from './store'
import styles from './TopBar.module.css'

interface TopBarProps {
  readonly crumbs: readonly { readonly text: string; readonly place: Place | null }[]
}

/** Where am I, is it saved, and the way to everything else. */
export function TopBar({ crumbs }: TopBarProps) {
  const t = useTranslate()
  const go = useAppView((view) => view.go)
  const openPalette = useAppView((view) => view.openPalette)
  return (
    <header className={styles['bar']}>
      <nav aria-label={t('app.place.label')} className={styles['crumbs']}>
        <ol data-plain>
          {crumbs.map((crumb, index) => {
            const { place } = crumb
            const isLast = index === crumbs.length - 1
            return (
              <li key={crumb.text} aria-current={isLast ? 'page' : undefined}>
                {place === null || isLast ? (
                  <span>{crumb.text}</span>
                ) : (
                  <AriaButton className={styles['crumb'] ?? ''} onPress={() => go(place)}>
                    {crumb.text}
                  </AriaButton>
                )}
              </li>
            )
          })}
        </ol>
      </nav>
      <AriaButton className={styles['search'] ?? ''} onPress={() => openPalette(true)}>
        <Search size={16} aria-hidden="true" />
        <span>{t('app.search.button')}</span>
        <kbd>{t('app.search.key')}</kbd>
      </AriaButton>
      <SaveLine />
    </header>
  )
}
