import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { countWords, sectionTitle } from './draftChoices'
import type { PanelProps } from './panelProps'
import styles from './EntryPanel.module.css'
import { ShowButton } from './ShowButton'

/** The entry's sections in its own order, with what the criteria set calls each. */
export function SectionsTab({ entry, round, counts, show }: PanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      <h2>{t('entry.sections.title')}</h2>
      <ul data-plain className={styles['rows']}>
        {entry.sections.map((section, index) => {
          const title = sectionTitle(
            round.criteria,
            section.key,
            language,
            t('entry.sections.other'),
          )
          const first = section.blocks[0]
          const own = first?.kind === 'heading' ? first.text : ''
          const heading = section.heading || own || t('entry.sections.noHeading')
          const quotes = section.blocks.reduce((sum, block) => sum + (counts.get(block.id) ?? 0), 0)
          const facts = [
            heading.toLowerCase() === title.toLowerCase() ? '' : title,
            t('entry.sections.words', { count: countWords(section.blocks) }),
            first?.page === null || first === undefined
              ? ''
              : t('entry.sections.fromPage', { page: first.page }),
            quotes === 0 ? '' : t('entry.sections.quotes', { count: quotes }),
          ]
          return (
            // A section has no id of its own, and two may have the same heading.
            <li key={first?.id ?? index} className={styles['row']}>
              <div>
                <p className={styles['name']}>{heading}</p>
                <p className={styles['small']}>{facts.filter(Boolean).join(' · ')}</p>
              </div>
              <ShowButton
                name={heading}
                blockIds={first === undefined ? [] : [first.id]}
                show={show}
              />
            </li>
          )
        })}
      </ul>
      <p className={styles['small']}>{t('entry.sections.source', { name: entry.sourceName })}</p>
    </>
  )
}
