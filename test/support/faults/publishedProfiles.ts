import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Census } from './census'

const PROFILES = fileURLToPath(new URL('../profiles/', import.meta.url))

/**
 * The versions of the database that have been published. Each is kept as the profile that the
 * program of its day left behind: the sample round, an answer about conflict, a strength. Journal
 * and copies are left out, so that nothing but the database can bring its records back.
 */
export const PUBLISHED_VERSIONS = [1, 2, 3] as const

/** A database version that has been published. */
export type PublishedVersion = (typeof PUBLISHED_VERSIONS)[number]

/** The newest of them. */
export const LATEST: PublishedVersion = 3

/** A profile's folder, and the records that lie in it. */
export interface KeptProfile {
  readonly folder: string
  readonly census: Census
}

/** The profile of a published version, and the records that its program's journal told of. */
export async function publishedProfile(version: PublishedVersion): Promise<KeptProfile> {
  const folder = path.join(PROFILES, `version-${String(version)}`)
  const packed = await readFile(path.join(folder, 'records.json.gz'))
  const census: Census = JSON.parse(gunzipSync(packed).toString('utf8'))
  return { folder, census }
}
