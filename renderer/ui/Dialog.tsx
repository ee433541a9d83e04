import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'small' | 'large' | 'full'
  readonly mayDismiss?: boolean
}

/** A question or a step that must be finished or left; Esc leaves, focus returns to the opener. */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={props.isOpen}
      isDismissable={props.mayDismiss ?? false}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={`${styles['modal'] ?? ''} ${styles[props.size ?? 'small'] ?? ''}`}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {props.title}
          </Heading>
          <div className={styles['body']}>{props.children}</div>
          {props.actions !== undefined && <div className={styles['actions']}>{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
