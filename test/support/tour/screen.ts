import type { Walk } from './walk'

/** A screen and the way to it from the screen before. `leave` tidies up before the next. */
export interface Screen {
  readonly name: string
  readonly open: (walk: Walk) => Promise<void>
  readonly leave?: (walk: Walk) => Promise<void>
}
