/**
 * The award's year, from left to right. This one list is the navigation, the folder names
 * and the import rule: a stage may use itself and earlier stages, never a later one.
 */
export const STAGES = [
  'round',
  'entry',
  'assessment',
  'consensus',
  'jury',
  'feedback',
  'examples',
  'training',
  'evaluation',
] as const

/** A stage of the journey. @example 'consensus' */
export type Stage = (typeof STAGES)[number]
