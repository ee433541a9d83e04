const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^google ?drive\b/i, 'Google Drive'],
  [/^nextcloud\b/i, 'Nextcloud'],
  [/^owncloud\b/i, 'ownCloud'],
]

/** The service that carries a folder to other machines, by the names of the folders above it, or null. */
export function cloudService(folder: string): string | null {
  for (const part of folder.split(/[/\\]/)) {
    const service = SERVICES.find(([pattern]) => pattern.test(part))
    if (service !== undefined) return service[1]
  }
  return null
}
