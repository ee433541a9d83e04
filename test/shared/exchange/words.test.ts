import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '#shared/exchange/base64url'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import { FINGERPRINT_WORDS } from '#shared/exchange/fingerprintWords'
import { REFUSAL_KINDS, type Refusal } from '#shared/exchange/refusals'
import { refusalSentences } from '#shared/exchange/refusalSentences'
import { en } from '#shared/i18n/en/en'
import { sv } from '#shared/i18n/sv/sv'
import type { Translate } from '#shared/i18n/translate'
import { Sha256 } from '#shared/kernel/identifiers'

const known = Sha256.parse(`000102${'0'.repeat(58)}`)
const found = Sha256.parse(`fffefd${'0'.repeat(58)}`)

/** A translator that fails on a missing key and leaves no slot unfilled unseen. */
const translator =
  (texts: object): Translate =>
  (key, slots = {}) => {
    let at: unknown = texts
    for (const step of key.split('.')) at = new Map(Object.entries(at ?? {})).get(step)
    if (typeof at !== 'string') throw new Error(`no text ${key}`)
    return at.replaceAll(/\{\{(\w+)\}\}/g, (whole, slot: string) => String(slots[slot] ?? whole))
  }

const examples: { readonly [Kind in Refusal['kind']]: Extract<Refusal, { kind: Kind }> } = {
  'not-a-zip': { kind: 'not-a-zip' },
  'no-manifest': { kind: 'no-manifest' },
  'unknown-kind': { kind: 'unknown-kind', name: 'horoskop' },
  'too-new': { kind: 'too-new', needed: 3, own: 1 },
  'too-large': { kind: 'too-large', limitMebibytes: 512 },
  'too-many-files': { kind: 'too-many-files', count: 2001, limit: 2000 },
  bomb: { kind: 'bomb', path: 'content/entries.json' },
  'bad-path': { kind: 'bad-path', path: '../x', fault: 'parent' },
  'missing-file': { kind: 'missing-file', path: 'content/entries.json' },
  'extra-file': { kind: 'extra-file', path: null },
  'hash-mismatch': { kind: 'hash-mismatch', path: 'content/entries.json' },
  'bad-signature': { kind: 'bad-signature' },
  'other-key': { kind: 'other-key', sender: 'Maria Ek', known, found },
  'not-the-office': {
    kind: 'not-the-office',
    round: 'Utmärkelsen 2026',
    sender: 'Olle Vik',
    known,
    found,
  },
  'wrong-signer': { kind: 'wrong-signer', examiner: 'Maria Ek', signer: null },
  'wrong-issuer': { kind: 'wrong-issuer', examiner: 'Maria Ek', issuer: 'Erik Lind' },
  'older-hand-in': { kind: 'older-hand-in', examiner: 'Maria Ek', found: 3, known: 5 },
  'taken-back-hand-in': { kind: 'taken-back-hand-in', examiner: 'Maria Ek', found: 3, known: 4 },
  'wrong-passphrase': { kind: 'wrong-passphrase', given: true },
  'wrong-criteria': { kind: 'wrong-criteria', expected: known, found: null },
  'unknown-round': { kind: 'unknown-round', roundId: 'round_2026kvalitet' },
  'bad-record': { kind: 'bad-record', record: 'entry_a', field: '', reason: 'not-json' },
  'too-deep': { kind: 'too-deep', path: 'content/entries.json', limit: 64 },
}

describe('a refusal in words', () => {
  const languages = [
    ['Swedish', sv, 'Inget har sparats'],
    ['English', en, 'Nothing has been stored'],
  ] as const

  it.each(languages)('says what happened, what is safe and what to do, in %s', (_, texts, safe) => {
    const t = translator(texts)
    const seen = REFUSAL_KINDS.map((kind) => refusalSentences(examples[kind], t))
    for (const sentences of seen) {
      expect(sentences.safe).toContain(safe)
      for (const text of Object.values(sentences)) expect(text).toMatch(/^[^{}!]+\.$/)
    }
    expect(new Set(seen.map(({ happened }) => happened)).size).toBe(REFUSAL_KINDS.length)
  })

  it('shows both fingerprints when the key is another', () => {
    const { happened } = refusalSentences(examples['other-key'], translator(sv))
    expect(happened).toContain(fingerprintWords(known))
    expect(happened).toContain(fingerprintWords(found))
  })

  it('asks for the passphrase instead of blaming it when none was given', () => {
    const { happened, todo } = refusalSentences(
      { kind: 'wrong-passphrase', given: false },
      translator(sv),
    )
    expect(happened).toBe('Filen är låst med en lösenfras.')
    expect(todo).toContain('Skriv lösenfrasen')
  })
})

/** Whether one letter changed, added or taken away makes one word the other. */
function areWithinOneLetter(a: string, b: string): boolean {
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1
  const [restA, restB] = [a.slice(same), b.slice(same)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

describe('a fingerprint', () => {
  it('is eight words in two groups, the same for the same key and others for another', () => {
    const [first, second, third] = FINGERPRINT_WORDS
    expect(fingerprintWords(known)).toBe(
      `${first}-${second}-${third}-${first} ${first}-${first}-${first}-${first}`,
    )
    expect(fingerprintWords(found).split(/[- ]/)).toHaveLength(8)
    expect(fingerprintWords(found)).toMatch(/^ödla-ärta-äpple-/)
  })

  it('carries at least 60 bits: another byte among the first eight is another word', () => {
    const bits = Math.log2(FINGERPRINT_WORDS.length) * fingerprintWords(known).split(/[- ]/).length
    expect(bits).toBeGreaterThanOrEqual(60)
    for (let byte = 0; byte < 8; byte += 1) {
      const other = `${known.slice(0, byte * 2)}aa${known.slice(byte * 2 + 2)}`
      expect(fingerprintWords(Sha256.parse(other))).not.toBe(fingerprintWords(known))
    }
  })

  it('is made of 256 different plain words in alphabetical order', () => {
    expect(new Set(FINGERPRINT_WORDS).size).toBe(256)
    for (const word of FINGERPRINT_WORDS) expect(word).toMatch(/^[a-pr-vyåäö]{3,9}$/)
    const order = new Intl.Collator('sv').compare
    expect(FINGERPRINT_WORDS.toSorted(order)).toEqual(FINGERPRINT_WORDS)
  })

  it('has no two words within one letter of each other, and none that begins another', () => {
    const alike = FINGERPRINT_WORDS.flatMap((word, place) =>
      FINGERPRINT_WORDS.slice(place + 1)
        .filter((other) => areWithinOneLetter(word, other) || other.startsWith(word))
        .map((other) => `${word} ${other}`),
    )
    expect(alike).toEqual([])
    expect(areWithinOneLetter('mus', 'hus') && areWithinOneLetter('sten', 'stenn')).toBe(true)
  })
})

describe('bytes as text', () => {
  it('come back as they were, and what is no such text is refused', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256)
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }
    expect(fromBase64url('a')).toBeNull()
    expect(fromBase64url('ab+/')).toBeNull()
  })
})
