const CHARACTERS = 120

/** A suggested name every system takes: without what paths and shells give a meaning. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
  return `${plain.replace(/\s+/gu, ' ').trim().slice(0, CHARACTERS).trim() || 'examinator'}.examinator`
}
