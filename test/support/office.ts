import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** The parts of an Office file as text, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/**
 * What LibreOffice makes of a file: a converted file's bytes. Each call has a profile of its own,
 * so that it never meets another LibreOffice.
 */
export function throughLibreOffice(bytes: Uint8Array, from: string, to: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'examinator-office-'))
  try {
    const source = path.join(folder, `report.${from}`)
    writeFileSync(source, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const task = ['--headless', profile, '--convert-to', to, '--outdir', folder, source]
    execFileSync('soffice', task, { timeout: 60_000, stdio: 'pipe' })
    const made = readdirSync(folder).find(
      (name) => name.startsWith('report') && !name.endsWith(from),
    )
    return readFileSync(path.join(folder, made ?? 'nothing was made'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A PDF's words, laid out as on its pages. */
export function pdfWords(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
}
