import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A text as it may lie in a file: both encodings, and base64 wherever in a group of three it begins. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((before) => {
    const signs = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return Buffer.from(signs.slice(before === 0 ? 0 : before + 1, -4))
  })
  return [bytes, Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le'), ...base64]
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const at = path.join(folder, name)
    // Chromium removes its temporary files while we look.
    const facts = statSync(at, { throwIfNoEntry: false })
    if (facts === undefined) return []
    if (facts.isDirectory()) return filesIn(at)
    return facts.isFile() ? [at] : []
  })
}

function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Which of the texts lie in any file of a folder, in whatever form, each with the files. */
export function textsOnDisk(folder: string, texts: readonly string[]): readonly string[] {
  const forms = texts.map((text) => ({ text, forms: formsOf(text) }))
  return filesIn(folder).flatMap((file) => {
    const bytes = bytesIn(file)
    return forms
      .filter((one) => one.forms.some((form) => bytes.includes(form)))
      .map(({ text }) => `${text}: ${path.relative(folder, file)}`)
  })
}
