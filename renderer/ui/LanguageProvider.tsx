import type { i18n } from 'i18next'
import { createContext, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Language, Translate } from '#shared/i18n/translate'

const NAMESPACE = 'translation'

/** The program's words: the chosen language, its translator, and the way to choose another. */
export interface Words {
  readonly language: Language
  readonly translate: Translate
  readonly choose: (language: Language) => Promise<void>
}

/** Read by hundreds of parts at every drawing: one value for all, made anew with the language alone. */
export const WordsContext = createContext<Words | null>(null)

function translator(texts: i18n, language: string): Translate {
  const fixed = texts.getFixedT(language)
  return (key, slots) => {
    // Most texts have no slots: looked up as they stand, a screen full of them costs no time.
    const text: unknown = slots ? null : texts.getResource(language, NAMESPACE, key)
    return typeof text === 'string' ? text : fixed(key, { ...slots })
  }
}

/** Gives the program's words to the screens below, and draws them anew when the language changes. */
export function LanguageProvider(props: { readonly texts: i18n; readonly children: ReactNode }) {
  const { texts, children } = props
  const chosen = useSyncExternalStore(
    (changed) => {
      texts.on('languageChanged', changed)
      return () => texts.off('languageChanged', changed)
    },
    () => texts.language,
  )
  const choose = useCallback(
    async (language: Language): Promise<void> => {
      await texts.changeLanguage(language)
    },
    [texts],
  )
  const words = useMemo(
    (): Words => ({
      language: chosen === 'en' ? 'en' : 'sv',
      translate: translator(texts, chosen),
      choose,
    }),
    [texts, chosen, choose],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}
