import { appSv } from './app'
import { roundSv } from './round'
import { entrySv } from './entry'
import { assessmentSv } from './assessment'
import { consensusSv } from './consensus'
import { exchangeSv } from './exchange'
import { refusalsSv } from './refusals'
import { reportSv } from './report'
import { retentionSv } from './retention'
import { storageSv } from './storage'
import { logSv } from './log'
import { lockSv } from './lock'
import { desktopSv } from './desktop'

/** Every text in Swedish, the original, by stage. */
export const sv = {
  app: appSv,
  round: roundSv,
  entry: entrySv,
  assessment: assessmentSv,
  consensus: consensusSv,
  exchange: { ...refusalsSv, ...exchangeSv },
  report: reportSv,
  retention: retentionSv,
  storage: storageSv,
  log: logSv,
  lock: lockSv,
  desktop: desktopSv,
} as const
