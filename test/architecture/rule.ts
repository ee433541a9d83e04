import type { ReadFile } from './sourceTree'

/** The rules' names; a violation carries one, and the planted trees name the one they break. */
export type RuleName =
  | 'shared-imports'
  | 'shared-purity'
  | 'room-imports'
  | 'stage-order'
  | 'unknown-stage'
  | 'sample-imports'
  | 'renderer-stages'
  | 'renderer-imports'
  | 'package-place'
  | 'desk-place'
  | 'electron-imports'
  | 'preload-imports'
  | 'cycle'
  | 'barrel'
  | 'export-star'
  | 'default-export'
  | 'path-style'
  | 'test-imports'
  | 'hidden-import'
  | 'zod-import'
  | 'file-name'
  | 'file-length'

export interface Violation {
  readonly rule: RuleName
  readonly file: string
  readonly what: string
}

export type Finding = Omit<Violation, 'file'>

/** What one file breaks. */
export type Rule = (file: ReadFile) => readonly Finding[]
