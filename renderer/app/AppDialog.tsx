import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { AppSlice } from './appSlice'
import { useAppView } from './store'

interface AppDialogProps {
  readonly name: Exclude<AppSlice['dialog'], 'none'>
  readonly title: string
  readonly closeText: string
  readonly size?: 'large'
  readonly mayDismiss?: boolean
  readonly children: ReactNode
}

/** One of the window's own dialogs: open when the window says so, and closed by its one button. */
export function AppDialog({ name, closeText, ...rest }: AppDialogProps) {
  const isOpen = useAppView((view) => view.dialog === name)
  const openDialog = useAppView((view) => view.openDialog)
  const close = (): void => openDialog('none')
  return (
    <Dialog
      {...rest}
      isOpen={isOpen}
      onClose={close}
      actions={<Button onPress={close}>{closeText}</Button>}
    />
  )
}
