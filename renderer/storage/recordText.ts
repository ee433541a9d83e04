const texts = new WeakMap<object, string>()

/** Of an assessment: its items, an item, its findings, a finding. Below that the browser is quicker. */
const LEVELS = 5

/** A shorter part costs less to make anew than to remember. */
const WORTH_KEEPING = 256

/** Added up, not joined: the engine then copies no letter before the whole is asked for its own. */
function listText(parts: readonly unknown[], levels: number): string {
  let text = '['
  for (const [place, part] of parts.entries())
    text += (place === 0 ? '' : ',') + (textOf(part, levels) ?? 'null')
  return text + ']'
}

function fieldsText(value: object, levels: number): string {
  let text = '{'
  for (const [name, part] of Object.entries(value)) {
    const said = textOf(part, levels)
    if (said === undefined) continue
    text += (text.length === 1 ? '' : ',') + JSON.stringify(name) + ':' + said
  }
  return text + '}'
}

/** What `JSON.stringify` would say; undefined where that leaves a field out. */
function textOf(value: unknown, levels: number): string | undefined {
  // Its type does not say that functions and `undefined` have no text.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = partText(value, levels)
  if (text.length >= WORTH_KEEPING) texts.set(value, text)
  return text
}

function partText(value: object, levels: number): string {
  if (levels === 0) return JSON.stringify(value)
  return Array.isArray(value) ? listText(value, levels - 1) : fieldsText(value, levels - 1)
}

/**
 * A record as JSON text, to the letter what `JSON.stringify` makes of it. The note at each key press,
 * the history and the journal all want it, and a record is never changed in place: its parts keep
 * their texts, so that a changed word costs the text of its finding and not of all.
 */
export function recordText(record: object): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const text = partText(record, LEVELS)
  texts.set(record, text)
  return text
}
