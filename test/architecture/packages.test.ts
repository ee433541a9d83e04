import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { refusedVersions, type RefusedVersions } from './refusedVersions'

const root = new URL('../../', import.meta.url)
const read = (place: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(place, root)), 'utf8'))

const Locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
})

interface Package {
  readonly place: string
  readonly name: string
  readonly version: string
  readonly integrity: string | undefined
  /** Part of what users get, as far as the lock can tell. */
  readonly shipped: boolean
  /** Made for some systems alone: it may be missing on this one. */
  readonly optional: boolean
}

const lock = z.object({ packages: z.record(z.string(), Locked) }).parse(read('package-lock.json'))
const locked: readonly Package[] = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({
    place,
    name: place.split('node_modules/').at(-1) ?? place,
    version: entry.version ?? '',
    integrity: entry.integrity,
    shipped: entry.dev !== true && entry.devOptional !== true,
    optional: entry.optional === true,
  }))
const isInstalled = ({ place }: Package): boolean =>
  existsSync(fileURLToPath(new URL(`${place}/package.json`, root)))
const shipped = locked.filter((one) => one.shipped && (!one.optional || isInstalled(one)))

/** SPDX names. What is more than permissive, or unknown, is not shipped without a decision. */
const freeLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
])

/** The licence's text was read where the package names it in an older way. */
const readByHand: Readonly<Record<string, string>> = {
  // Its file LICENSE is the two-clause one; the field says only "BSD".
  'duck@0.1.12': 'BSD-2-Clause',
}

/** Of alternatives one is enough; of joined ones all must be free. */
function isFree(licence: string): boolean {
  const inner = licence.replace(/^\((.*)\)$/, '$1')
  if (inner.includes(' OR ')) return inner.split(' OR ').some((one) => isFree(one.trim()))
  return inner.split(' AND ').every((one) => freeLicences.has(one.trim()))
}

function licenceOf({ place, name, version }: Package): string {
  const said = readByHand[`${name}@${version}`]
  if (said !== undefined) return said
  const own = z.object({ license: z.string().optional() }).safeParse(read(`${place}/package.json`))
  return own.success ? (own.data.license ?? 'none') : 'none'
}

const numbers = (version: string): readonly number[] =>
  version.split(/[.+-]/).slice(0, 3).map(Number)

/** Less than nought when `a` comes before `b`. */
function order(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)]
  const differing = left.findIndex((part, index) => part !== right[index])
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}

function isRefused(version: string, { versions }: RefusedVersions): boolean {
  return 'from' in versions
    ? order(version, versions.from) >= 0 && order(version, versions.below) < 0
    : versions.includes(version)
}

describe('row 16: packages', () => {
  it('that users get are some dozens, all of them installed and read', () => {
    expect(shipped.length).toBeGreaterThan(40)
    const missing = shipped.filter((one) => !isInstalled(one))
    expect(missing.map(({ place }) => place)).toEqual([])
  })

  it('that users get have a free licence', () => {
    const others = shipped.filter((one) => !isFree(licenceOf(one)))
    expect(others.map((one) => `${one.name} ${one.version}: ${licenceOf(one)}`)).toEqual([])
  })

  it.each(['GPL-3.0-or-later', 'UNLICENSED', 'none', '(MIT AND GPL-2.0)', 'SEE LICENSE IN x'])(
    'under %s would be noticed',
    (licence) => {
      expect(isFree(licence)).toBe(false)
    },
  )

  it('of any kind are none that is known to be bad', () => {
    const bad = locked.flatMap((one) =>
      refusedVersions
        .filter((refused) => refused.name === one.name && isRefused(one.version, refused))
        .map(({ why, source }) => `${one.name} ${one.version}: ${why} (${source})`),
    )
    expect(bad).toEqual([])
  })

  it('are known to be bad with a reason and a place that tells it', () => {
    for (const { name, why, source } of refusedVersions) {
      expect(`${name}: ${why}`).toMatch(/: .{10}/)
      expect(source).toMatch(/^https:\/\//)
    }
    const mammoth = refusedVersions.find(({ name }) => name === 'mammoth')
    const chalk = refusedVersions.find(({ name }) => name === 'chalk')
    if (mammoth === undefined || chalk === undefined) throw new Error('the list has lost its rows')
    expect(['0.3.24', '0.3.25', '1.10.0', '1.11.0'].map((v) => isRefused(v, mammoth))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(['5.6.0', '5.6.1', '5.6.2'].map((v) => isRefused(v, chalk))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('are pinned: every one by its content, those we name by their exact version', () => {
    expect(
      locked
        .filter(({ integrity }) => integrity?.startsWith('sha512-') !== true)
        .map(({ place }) => place),
    ).toEqual([])
    const named = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(read('package.json'))
    const loose = Object.entries({ ...named.dependencies, ...named.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })
})
