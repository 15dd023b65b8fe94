import { useTranslation } from 'react-i18next'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'

/** The words in the language of the app, and which language that is. */
export function useWords(): { readonly t: Words; readonly language: Language } {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}
