import type { Language } from '#shared/i18n/translate'

/** The program's languages, each by its own name; the same whichever is spoken. */
export const LANGUAGES: readonly { readonly value: Language; readonly text: string }[] = [
  { value: 'sv', text: 'Svenska' },
  { value: 'en', text: 'English' },
]
