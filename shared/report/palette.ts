/**
 * The colours a drawing may use, by meaning. Every meaning is also carried by shape or words,
 * so a drawing reads the same in greyscale.
 */
export interface Palette {
  readonly ink: string
  readonly inkSecondary: string
  readonly inkCaption: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  readonly track: string
  readonly accent: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly talk: string
  readonly talkSoft: string
}

/** Colours for the screen: the style sheet's tokens, so that light, dark and forced colours follow. */
export const screenPalette: Palette = {
  ink: 'var(--ink)',
  inkSecondary: 'var(--ink-2)',
  inkCaption: 'var(--ink-3)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  surface: 'var(--panel)',
  track: 'var(--desk)',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-soft)',
  onAccent: 'var(--on-accent)',
  talk: 'var(--improve)',
  talkSoft: 'var(--improve-soft)',
}

/** Colours for paper: the light theme's values written out, on white. */
export const printPalette: Palette = {
  ink: '#1d1c19',
  inkSecondary: '#55514a',
  inkCaption: '#6f6a60',
  line: '#d9d5ca',
  lineStrong: '#8f897b',
  surface: '#ffffff',
  track: '#efede6',
  accent: '#0b5566',
  accentSoft: '#e2eef0',
  onAccent: '#ffffff',
  talk: '#8a3d12',
  talkSoft: '#f7e9df',
}
