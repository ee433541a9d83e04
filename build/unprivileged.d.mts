export interface UnprivilegedUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  readonly as: readonly string[]
}
export function unprivilegedUser(): Promise<UnprivilegedUser | undefined>
export function newFolderForProgram(prefix: string): Promise<string>
export function runnable(
  packedFolder: string,
): Promise<{ readonly executable: string; readonly remove: () => Promise<void> }>
