import type { RoundId } from '#shared/kernel/identifiers'
import type { ReadFile } from './readFile'

/**
 * A name as it is compared: without regard to capitals, and to how accents and spaces are written.
 *
 * @example foldedName(' Maria  EK') // → 'maria ek'
 */
export function foldedName(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

const EXAMINER = 'examiner '

/**
 * Under what name a sender's key is remembered: an examiner of a round by their id, anyone else by
 * capacity, name and administration.
 *
 * @example senderOf(read) // → 'examiner examiner_mariaek2026'
 */
export function senderOf({ manifest, contents }: Pick<ReadFile, 'manifest' | 'contents'>): string {
  const [assessment] = contents.assessments
  if (manifest.kind === 'hand-in' && assessment !== undefined) {
    return `${EXAMINER}${assessment.examinerId}`
  }
  const { role, name, administration } = manifest.issuer
  return `${role} ${foldedName(name)} (${foldedName(administration)})`
}

/**
 * Whose key is remembered under a sender, when it is an examiner's; null for anyone else.
 *
 * @example examinerOfSender('examiner examiner_mariaek2026') // → 'examiner_mariaek2026'
 */
export function examinerOfSender(sender: string): string | null {
  const id = sender.startsWith(EXAMINER) ? sender.slice(EXAMINER.length) : ''
  return id.startsWith('examiner_') ? id : null
}

/**
 * Whether a round's file makes its signer the round's office, and under what name that is remembered.
 *
 * @returns null for a file that no office writes.
 * @example officeOf(read) // → 'office of round_2026kvalitet'
 */
export function officeOf({ manifest }: Pick<ReadFile, 'manifest'>): string | null {
  const { kind, roundId } = manifest
  return (kind === 'round' || kind === 'team-package') && roundId !== null
    ? officePlace(roundId)
    : null
}

/**
 * Under what name the keys of a round's office are remembered.
 *
 * @example officePlace(round.id) // → 'office of round_2026kvalitet'
 */
export function officePlace(roundId: RoundId): string {
  return `office of ${roundId}`
}
