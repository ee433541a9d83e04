import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'

const source = new URL('../real/001_aee20d55af03c287.txt', import.meta.url)

async function place(folder: string, name: string, bytes: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  await chmod(file, 0o644)
  return file
}

/** A real text as a person would have it: with a side column of titles before it, and page marks. */
export async function entryAsText(folder: string): Promise<string> {
  return place(folder, 'kvalitetsprogram.txt', await readFile(source, 'utf8'))
}

/** The same text as a Word file, a paragraph to each of its lines. */
export async function entryAsWord(folder: string): Promise<string> {
  const lines = (await readFile(source, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const children = lines.map((text) => new Paragraph({ text }))
  const file = new Document({ sections: [{ children }] })
  return place(folder, 'kvalitetsprogram.docx', await Packer.toBuffer(file))
}
