import type { Declaration } from '#shared/journey/assessment/assessment'
import type { Moment } from '#shared/kernel/calendar'
import { DeclarationId, EntryId, type RoundId } from '#shared/kernel/identifiers'
import { lagFour } from './sampleExaminers'
import type { SampleEntryKey, SampleExaminerKey } from './sampleHandIn'

const answers: readonly {
  readonly entry: SampleEntryKey
  readonly examiner: SampleExaminerKey
  readonly at: string
}[] = [
  { entry: 'linden', examiner: 'maria', at: '2026-08-24T06:40:00.000Z' },
  { entry: 'linden', examiner: 'erik', at: '2026-08-26T11:05:00.000Z' },
  { entry: 'linden', examiner: 'ali', at: '2026-08-24T08:12:00.000Z' },
  { entry: 'linden', examiner: 'sofia', at: '2026-08-25T07:30:00.000Z' },
  { entry: 'appellunden', examiner: 'maria', at: '2026-08-24T06:41:00.000Z' },
  { entry: 'appellunden', examiner: 'erik', at: '2026-08-26T11:06:00.000Z' },
  { entry: 'appellunden', examiner: 'ali', at: '2026-08-24T08:15:00.000Z' },
  { entry: 'appellunden', examiner: 'sofia', at: '2026-08-25T07:31:00.000Z' },
]

const aliConflict = {
  answer: 'conflict',
  grounds: ['earlierManager'],
  reason:
    'Jag var biträdande enhetschef i Äppellundens hemtjänst till och med mars 2024 och ledde införandet av planeringssystemet som beskrivs i bidraget.',
} as const

/**
 * What Lag 4 has answered about conflict of interest. Nobody has answered for Ljungbacken yet.
 *
 * @param latest no answer is later than this.
 * @returns eight answers; one conflict: Ali has been a manager at Äppellundens hemtjänst.
 * @example sampleDeclarations(roundId, now).filter((d) => d.answer === 'conflict').length // → 1
 */
export function sampleDeclarations(roundId: RoundId, latest: Moment): Declaration[] {
  return answers.map(({ entry, examiner, at }) => {
    const isConflict = entry === 'appellunden' && examiner === 'ali'
    return {
      id: DeclarationId.parse(`declaration_${entry}${examiner}`),
      roundId,
      entryId: EntryId.parse(`entry_${entry}2026`),
      examinerId: lagFour[examiner].id,
      answer: isConflict ? aliConflict.answer : 'none',
      grounds: isConflict ? [...aliConflict.grounds] : [],
      reason: isConflict ? aliConflict.reason : '',
      declaredAt: at < latest ? at : latest,
    }
  })
}
