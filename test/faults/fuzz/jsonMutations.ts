import type { Chance } from './chance'
import { nastyValue, raw } from './nastyValues'

type Holder = Record<string, unknown> | unknown[]

interface Place {
  readonly holder: Holder
  readonly key: string
}

/** Whether a value holds others. */
export const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null

function entriesOf(holder: Holder): readonly (readonly [string, unknown])[] {
  return Object.entries(holder)
}

function put(holder: Holder, key: string, value: unknown): void {
  Reflect.set(holder, key, value)
}

/** Walks down by chance, so that shallow and deep fields are met alike, however long the lists are. */
function placeIn(root: Holder, chance: Chance): Place | null {
  let holder = root
  for (;;) {
    const entries = entriesOf(holder)
    if (entries.length === 0) return null
    const [key, value] = chance.of(entries)
    const goesOn = isHolder(value) && entriesOf(value).length > 0 && chance.inHundred(88)
    if (!goesOn) return { holder, key }
    holder = value
  }
}

type Mutate = (place: Place, chance: Chance, root: Holder) => void

const at = ({ holder, key }: Place): unknown => Reflect.get(holder, key)

const replace: Mutate = (place, chance) =>
  put(place.holder, place.key, nastyValue(chance, at(place)))

const remove: Mutate = ({ holder, key }) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

const addField: Mutate = ({ holder }, chance) => {
  const name = chance.of([
    'extra',
    'id',
    'polluted',
    'toJSON',
    'length',
    '',
    '\uD800',
    'schemaVersion',
  ])
  if (Array.isArray(holder)) holder.push(nastyValue(chance, {}))
  else put(holder, name, nastyValue(chance, ''))
}

const forbiddenKey: Mutate = (place, chance) => {
  const key = chance.of(['__proto__', 'constructor', 'prototype', String.raw`__\u0070roto__`])
  put(place.holder, place.key, raw(`{"${key}":{"polluted":true}}`))
}

const repeat: Mutate = ({ holder, key }, chance) => {
  if (!Array.isArray(holder)) return
  const times = chance.of([1, 2, 30, 250])
  const one = holder[Number(key)]
  holder.push(...Array.from({ length: times }, () => structuredClone(one)))
}

const swap: Mutate = (place, chance, root) => {
  const other = placeIn(root, chance)
  if (other === null) return
  const [a, b] = [at(place), at(other)]
  put(place.holder, place.key, structuredClone(b))
  put(other.holder, other.key, structuredClone(a))
}

const nudge: Mutate = (place, chance) => {
  const value = at(place)
  if (typeof value === 'number') put(place.holder, place.key, value + chance.between(-3, 3))
  else if (typeof value === 'boolean') put(place.holder, place.key, !value)
  else if (typeof value === 'string') put(place.holder, place.key, `${value}${chance.below(10)}`)
  else put(place.holder, place.key, chance.of([null, 0, '', []]))
}

const stretch: Mutate = (place, chance) => {
  const value = at(place)
  if (typeof value !== 'string') return replace(place, chance, [])
  const longer = `${value} ordet `.repeat(chance.of([3, 40, 700, 9000]))
  put(place.holder, place.key, longer)
}

const MUTATIONS: readonly Mutate[] = [
  replace,
  replace,
  replace,
  remove,
  addField,
  forbiddenKey,
  repeat,
  swap,
  nudge,
  nudge,
  stretch,
]

/** Changes one thing in a tree of JSON values, in place. */
export function mutateJson(root: Holder, chance: Chance): void {
  const place = placeIn(root, chance)
  if (place !== null) chance.of(MUTATIONS)(place, chance, root)
}
