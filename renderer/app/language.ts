import { createInstance, type i18n } from 'i18next'
import { en } from '#shared/i18n/en/en'
import { sv } from '#shared/i18n/sv/sv'
import type { Language } from '#shared/i18n/translate'

/** Sets the program's texts up. React escapes by itself, so slots are put in as they are. */
export async function startLanguage(language: Language): Promise<i18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
