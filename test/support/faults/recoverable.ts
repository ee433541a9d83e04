import { readFile } from 'node:fs/promises'
import { decodeLines, latestLines, parseLine, sha256 } from '../../../electron/files/journalLines'
import type { JournalLine } from '#shared/ipc/contract'
import type { Census } from './census'
import { vaultFiles } from './damage'

/** A copy's lines, if the hash in its first line says that it is whole. */
export async function provenLines(file: string): Promise<readonly JournalLine[]> {
  const text = await readFile(file, 'utf8')
  const end = text.indexOf('\n') + 1
  const body = text.slice(end)
  if (!text.slice(0, end).includes(`"sha256":"${sha256(body)}"`)) return []
  return body.split('\n').flatMap((json) => parseLine(json) ?? [])
}

/**
 * The records that journal and copies still hold and can prove, read past the program: a journal
 * line by its own hash, a copy as a whole by its. What was removed on purpose is not among them.
 */
export async function recoverableFrom(profile: string): Promise<Census> {
  const lines: JournalLine[] = []
  for (const file of await vaultFiles(profile, 'snapshot')) lines.push(...(await provenLines(file)))
  for (const file of await vaultFiles(profile, 'journal')) {
    lines.push(...decodeLines(await readFile(file, 'utf8')).lines)
  }
  const living = [...latestLines(lines).values()].filter(({ json }) => json !== '')
  return Object.fromEntries(
    living.map(({ table, id, json }) => [`${table}:${id}`, JSON.parse(json)]),
  )
}
