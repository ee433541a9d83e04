const CHARACTERS = 120

/** A name without what paths and shells give a meaning, short enough for every system; it may be empty. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
  return plain.replace(/\s+/gu, ' ').trim().slice(0, CHARACTERS).trim()
}

/** A suggested name for an exchange file, which every system takes. */
export function safeFileName(name: string): string {
  return `${safeName(name) || 'examinator'}.examinator`
}
