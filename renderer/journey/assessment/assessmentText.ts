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
  return itemsOf(set)
    .flatMap((item) => {
      const scored = assessment.items.find((one) => one.itemId === item.id)
      if (scored === undefined) return []
      const percent =
        scored.percent === null
          ? t('assessment.noPercent')
          : t('assessment.percent', { percent: scored.percent })
      const findings = scored.findings.map((finding) => {
        const quotes = finding.evidence.map((one) => `   ”${one.quote}”`)
        return [`${t(`assessment.${finding.kind}`)}: ${finding.text}`, ...quotes].join('\n')
      })
      const reason = scored.reason === '' ? [] : [`${t('assessment.reason')}: ${scored.reason}`]
      return [`${item.id} ${item.title[language]}: ${percent}`, ...findings, ...reason, '']
    })
    .join('\n')
}
