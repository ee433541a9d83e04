export type FuseName =
  | 'RunAsNode'
  | 'EnableCookieEncryption'
  | 'EnableNodeOptionsEnvironmentVariable'
  | 'EnableNodeCliInspectArguments'
  | 'EnableEmbeddedAsarIntegrityValidation'
  | 'OnlyLoadAppFromAsar'
  | 'LoadBrowserProcessSpecificV8Snapshot'
  | 'GrantFileProtocolExtraPrivileges'
export type Fuses = Readonly<Record<FuseName, boolean>>
export const releaseFuses: Fuses
export const testFuses: Fuses
export function setFuses(executable: string, fuses: Partial<Fuses>): Promise<void>
export function readFuses(executable: string): Promise<Fuses>
