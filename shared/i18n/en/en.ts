import { appEn } from './app'
import { roundEn } from './round'
import { entryEn } from './entry'
import { assessmentEn } from './assessment'
import { consensusEn } from './consensus'
import { exchangeEn } from './exchange'
import { refusalsEn } from './refusals'
import { reportEn } from './report'
import { retentionEn } from './retention'
import { storageEn } from './storage'
import { logEn } from './log'
import { lockEn } from './lock'
import { desktopEn } from './desktop'
import type { sv } from '#shared/i18n/sv/sv'
import type { Translation } from '#shared/i18n/translate'

/** Every text in English, complete, by stage. */
export const en: Translation<typeof sv> = {
  app: appEn,
  round: roundEn,
  entry: entryEn,
  assessment: assessmentEn,
  consensus: consensusEn,
  exchange: { ...refusalsEn, ...exchangeEn },
  report: reportEn,
  retention: retentionEn,
  storage: storageEn,
  log: logEn,
  lock: lockEn,
  desktop: desktopEn,
}
