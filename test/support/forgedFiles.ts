import { canonicalJson } from '#shared/kernel/canonicalJson'
import { inflateMember } from '../../renderer/exchange/inflateMember'
import { listZip } from '../../renderer/exchange/listZip'
import { writeZip } from '../../renderer/exchange/writeZip'

interface Member {
  readonly path: string
  readonly bytes: Uint8Array
  readonly isStored: boolean
}

function membersOf(file: Uint8Array): Promise<readonly Member[]> {
  const listed = listZip(file, 3000)
  if (!listed.ok) throw new Error(listed.error)
  return Promise.all(
    listed.value.map(async (member) => {
      const bytes = await inflateMember(file, member)
      if (!bytes.ok) throw new Error(bytes.error)
      return { path: member.name, bytes: bytes.value, isStored: member.method === 0 }
    }),
  )
}

/** The same file with one letter of a member changed; manifest and signature as they were. */
export async function withOtherMember(file: Uint8Array, path: string): Promise<Uint8Array> {
  const members = await membersOf(file)
  return writeZip(
    members.map((member) => {
      if (member.path !== path) return member
      const bytes = Uint8Array.from(member.bytes)
      bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
      return Object.assign({}, member, { bytes })
    }),
  )
}

async function manifestOf(file: Uint8Array): Promise<object> {
  const [first] = await membersOf(file)
  const value: unknown = JSON.parse(new TextDecoder().decode(first?.bytes))
  if (typeof value !== 'object' || value === null) throw new Error('no manifest')
  return value
}

/** A file under the signature that another file of the same sender carries. */
export async function withOtherManifest(file: Uint8Array, signed: Uint8Array): Promise<Uint8Array> {
  const signature: unknown = Reflect.get(await manifestOf(signed), 'signature')
  const text = canonicalJson({ ...(await manifestOf(file)), signature })
  const [first, ...rest] = await membersOf(file)
  if (first === undefined) throw new Error('no manifest')
  return writeZip([{ ...first, bytes: new TextEncoder().encode(text) }, ...rest])
}
