import { toBase64url } from '#shared/exchange/base64url'
import { contentHash } from '#shared/exchange/contentHash'
import {
  FILE_KINDS,
  PASSPHRASE_ROUNDS,
  sealedText,
  type FileKind,
  type Manifest,
} from '#shared/exchange/manifest'
import { FileId } from '#shared/kernel/identifiers'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { sha256, sign } from '../../../renderer/exchange/keyPair'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { lock } from '../../../renderer/exchange/seal'
import { chanceFor, type Chance } from './chance'
import type { Steps } from './steps'
import { isHolder, mutateJson } from './jsonMutations'
import { tellJson } from './nastyValues'
import { senderKeys, soundMembers, type Member } from './soundFiles'
import { mutateBytes, mutateZip } from './zipMutations'
import { part, zipBytes, zipOf } from './zipParts'

const PASSPHRASE = 'ett lås för prov'
const KIND_WEIGHTS: readonly FileKind[] = [
  ...FILE_KINDS,
  ...(['hand-in', 'consensus', 'team-package', 'backup'] as const).flatMap((kind) => [kind, kind]),
]

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (member: Member | undefined): string => new TextDecoder().decode(member?.bytes)

/** What a JSON text says, as a tree that may be changed; null when it is no JSON. */
function tree(text: string): Record<string, unknown> | null {
  try {
    const value: Record<string, unknown> = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

const zipped = (members: readonly Member[]): Uint8Array =>
  zipBytes(zipOf(members.map(({ name, bytes }, at) => part(name, bytes, at === 0))))

async function listOf(members: readonly Member[]): Promise<object[]> {
  return Promise.all(
    members.map(async ({ name, bytes }) => ({
      path: name,
      bytes: bytes.length,
      sha256: await sha256(bytes),
    })),
  )
}

/** What would be signed; null for a tree so deep that no sender could, and that is refused unread. */
function canonicalTextOf(unsigned: object): string | null {
  try {
    return canonicalJson(unsigned)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The manifest as text, with a signature that holds for what it now says, if it can be signed. */
async function signedManifest(manifest: object): Promise<string> {
  const unsigned = tree(tellJson({ ...manifest, signature: undefined }))
  const signed = unsigned === null ? null : canonicalTextOf(unsigned)
  if (signed === null) return tellJson(manifest)
  const value = toBase64url(await sign(senderKeys.privateKey, utf8(signed)))
  const signature = { algorithm: 'ES256', publicKey: senderKeys.publicKey, value }
  return tellJson({ ...manifest, signature })
}

async function fileOf(
  manifest: object,
  rest: readonly Member[],
  isSigned: boolean,
): Promise<Uint8Array> {
  const text = isSigned ? await signedManifest(manifest) : tellJson(manifest)
  return zipped([{ name: 'manifest.json', bytes: utf8(text) }, ...rest])
}

/** Structure or bytes of the zip are changed; what is in it stays. */
export function spoiltZip(steps: Steps): Uint8Array {
  const { chance } = steps
  const members = soundMembers(chance.of(KIND_WEIGHTS))
  const zip = zipOf(members.map(({ name, bytes }, at) => part(name, bytes, at === 0)))
  const isRaw = chance.inHundred(30)
  if (isRaw) return steps.run(zipBytes(zip), mutateBytes)
  steps.run(zip, (one, step) => {
    mutateZip(one, step)
    return one
  })
  return zipBytes(zip)
}

/** The manifest is changed, and signed again or not. */
export async function spoiltManifest(steps: Steps): Promise<Uint8Array> {
  const { chance } = steps
  const [first, ...rest] = soundMembers(chance.of(KIND_WEIGHTS))
  const isSigned = chance.inHundred(65)
  const manifest = tree(textOf(first)) ?? {}
  steps.run(manifest, (one, step) => {
    mutateJson(one, step)
    return one
  })
  return fileOf(manifest, rest, isSigned)
}

type Tables = Map<string, unknown>

function listIn(tables: Tables, name: string): readonly Record<string, unknown>[] {
  const list = tables.get(`content/${name}.json`)
  return Array.isArray(list) ? list : []
}

/** Makes hashes and stamps true again, as an ill-willed sender would, so that deeper checks are met. */
async function restamp(tables: Tables, manifest: Record<string, unknown>): Promise<void> {
  for (const round of listIn(tables, 'rounds')) {
    round['criteriaHash'] = await sha256(utf8(canonicalJson(round['criteria'])))
  }
  const assessments = listIn(tables, 'assessments')
  for (const consensus of listIn(tables, 'consensuses')) {
    for (const input of Array.isArray(consensus['inputs']) ? consensus['inputs'] : []) {
      const pinned = assessments.find((one) => one['id'] === input?.assessmentId)
      if (pinned !== undefined) input.hash = await contentHash(pinned, readingDoors)
    }
  }
  if (manifest['roundId'] === null) return
  const [main] = ['rounds', 'consensuses', 'assessments'].flatMap((name) => listIn(tables, name))
  if (main === undefined) return
  const roundId = String(main['id']).startsWith('round_') ? main['id'] : main['roundId']
  Object.assign(manifest, {
    roundId,
    revision: main['revision'],
    criteriaHash: main['criteriaHash'],
  })
}

/** The tables' texts with true stamps; as they were told where that cannot be done. */
async function restamped(
  told: ReadonlyMap<string, string>,
  manifest: Record<string, unknown>,
): Promise<ReadonlyMap<string, string>> {
  try {
    const tables: Tables = new Map([...told].map(([name, text]) => [name, JSON.parse(text)]))
    await restamp(tables, manifest)
    return new Map([...tables].map(([name, value]) => [name, JSON.stringify(value)]))
  } catch {
    // What is no JSON, or cannot be hashed, is then met at an earlier check.
    return told
  }
}

function tablesOf(rest: readonly Member[]): Tables {
  const json = rest.filter(({ name }) => name.endsWith('.json'))
  return new Map(json.map((member) => [member.name, tree(textOf(member))]))
}

async function fileWith(
  [first, ...rest]: readonly Member[],
  tables: Tables,
  isRestamped: boolean,
): Promise<Uint8Array> {
  const manifest = tree(textOf(first)) ?? {}
  const plain = new Map([...tables].map(([name, value]) => [name, tellJson(value)]))
  const texts = isRestamped ? await restamped(plain, manifest) : plain
  const members = rest.map(({ name, bytes }) => {
    const text = texts.get(name)
    return { name, bytes: text === undefined ? bytes : utf8(text) }
  })
  manifest['files'] = await listOf(members)
  return fileOf(manifest, members, true)
}

/** A sound file of a kind with its records changed on purpose; list, hashes and signature fit. */
export async function fileWithRecords(
  kind: FileKind,
  change: (records: (table: string) => readonly Record<string, unknown>[]) => void,
): Promise<Uint8Array> {
  const members = soundMembers(kind)
  const tables = tablesOf(members.slice(1))
  change((table) => listIn(tables, table))
  return fileWith(members, tables, true)
}

/** Records are changed; list, hashes and signature are made to fit. */
export async function spoiltContent(steps: Steps): Promise<Uint8Array> {
  const { chance } = steps
  const members = soundMembers(chance.of(KIND_WEIGHTS))
  const told = steps.run(tablesOf(members.slice(1)), (tables, step) => {
    const table = tables.get(step.of([...tables.keys()]))
    if (isHolder(table)) mutateJson(table, step)
    return tables
  })
  return fileWith(members, told, chance.inHundred(80))
}

interface Locked {
  readonly bytes: Uint8Array
  readonly passphrase: string | null
}

/** The inside is changed, or the outside, or the lock itself. */
export async function spoiltSeal(steps: Steps): Promise<Locked> {
  const { chance } = steps
  const inner = chance.inHundred(50) ? await spoiltContent(steps) : spoiltZip(steps)
  const kind: FileKind = chance.of(FILE_KINDS)
  const [salt, iv] = [chance.bytes(16), chance.bytes(12)]
  const outside = {
    format: 'examinator' as const,
    formatVersion: 1,
    minReaderVersion: 1,
    kind: chance.inHundred(70) ? kindIn(inner, kind) : kind,
    id: idIn(inner),
    seal: {
      cipher: 'AES-256-GCM' as const,
      derivation: 'PBKDF2-HMAC-SHA-256' as const,
      rounds: PASSPHRASE_ROUNDS,
      salt: toBase64url(salt),
      iv: toBase64url(iv),
    },
  }
  const additional = utf8(sealedText(outside))
  const sealing = { passphrase: PASSPHRASE, rounds: PASSPHRASE_ROUNDS, salt, iv, additional }
  const bytes = await lock(inner, sealing)
  const wayward = chance.inHundred(30) ? mutateBytes(bytes, chance) : bytes
  const sealed = { name: 'sealed.bin', bytes: wayward }
  const manifest: Record<string, unknown> = { ...outside, files: await listOf([sealed]) }
  if (chance.inHundred(30)) mutateJson(manifest, chance)
  const passphrase = chance.of([PASSPHRASE, PASSPHRASE, PASSPHRASE, 'fel', '', null])
  return { bytes: await fileOf(manifest, [sealed], false), passphrase }
}

function outerOf(inner: Uint8Array): Partial<Pick<Manifest, 'kind' | 'id'>> {
  const text = new TextDecoder().decode(inner.subarray(0, 8000))
  const kind = FILE_KINDS.find((known) => text.includes(`"kind":"${known}"`))
  const id = FileId.safeParse(/"id":"(file_[0-9a-z]+)"/u.exec(text)?.[1])
  return { ...(kind && { kind }), ...(id.success && { id: id.data }) }
}

const kindIn = (inner: Uint8Array, otherwise: FileKind): FileKind =>
  outerOf(inner).kind ?? otherwise

const idIn = (inner: Uint8Array): Manifest['id'] =>
  outerOf(inner).id ?? FileId.parse('file_unknown0001')

/** Bytes of nobody's making. */
export function anyBytes(seed: number, index: number): Uint8Array {
  const chance: Chance = chanceFor(seed, index, 999)
  return chance.bytes(chance.of([0, 1, 21, 22, 100, 5000]))
}
