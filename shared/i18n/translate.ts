import type { sv } from './sv/sv'

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one`
  ? Stem
  : Key extends `${infer Stem}_other`
    ? Stem
    : Key

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${Paths<Tree[Key]>}`
}[keyof Tree & string]

/** Every text of the program by its place, checked by the compiler. @example 'assessment.handIn.button' */
export type TextKey = Paths<typeof sv>

/** The shape a translation must have: the same keys, other words. */
export type Translation<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translation<Tree[Key]>
}

/** The program's languages; Swedish is the original. */
export type Language = 'sv' | 'en'

/**
 * Turns a key and its slots into a sentence of the chosen language. Given to reports and rules as
 * an argument, since `shared/` knows no language. `count` chooses between `_one` and `_other`.
 *
 * @example t('consensus.openTalks', { count: 5 }) // → '5 att tala om'
 */
export type Translate = (
  key: TextKey,
  slots?: Readonly<Record<string, string | number>>,
) => string
