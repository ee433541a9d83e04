import { execFileSync } from 'node:child_process'
import { unprivilegedUser } from '../../../build/unprivileged.mjs'

/** The titles of all windows on the display (Linux), native message boxes among them. */
export async function windowTitles(): Promise<string> {
  const user = await unprivilegedUser()
  const [program, ...args] = [...(user?.as ?? []), 'xwininfo', '-root', '-tree']
  return execFileSync(program, args, { encoding: 'utf8' })
}
