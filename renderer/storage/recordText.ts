const texts = new WeakMap<object, string>()

/**
 * A record as JSON text, made once however often it is asked for: the note at each key press, the
 * history and the journal all want it, and a record is never changed in place.
 */
export function recordText(record: object): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const text = JSON.stringify(record)
  texts.set(record, text)
  return text
}
