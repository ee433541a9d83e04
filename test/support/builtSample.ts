import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { buildSampleRound, type SampleRound } from '#shared/sample/sampleRound'
import { digestText } from '../../renderer/storage/digestText'

const built = new Map<string, Promise<SampleRound>>()

async function build(now: string): Promise<SampleRound> {
  const made = await buildSampleRound({ digestText, criteria: threeFoci2016, now })
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

/** The sample round as it is at a moment. The same every time, and so made once. */
export function builtSample(now = '2026-09-10T10:00:00.000Z'): Promise<SampleRound> {
  const sample = built.get(now) ?? build(now)
  built.set(now, sample)
  return sample
}
