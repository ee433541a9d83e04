import { teamPackageContents } from '#shared/exchange/kindContents'
import type { Team } from '#shared/journey/round/round'
import { FileId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { ask } from '../../desktop/desk'
import { createExchangeClient, type ExchangeClient } from '../../exchange/exchangeClient'
import { createKeyPair } from '../../exchange/keyPair'
import { plainBytes } from '../../exchange/plainBytes'
import type { DeskDatabase } from '../../storage/database'
import { noteFile } from '../../storage/noteFile'
import { ownKeys } from '../../storage/ownKeys'
import { randomId } from '../../storage/randomId'

/** What is written, by whom. `passphrase` null for an open file; `fileName` without extension. */
export interface PackageOrder {
  readonly round: RecordOf<'rounds'>
  readonly team: Team
  readonly profile: RecordOf<'profiles'>
  readonly passphrase: string | null
  readonly fileName: string
}

/** `cancelled`: the person chose no place. `failed`: the file was refused or could not be written. */
export type PackageOutcome =
  { readonly kind: 'written'; readonly name: string } | { readonly kind: 'cancelled' | 'failed' }

/** A file name every system takes: without what paths and shells give a meaning. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
  return `${plain.replace(/\s+/gu, ' ').trim().slice(0, 120) || 'examinator'}.examinator`
}

async function bytesOf(
  db: DeskDatabase,
  order: PackageOrder,
  client: ExchangeClient,
): Promise<Uint8Array | null> {
  const { round, team, profile, passphrase } = order
  const assigned = round.assignments.filter((row) => row.teamId === team.id)
  const found = await db.entries.bulkGet(assigned.map((row) => row.entryId))
  const entries = found.filter((entry) => entry !== undefined)
  const contents = teamPackageContents(round, entries, team.id)
  if (!contents.ok) return null
  const { name, administration } = profile
  const written = await client.write({
    facts: {
      kind: 'team-package',
      id: FileId.parse(randomId('file')),
      roundId: round.id,
      criteriaHash: round.criteriaHash,
      revision: round.revision,
      issuer: { name, administration, role: 'office' },
      createdAt: new Date().toISOString(),
      passphrase,
    },
    contents: contents.value,
    attachments: [],
    keys: await ownKeys(db, name, createKeyPair),
  })
  return written.ok ? written.value : null
}

/** Writes one team's file and lets the person choose where it goes. Nothing in the round changes. */
export async function writePackage(
  db: DeskDatabase,
  order: PackageOrder,
  client: ExchangeClient = createExchangeClient(),
): Promise<PackageOutcome> {
  try {
    const bytes = await bytesOf(db, order, client)
    if (bytes === null) return { kind: 'failed' }
    const suggestedName = safeFileName(order.fileName)
    const saved = await ask('file:save', { suggestedName, bytes: plainBytes(bytes) })
    if (!saved.ok) return { kind: 'failed' }
    const name = saved.value.savedAs
    if (name === null) return { kind: 'cancelled' }
    const detail = `${order.round.title} · ${order.team.name}`
    await noteFile(db, { name: suggestedName, kind: 'team-package', direction: 'written', detail })
    return { kind: 'written', name }
  } finally {
    client.close()
  }
}
