import * as z from 'zod'

/**
 * What a child is told to do: the mutated files of a seed, from one number to another (not
 * included), or the files that once found a fault. `kept`: which changes of a file stay, all of them
 * when left out. `save`: where the file's bytes are put.
 */
export interface Order {
  readonly kind: 'mutated' | 'known'
  readonly seed: number
  readonly from: number
  readonly to: number
  readonly kept?: readonly number[]
  readonly save?: string
}

const of = z.object({ index: z.int(), family: z.string() })

const OutputLine = z.discriminatedUnion('kind', [
  of.extend({ kind: z.literal('begins') }),
  of.extend({ kind: z.literal('ends'), outcome: z.string() }),
  of.extend({ kind: z.literal('fails'), what: z.string() }),
  z.object({ kind: z.literal('done'), peakBytes: z.number() }),
])

/** What a child says, a line at a time. */
export type OutputLine = z.infer<typeof OutputLine>

export function outputLine(text: string): OutputLine {
  return OutputLine.parse(JSON.parse(text))
}
