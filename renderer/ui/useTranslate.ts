import { useContext } from 'react'
import type { Language, Translate } from '#shared/i18n/translate'
import { WordsContext, type Words } from './LanguageProvider'

/** The program's words in the chosen language. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('there is no language provider above')
  return words
}

/** The translator of the chosen language, with keys and slots the compiler knows. */
export function useTranslate(): Translate {
  return useWords().translate
}

/** The chosen language. */
export function useLanguage(): Language {
  return useWords().language
}
