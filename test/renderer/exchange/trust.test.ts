import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordKey } from '#shared/exchange/contents'
import { readExchangeFile } from '#shared/exchange/readFile'
import { lagFour } from '#shared/sample/sampleExaminers'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { createRound } from '../../../renderer/storage/createRound'
import { ownKeys } from '../../../renderer/storage/ownKeys'
import { planFile } from '../../../renderer/storage/planFile'
import { saveProfile } from '../../../renderer/storage/profile'
import { removeRecord } from '../../../renderer/storage/putRecord'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { newDesk } from '../../support/stageScreen'
import { FakeDesk } from '../../support/fakeDesk'
import { everythingIn, memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import {
  handInFile,
  keysOf,
  lindenBy,
  opened,
  sample,
  teamPackage,
  wholeRound,
} from '../../support/travellingFiles'
import { withOtherManifest, withOtherMember } from '../../support/forgedFiles'

let desk: FakeDesk

beforeEach(() => {
  localStorage.clear()
  desk = new FakeDesk().install()
})

// What waits for the journal is told to the desk of its own test.
afterEach(async () => {
  await flushJournal()
})

/** Maria's desk, her own assessment handed in, the others' welcome. */
async function marias(): Promise<DeskStore> {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  return store
}

/** Why the file is refused, and whether every byte of the database and the journal is as before. */
async function attempt(store: DeskStore, file: Uint8Array): Promise<object> {
  await flushJournal()
  const before = await everythingIn(store)
  const journal = JSON.stringify([...desk.journal])
  const taken = await takeIn(store, file)
  await flushJournal()
  const isUntouched =
    (await everythingIn(store)) === before && JSON.stringify([...desk.journal]) === journal
  return { refusal: taken.ok ? null : taken.error, isUntouched }
}

const refused = (refusal: object): object => ({ refusal, isUntouched: true })

describe('a hand-in in the name of one examiner', () => {
  test('signed with the known key of another is refused, and that cannot be accepted away', async () => {
    const store = await marias()
    await takeIn(store, await handInFile('erik'))
    const stranger = await keysOf('erik')
    const file = await handInFile('sofia', {}, stranger)
    const refusal = {
      kind: 'wrong-signer',
      examiner: lagFour.sofia.name,
      signer: lagFour.erik.name,
    }
    expect(await attempt(store, file)).toEqual(refused(refusal))
    const accepted = await planFile(store.db, await opened(file), stranger.fingerprint)
    expect(accepted).toEqual({ ok: false, error: refusal })
  })

  test('signed with one’s own key is refused: nobody hands in for another', async () => {
    const store = await marias()
    const own = await ownKeys(store.db, 'Maria', createKeyPair)
    const file = await handInFile('erik', {}, { ...own })
    expect(await attempt(store, file)).toEqual(
      refused({
        kind: 'wrong-signer',
        examiner: lagFour.erik.name,
        signer: null,
      }),
    )
  })

  test('sent in the name of somebody else is refused', async () => {
    const file = await handInFile('erik', {}, undefined, 'sofia')
    expect(await attempt(await marias(), file)).toEqual(
      refused({
        kind: 'wrong-issuer',
        examiner: lagFour.erik.name,
        issuer: lagFour.sofia.name,
      }),
    )
  })
})

describe('a hand-in sent once more', () => {
  test('is refused when a later one has come', async () => {
    const store = await marias()
    await takeIn(store, await handInFile('erik', { revision: 5, secondsSpent: 5 }))
    expect(await attempt(store, await handInFile('erik'))).toEqual(
      refused({
        kind: 'older-hand-in',
        examiner: lagFour.erik.name,
        found: 3,
        known: 5,
      }),
    )
  })

  test('is refused on one’s own desk when it has been taken back', async () => {
    const store = await marias()
    const draft = { state: 'draft', handedInAt: null, revision: 4 } as const
    await store.db.assessments.put(await lindenBy(lagFour.maria.id, draft))
    expect(await attempt(store, await handInFile('maria'))).toEqual(
      refused({
        kind: 'taken-back-hand-in',
        examiner: lagFour.maria.name,
        found: 3,
        known: 4,
      }),
    )
  })

  test('after it was removed here comes back as it was, but no earlier one does', async () => {
    const store = await marias()
    const { id } = await lindenBy(lagFour.erik.id)
    await takeIn(store, await handInFile('erik', { revision: 5, secondsSpent: 5 }))
    await removeRecord(store.db, 'assessments', id)
    expect(await attempt(store, await handInFile('erik'))).toEqual(
      refused({
        kind: 'older-hand-in',
        examiner: lagFour.erik.name,
        found: 3,
        known: 5,
      }),
    )
    const again = await handInFile('erik', { revision: 5, secondsSpent: 5 })
    expect(await takeIn(store, again)).toMatchObject({ ok: true })
    expect(await store.db.assessments.get(id)).toMatchObject({ secondsSpent: 5 })
  })
})

describe('a team’s package', () => {
  test('from another than the office the round came from is refused until just that key is accepted', async () => {
    const store = await memberDesk('maria')
    const { round } = await sample()
    const office = await keysOf('office')
    const erik = await keysOf('erik')
    const file = await teamPackage({ revision: 2, title: 'En annan omgång', by: 'erik' })
    expect(await attempt(store, file)).toEqual(
      refused({
        kind: 'not-the-office',
        round: round.title,
        sender: lagFour.erik.name,
        known: office.fingerprint,
        found: erik.fingerprint,
      }),
    )
    const read = await opened(file)
    expect(await planFile(store.db, read, office.fingerprint)).toMatchObject({ ok: false })
    expect(await planFile(store.db, read, erik.fingerprint)).toMatchObject({ ok: true })
  })

  test('from a colleague at the office, once accepted, is at home beside the first', async () => {
    const store = await memberDesk('maria')
    const { fingerprint } = await keysOf('erik')
    const taken = await takeIn(
      store,
      await teamPackage({ revision: 2, title: 'Två', by: 'erik' }),
      {
        acceptedKey: fingerprint,
      },
    )
    expect(taken).toMatchObject({ ok: true })
    for (const by of ['erik', 'office'] as const) {
      const next = await opened(await teamPackage({ revision: 3, title: `Tre av ${by}`, by }))
      expect(await planFile(store.db, next, null)).toMatchObject({ ok: true })
    }
  })
})

describe('a round made at this machine', () => {
  test('takes no later revision from anybody else until just that key is accepted', async () => {
    const store = await newDesk()
    const { round } = await sample()
    const facts = { name: 'Kansliet', administration: 'Stadsledningskontoret', email: 'k@b.se' }
    const office = await saveProfile(store.db, null, facts)
    if (office === null) throw new Error('no profile')
    await createRound(store.db, round, office, false)
    const own = await ownKeys(store.db, office.name, createKeyPair)
    const erik = await keysOf('erik')
    const file = await wholeRound({ revision: 2, title: 'En annans' }, 'erik')
    expect(await attempt(store, file)).toEqual(
      refused({
        kind: 'not-the-office',
        round: round.title,
        sender: lagFour.erik.name,
        known: own.fingerprint,
        found: erik.fingerprint,
      }),
    )
    const accepted = await takeIn(store, file, { acceptedKey: erik.fingerprint })
    expect(accepted).toMatchObject({ ok: true })
    const again = await wholeRound({ revision: 3, title: 'Samma igen' }, 'erik')
    expect(await takeIn(store, again)).toMatchObject({ ok: true })
  })
})

const refusalOf = async (bytes: Uint8Array) => {
  const read = await readExchangeFile(bytes, readingDoors)
  return read.ok ? null : read.error
}

describe('a file that was changed after it was signed', () => {
  test('in a member, its signature still valid, is refused by the member’s name', async () => {
    const bytes = await handInFile('erik')
    expect(await refusalOf(await withOtherMember(bytes, 'content/assessments.json'))).toEqual({
      kind: 'hash-mismatch',
      path: 'content/assessments.json',
    })
  })

  test('in its manifest, with the signature of another, is refused', async () => {
    const signed = await handInFile('erik')
    const other = await handInFile('erik', { revision: 9 })
    expect(await refusalOf(await withOtherManifest(other, signed))).toEqual({
      kind: 'bad-signature',
    })
  })

  test('is not known to the plan at all', async () => {
    const store = await marias()
    const { id } = await lindenBy(lagFour.erik.id)
    const before = await everythingIn(store)
    await expect(
      takeIn(store, await withOtherMember(await handInFile('erik'), 'content/assessments.json')),
    ).rejects.toThrow('hash-mismatch')
    expect(await everythingIn(store)).toBe(before)
    expect(before).not.toContain(recordKey('assessments', id))
  })
})
