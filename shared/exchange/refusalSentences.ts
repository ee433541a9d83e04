import type { TextKey, Translate } from '#shared/i18n/translate'
import { fingerprintWords } from './fingerprint'
import type { Refusal } from './refusals'

/** A refusal in words: what happened, what is safe, what to do. */
export interface RefusalSentences {
  readonly happened: string
  readonly safe: string
  readonly todo: string
}

type Slots = Readonly<Record<string, string | number>>

/** A place that has no name in the file is left empty; the sentence then names none. */
function slotsOf(refusal: Refusal, t: Translate): Slots {
  switch (refusal.kind) {
    case 'unknown-kind':
      return { name: refusal.name }
    case 'too-new':
      return { needed: refusal.needed, own: refusal.own }
    case 'too-large':
      return { limit: refusal.limitMebibytes }
    case 'too-many-files':
      return { limit: refusal.limit }
    case 'bomb':
    case 'missing-file':
    case 'hash-mismatch':
      return { path: refusal.path }
    case 'too-deep':
      return { path: refusal.path, limit: refusal.limit }
    case 'bad-path':
      return { path: refusal.path, fault: t(`exchange.pathFault.${refusal.fault}`) }
    case 'extra-file':
      return { path: refusal.path ?? t('exchange.hiddenBytes') }
    case 'other-key':
      return {
        sender: refusal.sender,
        known: fingerprintWords(refusal.known),
        found: fingerprintWords(refusal.found),
      }
    case 'not-the-office':
      return {
        round: refusal.round,
        sender: refusal.sender,
        known: fingerprintWords(refusal.known),
        found: fingerprintWords(refusal.found),
      }
    case 'wrong-signer':
      return {
        examiner: refusal.examiner,
        signer: refusal.signer ?? t('exchange.ownKey'),
      }
    case 'wrong-issuer':
      return { examiner: refusal.examiner, issuer: refusal.issuer }
    case 'older-hand-in':
    case 'taken-back-hand-in':
      return { examiner: refusal.examiner, found: refusal.found, known: refusal.known }
    case 'unknown-round':
      return { round: refusal.roundId }
    case 'bad-record':
      return {
        record: refusal.record,
        field: refusal.field === '' ? t('exchange.wholeRecord') : refusal.field,
        reason: t(`exchange.recordFault.${refusal.reason}`),
      }
    default:
      return {}
  }
}

function keyOf(refusal: Refusal): TextKey {
  if (refusal.kind === 'wrong-passphrase' && !refusal.given) return 'exchange.refusal.locked'
  return `exchange.refusal.${refusal.kind}`
}

/**
 * The words for a refusal: what happened, that nothing was stored, and what to do.
 *
 * @param t the chosen language.
 * @example refusalSentences({ kind: 'not-a-zip' }, t).happened
 */
export function refusalSentences(refusal: Refusal, t: Translate): RefusalSentences {
  const key = keyOf(refusal)
  return {
    happened: t(key, slotsOf(refusal, t)),
    safe: t('exchange.safe'),
    todo:
      key === 'exchange.refusal.locked'
        ? t('exchange.todo.locked')
        : t(`exchange.todo.${refusal.kind}`, slotsOf(refusal, t)),
  }
}
