import { useEffect, useId, useRef, useState } from 'react'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Import.module.css'

interface StartListProps {
  readonly draft: ImportDraft
  readonly start: number
  readonly onChange: (start: number) => void
}

const AFTER = 12
const MORE = 100
const LINE_CHARACTERS = 110

function firstLine(text: string): string {
  const line = text.replaceAll('\t', ' · ')
  return line.length <= LINE_CHARACTERS ? line : `${line.slice(0, LINE_CHARACTERS).trimEnd()} …`
}

/** The first lines of the source: the person says where the entry begins, side matter is greyed and named. */
export function StartList({ draft, start, onChange }: StartListProps) {
  const t = useTranslate()
  const name = useId()
  const list = useRef<HTMLOListElement>(null)
  const [more, setMore] = useState(0)
  const shown = Math.min(draft.blocks.length, Math.max(start, draft.start.index) + AFTER + more)
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[data-chosen="true"]')
    // Only the list itself is moved, not the page round it.
    if (chosen && list.current) list.current.scrollTop = chosen.offsetTop - 60
  }, [])
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{t('entry.import.start')}</legend>
      <p className={styles['small']}>
        {t(`entry.import.startReason.${draft.start.reason}`)} {t('entry.import.startHint')}
      </p>
      <ol data-plain className={styles['lines']} ref={list}>
        {draft.blocks.slice(0, shown).map((block, index) => (
          // Lines may repeat; their place is what they are.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-outside={index < start} data-chosen={index === start}>
            <label className={styles['line']}>
              <input
                type="radio"
                name={name}
                checked={index === start}
                onChange={() => onChange(index)}
              />
              <span>
                {firstLine(block.text)}
                {index < start && (
                  <span className="visually-hidden"> ({t('entry.import.outside')})</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ol>
      {shown < draft.blocks.length && (
        <div>
          <Button small look="quiet" onPress={() => setMore(more + MORE)}>
            {t('entry.import.moreLines')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
