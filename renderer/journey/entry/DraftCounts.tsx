import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Section } from '#shared/journey/entry/entry'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { countWords, sectionTitle } from './draftChoices'
import styles from './Import.module.css'

interface DraftCountsProps {
  readonly draft: ImportDraft
  readonly sections: readonly Section[]
  readonly start: number
  readonly criteria: Pick<CriteriaSet, 'sections'>
}

function pagesOf(sections: readonly Section[]): number {
  const pages = new Set<number>()
  for (const block of sections.flatMap((section) => section.blocks)) {
    if (block.page !== null) pages.add(block.page)
    for (const mark of block.pageMarks) pages.add(mark.page)
  }
  return pages.size
}

/** How much text the entry will have, in all and section by section. */
export function DraftCounts({ draft, sections, start, criteria }: DraftCountsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const blocks = draft.blocks.slice(start)
  const pages = pagesOf(sections)
  const lost = draft.warnings.find((warning) => warning.kind === 'unreadable-characters')
  const keys = [...new Set(sections.map((section) => section.key))]
  return (
    <section className={styles['part']} aria-labelledby="counts">
      <h2 id="counts">{t('entry.import.counts')}</h2>
      <p>
        {[
          t('entry.import.words', { count: countWords(blocks) }),
          t('entry.import.blocks', { count: blocks.length }),
          pages === 0 ? t('entry.import.noPages') : t('entry.import.pages', { count: pages }),
        ].join(', ')}
      </p>
      {lost !== undefined && <p>{t('entry.import.lost', { count: lost.count })}</p>}
      <table className={styles['table']} aria-labelledby="counts">
        <thead>
          <tr>
            <th scope="col">{t('entry.import.section')}</th>
            <th scope="col">{t('entry.import.columnBlocks')}</th>
            <th scope="col">{t('entry.import.columnWords')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const own = sections
              .filter((section) => section.key === key)
              .flatMap((one) => one.blocks)
            return (
              <tr key={key}>
                <th scope="row">
                  {sectionTitle(criteria, key, language, t('entry.sections.other'))}
                </th>
                <td>{own.length}</td>
                <td>{countWords(own)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
