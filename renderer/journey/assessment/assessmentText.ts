import { itemsOf, type CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Language, Translate } from '#shared/i18n/translate'

/** An assessment as running text, so that two versions can be compared as a person reads them. */
export function assessmentText(
  assessment: Pick<Assessment, 'items'>,
  set: CriteriaSet,
  t: Translate,
  language: Language,
): string {
  const lines: string[] = []
  for (const item of itemsOf(set)) {
    const scored = assessment.items.find((one) => one.itemId === item.id)
    if (scored === undefined) continue
    const { percent } = scored
    const score =
      percent === null ? t('assessment.noPercent') : t('assessment.percent', { percent })
    lines.push(`${item.id} ${item.title[language]}: ${score}`)
    for (const finding of scored.findings) {
      lines.push(`${t(`assessment.${finding.kind}`)}: ${finding.text}`)
      for (const one of finding.evidence) lines.push(`   ”${one.quote}”`)
    }
    if (scored.reason !== '') lines.push(`${t('assessment.reason')}: ${scored.reason}`)
    lines.push('')
  }
  return lines.join('\n')
}
