import { useMemo } from 'react'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import { OTHER_SECTION } from '#shared/journey/entry/sectionMapping'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { corrected, type HeadingRow, headingRows } from './draftChoices'
import styles from './Import.module.css'
import type { DraftChoices } from './importSlice'
import { useFirstRows } from './useFirstRows'

interface HeadingMappingsProps {
  readonly draft: ImportDraft
  readonly choices: DraftChoices
  readonly onChange: (choices: DraftChoices) => void
  readonly onLook: (blockIndex: number) => void
}

const TONES = {
  high: 'plain',
  middle: 'plain',
  low: 'warn',
  none: 'warn',
  corrected: 'accent',
} as const

interface RowProps {
  readonly row: HeadingRow
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onChange: (sectionKey: string) => void
  readonly onLook: () => void
}

function Row({ row, options, onChange, onLook }: RowProps) {
  const t = useTranslate()
  const { heading } = row.proposed
  return (
    <li className={styles['mapping']} data-sureness={row.sureness}>
      <div>
        <p className={styles['heading']}>{heading}</p>
        <p className={styles['small']}>
          <Badge tone={TONES[row.sureness]}>{t(`entry.import.sure.${row.sureness}`)}</Badge>{' '}
          {row.page !== null && t('entry.import.atPage', { page: row.page })}
        </p>
      </div>
      <SelectField
        label={t('entry.import.sectionFor', { heading })}
        hideLabel
        value={row.value}
        options={options}
        onChange={onChange}
      />
      <Button
        small
        look="quiet"
        aria-label={t('entry.panel.showOf', { name: heading })}
        onPress={onLook}
      >
        {t('entry.panel.show')}
      </Button>
    </li>
  )
}

/** What each heading opens, the least certain first; every proposal can be changed. */
export function HeadingMappings({ draft, choices, onChange, onLook }: HeadingMappingsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const rows = useMemo(() => headingRows(draft, choices), [draft, choices])
  const [shown, more] = useFirstRows(rows)
  const options = [
    ...draft.sections.map((section) => ({ value: section.key, text: section.title[language] })),
    { value: OTHER_SECTION, text: t('entry.sections.other') },
    { value: 'inherit', text: t('entry.import.inherit') },
    { value: 'notHeading', text: t('entry.import.notHeading') },
  ]
  return (
    <section className={styles['part']} aria-labelledby="mapping">
      <h2 id="mapping">{t('entry.import.mapping')}</h2>
      <p className={styles['small']}>
        {t(rows.length === 0 ? 'entry.import.noHeadings' : 'entry.import.mappingHint')}
      </p>
      <ul data-plain className={styles['mappings']}>
        {shown.map((row) => {
          const { blockIndex } = row.proposed
          return (
            <Row
              key={blockIndex}
              row={row}
              options={options}
              onChange={(key) => onChange(corrected(choices, blockIndex, key))}
              onLook={() => onLook(blockIndex)}
            />
          )
        })}
      </ul>
      {more}
    </section>
  )
}
