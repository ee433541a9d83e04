import type { BackupLine } from './useBackupLine'

export function BackupDialog({ backup }: { readonly backup: BackupLine }) {
  return <span hidden>{backup.text}</span>
}
