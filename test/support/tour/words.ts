import { createInstance } from 'i18next'
import { en } from '#shared/i18n/en/en'
import { sv } from '#shared/i18n/sv/sv'
import type { Language, Translate } from '#shared/i18n/translate'

/** The program's own words, so that a tour finds its way in both languages. */
export async function wordsOf(language: Language): Promise<Translate> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return (key, slots) => instance.t(key, { ...slots })
}
