import { aliLinden } from './handIns/aliLinden'
import { erikAppellunden } from './handIns/erikAppellunden'
import { erikLinden } from './handIns/erikLinden'
import { mariaAppellunden } from './handIns/mariaAppellunden'
import { mariaLinden } from './handIns/mariaLinden'
import { sofiaAppellunden } from './handIns/sofiaAppellunden'
import { sofiaLinden } from './handIns/sofiaLinden'
import type { SampleHandIn } from './sampleHandIn'

/**
 * Everything Lag 4 has handed in: four readings of Linden, three of Äppellunden (Ali has a conflict
 * of interest there). They disagree on purpose.
 *
 * @example sampleHandIns.filter((handIn) => handIn.entry === 'linden').length // → 4
 */
export const sampleHandIns: readonly SampleHandIn[] = [
  mariaLinden,
  erikLinden,
  aliLinden,
  sofiaLinden,
  mariaAppellunden,
  erikAppellunden,
  sofiaAppellunden,
]
