import { createECDH, createHash } from 'node:crypto'
import { toBase64url } from '#shared/exchange/base64url'
import { FILE_KINDS, PublicKey, type FileKind } from '#shared/exchange/manifest'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { inflateMember } from '../../../renderer/exchange/inflateMember'
import { fingerprintOf, type SenderKeys } from '../../../renderer/exchange/keyPair'
import { listZip } from '../../../renderer/exchange/listZip'
import { writingDoors } from '../../../renderer/exchange/platformDoors'
import { assessment, contentsOf, factsOf, must, round } from '../../shared/exchange/exchangeCase'

/** A member of a sound file, to be spoilt. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keys made of a sentence, so that the same seed meets the same sender in every run. */
async function keysOf(sentence: string): Promise<SenderKeys> {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(createHash('sha256').update(sentence).digest())
  const point = curve.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => toBase64url(half))
  const publicKey = PublicKey.parse({ kty: 'EC', crv: 'P-256', x, y })
  const jwk = { ...publicKey, d: toBase64url(curve.getPrivateKey()) }
  const signing = { name: 'ECDSA', namedCurve: 'P-256' }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, signing, false, ['sign'])
  return { publicKey, privateKey, fingerprint: await fingerprintOf(publicKey) }
}

export const senderKeys = await keysOf('a sender who is only ever met in tests')

async function soundFile(kind: FileKind): Promise<Uint8Array> {
  const facts = factsOf(kind)
  const examiner = round.examiners.find((one) => one.id === assessment.examinerId)
  const name = kind === 'hand-in' ? (examiner?.name ?? '') : facts.issuer.name
  const signed = { ...facts, issuer: { ...facts.issuer, name } }
  return must(await writeExchangeFile(signed, contentsOf[kind], [], writingDoors(senderKeys)))
}

function membersIn(bytes: Uint8Array): Promise<readonly Member[]> {
  return Promise.all(
    must(listZip(bytes, 3000)).map(async (member) => ({
      name: member.name,
      bytes: must(await inflateMember(bytes, member)).slice(),
    })),
  )
}

const sound = new Map<FileKind, readonly Member[]>()
for (const kind of FILE_KINDS) sound.set(kind, await membersIn(await soundFile(kind)))

/** The members of a sound file of a kind, the manifest first. */
export function soundMembers(kind: FileKind): readonly Member[] {
  return sound.get(kind) ?? []
}
