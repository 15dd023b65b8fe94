import { use, type ReactNode } from 'react'
import { useWords } from './words'

/** Waits until all words are there: around everything but the frame and Today, which start with fewer. */
export function WholeWords({ children }: { readonly children: ReactNode }) {
  use(useWords().later())
  return children
}
