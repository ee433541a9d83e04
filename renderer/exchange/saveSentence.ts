import type { TextKey, Translate } from '#shared/i18n/translate'
import type { SaveOutcome } from './savedOutcome'

const DISK_TEXTS: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'exchange.save.full',
  EDQUOT: 'exchange.save.full',
  EACCES: 'exchange.save.denied',
  EPERM: 'exchange.save.denied',
  EROFS: 'exchange.save.denied',
  ENOENT: 'exchange.save.gone',
  ENOTDIR: 'exchange.save.gone',
  ENODEV: 'exchange.save.gone',
}

/** What became of a file, in words: where it is, or why it is not there and what to do. */
export function saveSentence(outcome: SaveOutcome, t: Translate): string {
  if (outcome.kind === 'saved') return t('exchange.save.saved', { name: outcome.name })
  if (outcome.kind === 'cancelled') return t('exchange.save.cancelled')
  if (outcome.kind === 'disk') {
    return t(DISK_TEXTS[outcome.code] ?? 'exchange.save.disk', { code: outcome.code })
  }
  return outcome.reason === 'unsaved'
    ? t('exchange.save.unsaved')
    : t('exchange.save.failed', { reason: outcome.reason })
}
