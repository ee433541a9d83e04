import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Language, Translate } from '#shared/i18n/translate'
import type { Round } from '#shared/journey/round/round'

/** What the parts of the archive look names up in. `round` null when the record's round is not there. */
export interface ArchiveNames {
  readonly round: Round | null
  readonly t: Translate
  readonly language: Language
}

/**
 * A person's name in a round, or words that say that it is not known.
 *
 * @example examinerName(assessment.examinerId, names) // → 'Anna Lind'
 */
export function examinerName(id: string, { round, t }: ArchiveNames): string {
  const name = round?.examiners.find((one) => one.id === id)?.name
  return name ?? t('storage.archive.unknown', { id })
}

/**
 * An item's code and short title, or the code alone when the round is not there.
 *
 * @example itemTitle('1.2', names) // → '1.2 Arbetssätt'
 */
export function itemTitle(id: string, { round, language }: ArchiveNames): string {
  const item = round === null ? undefined : itemsOf(round.criteria).find((one) => one.id === id)
  return item === undefined ? id : `${id} ${item.shortTitle[language]}`
}
