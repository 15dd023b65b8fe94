import { createContext, useContext } from 'react'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'

/** The words in the language of the app, and which language that is. */
export interface Spoken {
  readonly t: Words
  readonly language: Language
  /** Loads the words that the frame and Today do without; once. */
  readonly later: () => Promise<void>
}

export const WordsContext = createContext<Spoken | null>(null)

/** The words of the app. A part is drawn again because of them only when the language changes. */
export function useWords(): Spoken {
  const spoken = useContext(WordsContext)
  if (!spoken) throw new Error('There are no words here')
  return spoken
}
