import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import type { Result } from '#shared/kernel/result'
import type { ChannelName, SignalName } from './channels'
import { LockFile } from './lockFile'

const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 600 * 1024 * 1024)
const ProfileKey = z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.byteLength === 32)
const FileName = z
  .string()
  .min(1)
  .max(150)
  // oxlint-disable-next-line no-control-regex -- control characters are what a file name may not hold
  .regex(/^[^/\\\u0000-\u001f:*?"<>|]+$/)

/** A file the person chose, dropped or double-clicked: name without folders, and its bytes. */
export const OpenedFile = z.strictObject({ name: z.string().max(300), bytes: Bytes })
export type OpenedFile = z.infer<typeof OpenedFile>

/** One line of the journal: a record as it was written to the database, or its removal. */
export const JournalLine = z.strictObject({
  table: z.string().max(40),
  id: z.string().max(100),
  revision: z.int().min(0),
  json: z.string().max(64 * 1024 * 1024),
})
export type JournalLine = z.infer<typeof JournalLine>

/** A snapshot file on disk. `ok`: its hash was read back and fits. */
export const SnapshotInfo = z.strictObject({
  name: FileName,
  bytes: z.int().min(0),
  writtenAt: Moment,
  ok: z.boolean(),
  records: z.int().min(0),
})
export type SnapshotInfo = z.infer<typeof SnapshotInfo>

/** Why the second place has no fresh copy. `code`: the system's own. */
const PlaceProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['away', 'another-profile', 'full', 'read-only', 'slow']) }),
  z.strictObject({ kind: z.literal('disk'), code: z.string().max(40) }),
])
export type PlaceProblem = z.infer<typeof PlaceProblem>

/**
 * The second place for copies. `last`: the latest one that was read back there, also while the
 * place is away; `cloudService`: the service that carries the folder to other machines.
 */
export const PlaceStatus = z.strictObject({
  folder: z.string().nullable(),
  last: SnapshotInfo.nullable(),
  problem: PlaceProblem.nullable(),
  isSameDisk: z.boolean(),
  cloudService: z.string().nullable(),
})
export type PlaceStatus = z.infer<typeof PlaceStatus>

const Nothing = z.strictObject({})

/** What may be asked of the desktop, and what it answers. Checked on both sides of the door. */
export const contract = {
  /**
   * Facts for the start page and diagnostics. `journalRecords`: distinct records the journal and
   * snapshots know; `journalRevisions`: the sum of their revisions; `journalDamage`: lines and copies
   * that do not prove themselves, counted when no record is known; `cloudService`: the service, such
   * as OneDrive, whose folder the profile lies in.
   */
  'app:facts': {
    request: Nothing,
    reply: z.strictObject({
      version: z.string(),
      language: z.enum(['sv', 'en']),
      profileFolder: z.string(),
      journalRecords: z.int().min(0),
      journalRevisions: z.int().min(0).optional(),
      journalDamage: z.int().min(0).optional(),
      lastSnapshotAt: Moment.nullable(),
      journalWrittenAt: Moment.nullable(),
      freeBytes: z.number().nullable(),
      cloudService: z.string().nullable(),
    }),
  },
  /** Bytes left on the profile's disk, asked before each write; null where the system does not say. */
  'app:room': { request: Nothing, reply: z.strictObject({ freeBytes: z.number().nullable() }) },
  /** The window has something to show. */
  'app:drawn': { request: Nothing, reply: Nothing },
  /** The window is ready for files and menu commands. */
  'app:ready': { request: Nothing, reply: Nothing },
  /** The window has written everything; the program may close. */
  'app:flushed': { request: z.strictObject({ everythingSaved: z.boolean() }), reply: Nothing },
  'app:language': { request: z.strictObject({ language: z.enum(['sv', 'en']) }), reply: Nothing },
  /** Lets the person choose files. An empty list when they change their mind. */
  'file:open': {
    request: z.strictObject({
      purpose: z.enum(['examinator', 'entry']),
      many: z.boolean(),
    }),
    reply: z.strictObject({ files: z.array(OpenedFile).max(500) }),
  },
  /** Files that were double-clicked or passed by a second start, once each. */
  'file:takeWaiting': {
    request: Nothing,
    reply: z.strictObject({ files: z.array(OpenedFile).max(50) }),
  },
  /** Lets the person choose a place and writes there: temp, fsync, rename, read back. */
  'file:save': {
    request: z.strictObject({ suggestedName: FileName, bytes: Bytes }),
    reply: z.strictObject({ savedAs: z.string().nullable() }),
  },
  'journal:append': {
    request: z.strictObject({ lines: z.array(JournalLine).min(1).max(10_000) }),
    reply: Nothing,
  },
  /** Latest line per record: from the newest verified snapshot and the journal after it. `removals`: lines of removed records. */
  'journal:read': {
    request: Nothing,
    reply: z.strictObject({
      lines: z.array(JournalLine),
      damagedLines: z.int().min(0),
      removals: z.array(JournalLine).optional(),
    }),
  },
  /** Lines of the journal that cannot be trusted, as they stand. */
  'journal:damaged': {
    request: Nothing,
    reply: z.strictObject({ lines: z.array(z.string()) }),
  },
  /** Writes a full copy as plain JSON lines, verifies it by reading back, rotates, restarts the journal. */
  'snapshot:write': {
    request: z.strictObject({ lines: z.array(JournalLine) }),
    reply: SnapshotInfo,
  },
  'snapshot:list': {
    request: Nothing,
    reply: z.strictObject({ snapshots: z.array(SnapshotInfo) }),
  },
  'snapshot:read': {
    request: z.strictObject({ name: FileName }),
    reply: z.strictObject({ lines: z.array(JournalLine) }),
  },
  /**
   * Takes records out of journal, snapshots and second place, history included: files are written
   * anew and read again. `left`: lines that still hold one. `place`: `later` when it is away.
   */
  'copies:erase': {
    request: z.strictObject({
      records: z
        .array(z.strictObject({ table: z.string().max(40), id: z.string().max(100) }))
        .min(1)
        .max(100_000),
    }),
    reply: z.strictObject({
      files: z.int().min(0),
      lines: z.int().min(0),
      left: z.int().min(0),
      place: z.enum(['none', 'done', 'later']),
    }),
  },
  /** How the second place stands, without touching it. */
  'place:status': { request: Nothing, reply: PlaceStatus },
  /** Lets the person choose a folder for copies. `refused`: why it cannot be used; null when it was taken, or they changed their mind. */
  'place:choose': {
    request: Nothing,
    reply: z.strictObject({
      refused: z.enum(['another-profile', 'inside-profile', 'read-only', 'away']).nullable(),
      status: PlaceStatus,
    }),
  },
  /** No more copies there. Those that were written stay. */
  'place:leave': { request: Nothing, reply: PlaceStatus },
  /** Copies the newest whole snapshot there, as it is, and reads it back. A place that is away is told, not thrown. */
  'place:write': { request: Nothing, reply: PlaceStatus },
  /** The copies of the second place, or of a folder the person chooses; null when they changed their mind. */
  'place:look': {
    request: z.strictObject({ chosen: z.boolean() }),
    reply: z.strictObject({
      found: z
        .strictObject({
          folder: z.string(),
          snapshots: z.array(SnapshotInfo),
          lock: LockFile.nullable().optional(),
        })
        .nullable(),
    }),
  },
  /** The lines of one copy in the folder that was looked at last. */
  'place:read': {
    request: z.strictObject({ name: FileName }),
    reply: z.strictObject({ lines: z.array(JournalLine) }),
  },
  /** Removes every other copy and the journals before this one, once it has proved itself again. */
  'snapshot:keepOnly': { request: z.strictObject({ name: FileName }), reply: Nothing },
  /** The sealed copy of everything that lies aside while the window's store is wiped and made anew. */
  'move:write': { request: z.strictObject({ lines: z.array(JournalLine) }), reply: Nothing },
  'move:read': { request: Nothing, reply: z.strictObject({ lines: z.array(JournalLine) }) },
  'move:remove': { request: Nothing, reply: Nothing },
  /** Removes the window's database and notes from the disk, files and all. */
  'store:wipe': { request: Nothing, reply: Nothing },
  /**
   * The lock of the profile, if it has one. `isDamaged`: there is one that nobody can read. `waitMs`:
   * until the next passphrase may be tried. `hasKeyStore`: the computer can keep a key for its user.
   */
  'lock:read': {
    request: Nothing,
    reply: z.strictObject({
      lock: LockFile.nullable(),
      isDamaged: z.boolean(),
      waitMs: z.int().min(0),
      hasKeyStore: z.boolean(),
      isRemembered: z.boolean(),
    }),
  },
  /** Writes the lock where it survives a lost database; null removes it. */
  'lock:write': { request: z.strictObject({ lock: LockFile.nullable() }), reply: Nothing },
  /** A passphrase is about to be tried; counted before the answer is known. `waitMs`: too early, not counted. */
  'lock:try': { request: Nothing, reply: z.strictObject({ waitMs: z.int().min(0) }) },
  /** It was the right one. */
  'lock:opened': { request: Nothing, reply: Nothing },
  /** The person has locked: a remembered key is not handed out until the passphrase has been given. */
  'lock:locked': { request: Nothing, reply: Nothing },
  /** Keeps the profile's key in the computer's own key store; null forgets it. */
  'lock:remember': { request: z.strictObject({ key: ProfileKey.nullable() }), reply: Nothing },
  'lock:remembered': { request: Nothing, reply: z.strictObject({ key: ProfileKey.nullable() }) },
  /** Prints a complete HTML document to tagged PDF in a hidden window with scripts off. */
  'report:print': {
    request: z.strictObject({
      html: z.string().max(50 * 1024 * 1024),
      footer: z.string().max(300),
    }),
    reply: z.strictObject({ pdf: Bytes }),
  },
} as const satisfies Record<ChannelName, { request: z.ZodType; reply: z.ZodType }>

/** What a door takes. */
export type Request<C extends ChannelName> = z.infer<(typeof contract)[C]['request']>

/** What a door gives back. */
export type Reply<C extends ChannelName> = z.infer<(typeof contract)[C]['reply']>

/**
 * Failures cross the border as values; a thrown error would be flattened to text.
 * `disk.code` is the system's (`ENOSPC`, `EACCES`, `ENOENT` …).
 */
export type IpcProblem =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The doors, derived: a channel without a handler does not compile. */
export type Doors = {
  readonly [C in ChannelName]: (request: Request<C>) => Promise<Result<Reply<C>, IpcProblem>>
}

/** What a signal carries. Menu commands are the program's own command names. */
export interface SignalPayload {
  readonly 'desk:flush': null
  readonly 'desk:fileWaiting': null
  readonly 'desk:menu': string
  readonly 'desk:lock': null
}

/** The whole of `window.desk`: the doors, and a way to listen for signals that returns its own undoing. */
export interface Desk {
  readonly ask: <C extends ChannelName>(
    channel: C,
    request: Request<C>,
  ) => Promise<Result<Reply<C>, IpcProblem>>
  readonly on: <S extends SignalName>(
    signal: S,
    listener: (payload: SignalPayload[S]) => void,
  ) => () => void
}
