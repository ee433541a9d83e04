import { useCallback, useEffect } from 'react'
import { ask, listen } from '../desktop/desk'
import { prepareExchange } from '../exchange/exchangeClient'
import { useAppView } from './store'

/** The ways a file comes in: the open dialog, a drop anywhere on the window, a double click outside. */
export function useFileDoors(): { readonly open: () => void } {
  const receiveFiles = useAppView((view) => view.receiveFiles)
  const open = useCallback(() => {
    const choose = async (): Promise<void> => {
      prepareExchange()
      const answer = await ask('file:open', { purpose: 'examinator', many: true })
      if (answer.ok) receiveFiles(answer.value.files)
    }
    void choose()
  }, [receiveFiles])
  useEffect(() => {
    const take = async (): Promise<void> => {
      const answer = await ask('file:takeWaiting', {})
      if (answer.ok) receiveFiles(answer.value.files)
    }
    const begin = async (): Promise<void> => {
      await ask('app:ready', {})
      await take()
    }
    void begin()
    return listen('desk:fileWaiting', () => void take())
  }, [receiveFiles])
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const enter = ({ dataTransfer }: DragEvent): void => {
      if (dataTransfer?.types.includes('Files') === true) prepareExchange()
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])].filter((file) =>
        file.name.endsWith('.examinator'),
      )
      void Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      ).then(receiveFiles)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [receiveFiles])
  return { open }
}
