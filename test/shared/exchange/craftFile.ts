import { toBase64url } from '#shared/exchange/base64url'
import {
  PASSPHRASE_ROUNDS,
  sealedText,
  signedText,
  type FileKind,
  type Manifest,
} from '#shared/exchange/manifest'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { sha256, sign, type SenderKeys } from '../../../renderer/exchange/keyPair'
import { listZip } from '../../../renderer/exchange/listZip'
import { inflateMember } from '../../../renderer/exchange/inflateMember'
import { craftZip, utf8, type CraftedMember } from './craftZip'
import { doors, factsOf, keys, must, present, written } from './exchangeCase'

/** The members of a sound file, to be spoilt one at a time. */
export async function soundMembers(kind: FileKind): Promise<readonly CraftedMember[]> {
  return membersOf(await written(kind))
}

function membersOf(bytes: Uint8Array): Promise<readonly CraftedMember[]> {
  return Promise.all(
    must(listZip(bytes, 3000)).map(async (member) => ({
      name: member.name,
      bytes: must(await inflateMember(bytes, member)),
    })),
  )
}

export function manifestIn(members: readonly CraftedMember[]): Manifest {
  const text = new TextDecoder().decode(present(members[0]).bytes)
  const value: Manifest = JSON.parse(text)
  return value
}

const asMember = (manifest: object): CraftedMember => ({
  name: 'manifest.json',
  bytes: utf8(canonicalJson(manifest)),
})

/** A file whose manifest is changed after signing; its members as they were. */
export async function withManifest(kind: FileKind, change: object): Promise<Uint8Array> {
  const members = await soundMembers(kind)
  return craftZip([asMember({ ...manifestIn(members), ...change }), ...members.slice(1)])
}

async function signed(manifest: Manifest, by: SenderKeys): Promise<object> {
  const { signature: _, ...unsigned } = manifest
  const value = toBase64url(await sign(by.privateKey, utf8(signedText(unsigned))))
  return { ...unsigned, signature: { algorithm: 'ES256', publicKey: by.publicKey, value } }
}

type Change = (members: readonly CraftedMember[]) => readonly CraftedMember[]

/** Changed members and a manifest that lists them rightly, with its old signature. */
async function rehashed(kind: FileKind, change: Change) {
  const [first, ...rest] = await soundMembers(kind)
  const members = change(rest)
  const files = await Promise.all(
    members.map(async ({ name, bytes }) => ({
      path: name,
      bytes: bytes.length,
      sha256: await sha256(bytes),
    })),
  )
  return { members, manifest: { ...manifestIn([present(first)]), files } }
}

/** What somebody without the sender's key can do: change members and hashes. */
export async function forged(kind: FileKind, change: Change): Promise<Uint8Array> {
  const { members, manifest } = await rehashed(kind, change)
  return craftZip([asMember(manifest), ...members])
}

/** A locked file whose outer manifest says something else; the locked bytes as they were. */
export async function outsideChanged(locked: Uint8Array, change: object): Promise<Uint8Array> {
  const members = await membersOf(locked)
  return craftZip([asMember({ ...manifestIn(members), ...change }), ...members.slice(1)])
}

/** Any bytes, locked rightly under an outside that says it is another kind of file. */
export async function relocked(inner: Uint8Array, kind: FileKind, passphrase: string) {
  const [salt, iv] = [doors.randomBytes(16), doors.randomBytes(12)]
  const outside = {
    format: 'examinator' as const,
    formatVersion: 1,
    minReaderVersion: 1,
    kind,
    id: factsOf(kind).id,
    seal: {
      cipher: 'AES-256-GCM' as const,
      derivation: 'PBKDF2-HMAC-SHA-256' as const,
      rounds: PASSPHRASE_ROUNDS,
      salt: toBase64url(salt),
      iv: toBase64url(iv),
    },
  }
  const additional = utf8(sealedText(outside))
  const rounds = PASSPHRASE_ROUNDS
  const bytes = await doors.lock(inner, { passphrase, rounds, salt, iv, additional })
  const files = [{ path: 'sealed.bin', bytes: bytes.length, sha256: await sha256(bytes) }]
  return craftZip([asMember({ ...outside, files }), { name: 'sealed.bin', bytes }])
}

/** What an ill-willed sender with a key of their own can do: any members, hashed and signed rightly. */
export async function resigned(
  kind: FileKind,
  change: Change,
  facts: Partial<Manifest> = {},
  by: SenderKeys = keys,
): Promise<Uint8Array> {
  const { members, manifest } = await rehashed(kind, change)
  return craftZip([asMember(await signed({ ...manifest, ...facts }, by)), ...members])
}

/** Members with one table's JSON text replaced. */
export const retold =
  (path: string, tell: (text: string) => string | Uint8Array) =>
  (members: readonly CraftedMember[]): readonly CraftedMember[] =>
    members.map((member) => {
      if (member.name !== path) return member
      const told = tell(new TextDecoder().decode(member.bytes))
      return { ...member, bytes: typeof told === 'string' ? utf8(told) : told }
    })
