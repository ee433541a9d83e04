import { deskScreens } from './deskScreens'
import { fileScreens } from './fileScreens'
import { lockScreens } from './lockScreens'
import { quietScreens } from './quietScreens'
import type { Screen } from './screen'
import { teamScreens } from './teamScreens'

/** Every screen in the order that a team leader meets them, from the very first page. */
export const SCREENS: readonly Screen[] = [
  ...quietScreens,
  ...deskScreens,
  ...lockScreens,
  ...fileScreens,
  ...teamScreens,
]
