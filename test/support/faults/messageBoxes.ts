import { execFileSync } from 'node:child_process'
import { unprivilegedUser } from '../../../build/unprivileged.mjs'

/** The program's own window is never narrower, a message box never so wide. */
const NARROWEST_WINDOW = 1000

/** A window of the program's, with its width; the toolkit's hidden ones bear the program's file name. */
const OURS = /^\s*0x\w+ (?!"examinator").*\("examinator" "Examinator"\)\s+(\d+)x\d+/

/** How many native message boxes of the program stand on the display (Linux). */
export async function messageBoxes(): Promise<number> {
  const user = await unprivilegedUser()
  const [program, ...args] = [...(user?.as ?? []), 'xwininfo', '-root', '-tree']
  const windows = execFileSync(program, args, { encoding: 'utf8' }).split('\n')
  const widths = windows.flatMap((line) => OURS.exec(line)?.[1] ?? []).map(Number)
  return widths.filter((width) => width < NARROWEST_WINDOW).length
}
