/**
 * The element at a place that is known to exist. A place outside the list is a bug and throws.
 *
 * @param list any list without holes.
 * @param place whole number, 0 … length − 1.
 * @example elementAt([50, 60], 1) // → 60
 */
export function elementAt<Element>(list: readonly Element[], place: number): Element {
  const element = list[place]
  if (element === undefined) throw outside(place, list.length)
  return element
}

/**
 * The same for decimal numbers in a typed array, apart so that hot loops stay quick.
 *
 * @example numberAt(Float64Array.of(0.5), 0) // → 0.5
 */
export function numberAt(list: Float64Array, place: number): number {
  const element = list[place]
  if (element === undefined) throw outside(place, list.length)
  return element
}

/**
 * The same for counts in a typed array.
 *
 * @example countAt(Uint32Array.of(3), 0) // → 3
 */
export function countAt(list: Uint32Array, place: number): number {
  const element = list[place]
  if (element === undefined) throw outside(place, list.length)
  return element
}

function outside(place: number, length: number): RangeError {
  return new RangeError(`No place ${place} in a list of ${length}`)
}
