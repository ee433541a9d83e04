import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonBytes } from '#shared/exchange/jsonGuard'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const parse = (text: string) =>
  parseJsonBytes(encoder.encode(text), (bytes) => decoder.decode(bytes))

test('each element of a list reads alone as it reads in the list, whatever stands in its texts', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\\', '[', '}', ',', ' ', 'å', '€', '🏅') })
  const value = fc.oneof(text, fc.integer(), fc.dictionary(text, fc.array(fc.array(text))))
  fc.assert(
    fc.property(fc.array(value), fc.constantFrom(0, 1, '\t'), (list, space) => {
      const json = JSON.stringify(list, null, space)
      const parsed = parse(json)
      if (!parsed.ok) throw new Error(parsed.error)
      const bytes = encoder.encode(json)
      const alone = parsed.value.elements.map(({ start, end }): unknown =>
        JSON.parse(decoder.decode(bytes.subarray(start, end))),
      )
      expect(alone).toEqual(list)
      expect(parsed.value.value).toEqual(list)
    }),
  )
})

test('only a list has elements', () => {
  for (const text of ['{"a":[1,2],"b":3}', '"[1,2]"', '[ ]', '7'])
    expect(parse(text)).toMatchObject({ ok: true, value: { elements: [] } })
})
