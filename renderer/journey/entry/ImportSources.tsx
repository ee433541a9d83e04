import { useState, type DragEvent } from 'react'
import { ask } from '../../desktop/desk'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Import.module.css'
import { useImportView } from './importSlice'

/** Three ways in: the file dialog, a drop, the clipboard. What is pasted stays until it is added. */
export function ImportSources({ roundId }: { readonly roundId: string }) {
  const t = useTranslate()
  const pasted = useImportView((view) => view.pasted)
  const paste = useImportView((view) => view.paste)
  const enqueue = useImportView((view) => view.enqueue)
  const [isOver, setOver] = useState(false)
  const choose = async (): Promise<void> => {
    const answer = await ask('file:open', { purpose: 'entry', many: true })
    if (!answer.ok) return
    enqueue(
      roundId,
      answer.value.files.map((file) => ({ name: file.name, bytes: new Uint8Array(file.bytes) })),
    )
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    const dropped = [...event.dataTransfer.files].filter(
      (file) => !file.name.endsWith('.examinator'),
    )
    const files = dropped.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }))
    enqueue(roundId, await Promise.all(files))
  }
  return (
    <div className={styles['sources']}>
      {/* A place to drop on; the button in it does the same by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className={styles['drop']}
        data-over={isOver}
        aria-label={t('entry.import.drop')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <p className={styles['dropTitle']}>{t('entry.import.drop')}</p>
        <Button look="primary" onPress={() => void choose()}>
          {t('entry.import.choose')}
        </Button>
        <p className={styles['small']}>{t('entry.import.formats')}</p>
      </section>
      <section className={styles['paste']}>
        <TextArea label={t('entry.import.paste')} rows={4} value={pasted} onChange={paste} />
        <div>
          <Button
            isDisabled={pasted.trim() === ''}
            onPress={() =>
              enqueue(roundId, [
                { name: t('entry.import.pastedName'), bytes: new TextEncoder().encode(pasted) },
              ])
            }
          >
            {t('entry.import.readPaste')}
          </Button>
        </div>
      </section>
    </div>
  )
}
