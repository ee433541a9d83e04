import { desktopEn } from '#shared/i18n/en/desktop'
import { desktopSv } from '#shared/i18n/sv/desktop'
import type { Language, Translation } from '#shared/i18n/translate'

/** The desktop's own words. The window's language machinery is not needed for some twenty labels. */
export type DesktopText = Translation<typeof desktopSv>

export function desktopText(language: Language): DesktopText {
  return language === 'sv' ? desktopSv : desktopEn
}
