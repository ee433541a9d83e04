// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { ChannelName } from '#shared/ipc/channels'

/** What one door is tried with: a request that it would take, and how often that is spoilt. */
export interface FuzzOrder {
  readonly channel: ChannelName
  /** A request the door would take; the text `BYTES` stands for bytes. */
  readonly sound: unknown
  readonly seed: number
  readonly rounds: number
}

/** What was done to the request, and what came back: `refused`, `not sent` or the answer itself. */
export interface FuzzOutcome {
  readonly spoilt: string
  readonly answer: string
}

/**
 * Spoils a sound request in seeded ways and knocks with each. Runs in the page, so it uses nothing
 * from outside itself. `not sent`: the bridge or the messenger could not even carry it.
 */
export async function fuzzDoor(order: FuzzOrder): Promise<readonly FuzzOutcome[]> {
  const { channel, sound, rounds } = order
  let state = order.seed
  const chance = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }

  const cyclic: Record<string, unknown> = { extra: 1 }
  cyclic['self'] = cyclic
  const deep = (levels: number): unknown => {
    let inner: unknown = 1
    for (let level = 0; level < levels; level += 1) inner = { inner }
    return inner
  }
  // Each with the kind of field it would be right for; elsewhere it is wrong.
  const hostile: readonly (readonly [name: string, kind: string, make: () => unknown])[] = [
    ['nothing', 'nothing', () => undefined],
    ['null', 'null', () => null],
    ['a number that is none', 'number', () => Number.NaN],
    ['half below nought', 'number', () => -0.5],
    ['a number past all', 'number', () => Infinity],
    ['a large integer', 'bigint', () => 2n ** 70n],
    ['yes or no', 'boolean', () => true],
    ['a text', 'text', () => '../../../etc/passwd'],
    ['a text with the end of a text in it', 'text', () => 'a\u0000.txt'],
    ['half a sign', 'text', () => '\ud800'],
    ['a million letters', 'text', () => 'x'.repeat(1_000_000)],
    ['a symbol', 'symbol', () => Symbol('x')],
    ['a function', 'function', () => () => 'run'],
    ['a list', 'list', () => [1, 2, 3]],
    ['a list of a hundred thousand', 'list', () => Array.from({ length: 100_000 }, () => 0)],
    [
      'keys of prototypes',
      'object',
      () => JSON.parse('{"__proto__":{"spoilt":1},"constructor":1}'),
    ],
    ['a ring', 'object', () => cyclic],
    ['a hundred levels', 'object', () => deep(100)],
    ['five thousand levels', 'object', () => deep(5000)],
    ['a map', 'bare', () => new Map([['language', 'sv']])],
    ['a day', 'bare', () => new Date(0)],
    ['a pattern', 'bare', () => /x/],
    // It has a name of its own, as some requests do.
    ['a failure', 'object', () => new TypeError('x')],
    ['a promise', 'bare', () => Promise.resolve({})],
    ['an element', 'bare', () => document.body],
    ['bytes', 'bytes', () => new Uint8Array(8)],
    ['bytes two by two', 'bare', () => new Uint16Array(8)],
    ['a view of bytes', 'bare', () => new DataView(new ArrayBuffer(8))],
    ['a file', 'bare', () => new Blob(['x'])],
  ]

  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const kindOf = (value: unknown): string => {
    if (value === 'BYTES') return 'bytes'
    if (Array.isArray(value)) return 'list'
    if (isRecord(value)) return 'object'
    return typeof value === 'string' ? 'text' : typeof value
  }
  const placesIn = (value: unknown, path: readonly string[]): (readonly string[])[] => [
    path,
    ...Object.entries(isRecord(value) || Array.isArray(value) ? Object(value) : {}).flatMap(
      ([key, inner]) => placesIn(inner, [...path, key]),
    ),
  ]
  const at = (value: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)
  const put = (value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown => {
    if (key === undefined) return other
    const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) }
    Reflect.set(copy, key, put(Reflect.get(copy, key), rest, other))
    return copy
  }
  const withBytes = (value: unknown): unknown => {
    if (value === 'BYTES') return new Uint8Array(4)
    if (Array.isArray(value)) return value.map(withBytes)
    if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype || value === cyclic)
      return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytes(inner)]))
  }

  /** One field made wrong, or one that nobody asked for. */
  const spoil = (): readonly [spoilt: string, request: unknown] => {
    const [name, kind, make] = hostile[chance(hostile.length)] ?? ['nothing', 'nothing', () => null]
    const places = placesIn(sound, [])
    const place = places[chance(places.length)] ?? []
    const there = kindOf(at(sound, place))
    const asksForNothing = isRecord(sound) && Object.keys(sound).length === 0
    // An object without fields of its own is as good as an empty request.
    const tooAlike = there === kind || (asksForNothing && ['bare', 'bytes'].includes(kind))
    if (tooAlike || chance(4) === 0) {
      const target = isRecord(at(sound, place)) ? place : []
      return [
        `${name} as a further field of /${target.join('/')}`,
        put(withBytes(sound), [...target, 'further'], make() ?? null),
      ]
    }
    return [`${name} as /${place.join('/')}`, put(withBytes(sound), place, make())]
  }

  const answerTo = async (request: unknown): Promise<string> => {
    try {
      const asked: unknown = await Reflect.apply(window.desk?.ask ?? (() => null), null, [
        channel,
        request,
      ])
      const kind: unknown = Object(asked).ok === false ? Object(asked).error.kind : null
      return kind === 'refused' ? 'refused' : JSON.stringify(asked)
    } catch {
      return 'not sent'
    }
  }

  const outcomes: FuzzOutcome[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [spoilt, request] = spoil()
    outcomes.push({ spoilt, answer: await answerTo(request) })
  }
  return outcomes
}
