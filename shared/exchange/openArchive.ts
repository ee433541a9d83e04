import { fail, ok, type Result } from '#shared/kernel/result'
import type { ExchangeDoors, ZipMember } from './exchangeDoors'
import { isBombRatio, LIMITS, mebibytes } from './limits'
import { firstDuplicate, MANIFEST_NAME, memberNameFault, shownName } from './memberNames'
import type { Refusal } from './refusals'

/** A zip whose directory has passed every check that can be made without inflating. */
export interface Archive {
  readonly bytes: Uint8Array
  readonly members: readonly ZipMember[]
}

/** The refusal of something larger than a limit. @example tooLarge(LIMITS.maxBytes) */
export function tooLarge(limitBytes: number): Refusal {
  return { kind: 'too-large', limitMebibytes: mebibytes(limitBytes) }
}

function listed(bytes: Uint8Array, doors: ExchangeDoors): Result<readonly ZipMember[], Refusal> {
  if (bytes.length > LIMITS.maxBytes) return fail(tooLarge(LIMITS.maxBytes))
  const list = doors.listZip(bytes, LIMITS.maxFiles)
  if (list.ok) return list
  if (list.error === 'hidden-bytes') return fail({ kind: 'extra-file', path: null })
  if (list.error === 'not-a-zip') return fail({ kind: 'not-a-zip' })
  return fail({ kind: 'too-many-files', count: LIMITS.maxFiles + 1, limit: LIMITS.maxFiles })
}

function nameFault(members: readonly ZipMember[]): Refusal | null {
  const twice = firstDuplicate(members.map((member) => member.name))
  if (twice !== null) return { kind: 'bad-path', path: shownName(twice), fault: 'duplicate' }
  for (const member of members) {
    const nature = member.nature === 'file' ? null : member.nature
    const fault = nature ?? memberNameFault(member.name)
    if (fault !== null) return { kind: 'bad-path', path: shownName(member.name), fault }
  }
  return null
}

function sizeFault(members: readonly ZipMember[]): Refusal | null {
  let total = 0
  for (const member of members) {
    total += member.inflatedBytes
    if (isBombRatio(member.inflatedBytes, member.packedBytes)) {
      return { kind: 'bomb', path: shownName(member.name) }
    }
    if (total > LIMITS.maxBytes) return tooLarge(LIMITS.maxBytes)
  }
  return null
}

/**
 * Opens a zip as far as its directory: size, structure, number, names, that the manifest comes
 * first, and what the members say they become. Nothing is inflated yet.
 *
 * @example openArchive(bytes, doors) // → { ok: false, error: { kind: 'not-a-zip' } }
 */
export function openArchive(bytes: Uint8Array, doors: ExchangeDoors): Result<Archive, Refusal> {
  const list = listed(bytes, doors)
  if (!list.ok) return list
  const members = list.value
  const badName = nameFault(members)
  if (badName !== null) return fail(badName)
  if (members[0]?.name !== MANIFEST_NAME) return fail({ kind: 'no-manifest' })
  const badSize = sizeFault(members)
  return badSize === null ? ok({ bytes, members }) : fail(badSize)
}

/**
 * Inflates one member, no further than it said it would become.
 *
 * @returns `bomb` when it becomes longer, `hash-mismatch` when it is damaged.
 * @example await inflateMember(archive, member, doors)
 */
export async function inflateMember(
  archive: Archive,
  member: ZipMember,
  doors: ExchangeDoors,
): Promise<Result<Uint8Array, Refusal>> {
  const inflated = await doors.inflate(archive.bytes, member)
  if (inflated.ok) return inflated
  const path = shownName(member.name)
  return fail(
    inflated.error === 'overflow' ? { kind: 'bomb', path } : { kind: 'hash-mismatch', path },
  )
}
