import { appSv } from './app'
import { roundSv } from './round'
import { entrySv } from './entry'
import { assessmentSv } from './assessment'
import { consensusSv } from './consensus'
import { jurySv } from './jury'
import { feedbackSv } from './feedback'
import { examplesSv } from './examples'
import { trainingSv } from './training'
import { evaluationSv } from './evaluation'
import { exchangeSv } from './exchange'
import { reportSv } from './report'
import { storageSv } from './storage'
import { desktopSv } from './desktop'

/** Every text in Swedish, the original, by stage. */
export const sv = {
  app: appSv,
  round: roundSv,
  entry: entrySv,
  assessment: assessmentSv,
  consensus: consensusSv,
  jury: jurySv,
  feedback: feedbackSv,
  examples: examplesSv,
  training: trainingSv,
  evaluation: evaluationSv,
  exchange: exchangeSv,
  report: reportSv,
  storage: storageSv,
  desktop: desktopSv,
} as const
