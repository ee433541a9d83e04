import type { Translate } from '#shared/i18n/translate'
import { inLanguage, type ConsensusFacts, type GatheredFacts } from '#shared/report/consensusFacts'
import type { CoverFact } from '#shared/report/documentTree'
import { listed } from '#shared/report/phrasing'

/**
 * The marks on the first page or sheet: draft or final, and whether anything is an example.
 *
 * @example coverMarks(facts, t) // → ['Färdigställd', 'Exempel: uppgifterna är påhittade', …]
 */
export function coverMarks(facts: ConsensusFacts, t: Translate): readonly string[] {
  const isExample = facts.round.isExample || facts.entry.isExample
  return [
    t(`report.mark.${facts.status}`),
    ...(isExample ? [t('report.mark.example')] : []),
    ...(facts.round.criteria.isExample ? [t('report.mark.exampleCriteria')] : []),
  ]
}

/**
 * What the first page or sheet says: of which round, drawn up by whom, its status, and when it may be
 * released. Facts that are empty are left out.
 *
 * @example coverFacts(gatherConsensus(facts), t) // → [{ label: 'Omgång', value: … }, …]
 */
export function coverFacts({ facts, items }: GatheredFacts, t: Translate): readonly CoverFact[] {
  const examiners = items[0]?.movements.map(({ name }) => name) ?? []
  const { round, entry, unit } = facts
  const administration = unit.administration
  const criteria = {
    title: inLanguage(round.criteria.title, facts.language),
    version: round.criteria.version,
  }
  const all: readonly (readonly [string, string])[] = [
    [t('report.cover.round'), round.title],
    [t('report.cover.entry'), entry.title],
    [
      t('report.cover.unit'),
      administration === ''
        ? unit.name
        : t('report.cover.unitOf', { unit: unit.name, administration }),
    ],
    [t('report.cover.className'), entry.className],
    [t('report.cover.team'), facts.team.name],
    [t('report.cover.examiners'), listed(examiners, t)],
    [t('report.cover.criteria'), t('report.cover.criteriaVersion', criteria)],
    [t('report.cover.drawnUpBy'), facts.drawnUpBy],
    [t('report.cover.drawnUpAt'), facts.at],
    [t('report.cover.status'), t(`report.status.${facts.status}`)],
    [t('report.cover.release'), t('report.cover.releaseAfter', { day: facts.round.ceremonyDay })],
  ]
  return all.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}
