import type { Unit } from '#shared/journey/round/round'
import { EntryId, UnitId } from '#shared/kernel/identifiers'
import { appellundensHemtjanst } from './entries/appellundensHemtjanst'
import { biblioteketKajplatsen } from './entries/biblioteketKajplatsen'
import { forskolanLinden } from './entries/forskolanLinden'
import { forskolanSalgen } from './entries/forskolanSalgen'
import { ljungbackensDagligaVerksamhet } from './entries/ljungbackensDagligaVerksamhet'
import { strandangensServicehus } from './entries/strandangensServicehus'
import type { SampleEntryKey } from './sampleHandIn'

/** A fictitious unit with the entry it has sent in. `text` is the source as it is imported. */
export interface SampleUnit {
  readonly key: SampleEntryKey
  readonly unit: Unit
  readonly entryId: EntryId
  readonly className: string
  readonly sourceName: string
  readonly text: string
}

const PRESCHOOL = 'Förskola'
const ELDERLY_CARE = 'Äldreomsorg'
const SUPPORT = 'Socialtjänst samt stöd och service'
const OTHER = 'Andra verksamheter (administration, bolag, teknik)'

/**
 * The competition classes of the sample round; labels of a year, not a fixed list. "Skola" has no entry.
 *
 * @source award-practice.md 1.2, the list of 2019 with shortened labels.
 * @example sampleClasses.includes('Förskola') // → true
 */
export const sampleClasses: readonly string[] = [PRESCHOOL, 'Skola', ELDERLY_CARE, SUPPORT, OTHER]

interface UnitFacts {
  readonly name: string
  readonly district: string
  readonly operation: Unit['operation']
  readonly employees: number
  readonly className: string
  readonly text: string
}

function sampleUnit(key: SampleEntryKey, facts: UnitFacts): SampleUnit {
  return {
    key,
    unit: {
      id: UnitId.parse(`unit_${key}2026`),
      name: facts.name,
      administration: `${facts.district} stadsdelsförvaltning`,
      committee: `${facts.district} stadsdelsnämnd`,
      operation: facts.operation,
      employees: facts.employees,
    },
    entryId: EntryId.parse(`entry_${key}2026`),
    className: facts.className,
    sourceName: `${facts.name} (påhittat exempel).md`,
    text: facts.text,
  }
}

/**
 * The six units of the sample round, uneven on purpose. Units and districts are fictitious.
 *
 * @example sampleUnits.map((unit) => unit.key)[0] // → 'linden'
 */
export const sampleUnits: readonly SampleUnit[] = [
  sampleUnit('linden', {
    name: 'Förskolan Linden',
    district: 'Västerängs',
    operation: 'ownManagement',
    employees: 26,
    className: PRESCHOOL,
    text: forskolanLinden,
  }),
  sampleUnit('appellunden', {
    name: 'Äppellundens hemtjänst',
    district: 'Söderlidens',
    operation: 'ownManagement',
    employees: 48,
    className: ELDERLY_CARE,
    text: appellundensHemtjanst,
  }),
  sampleUnit('ljungbacken', {
    name: 'Ljungbackens dagliga verksamhet',
    district: 'Östra Holmens',
    operation: 'ownManagement',
    employees: 31,
    className: SUPPORT,
    text: ljungbackensDagligaVerksamhet,
  }),
  sampleUnit('kajplatsen', {
    name: 'Biblioteket Kajplatsen',
    district: 'Hamnvikens',
    operation: 'ownManagement',
    employees: 14,
    className: OTHER,
    text: biblioteketKajplatsen,
  }),
  sampleUnit('strandangen', {
    name: 'Strandängens servicehus',
    district: 'Mellanviks',
    operation: 'contracted',
    employees: 41,
    className: ELDERLY_CARE,
    text: strandangensServicehus,
  }),
  sampleUnit('salgen', {
    name: 'Förskolan Sälgen',
    district: 'Klockhults',
    operation: 'ownManagement',
    employees: 17,
    className: PRESCHOOL,
    text: forskolanSalgen,
  }),
]
