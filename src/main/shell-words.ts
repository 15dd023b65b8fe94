import { app } from 'electron'
import { languageFor } from '@/words/language'
import { type MenuWords, menuWords } from './menu-words'
import type { ShellStateFile } from './shell-state'

export function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** The shell's own words, in the language the page last told, else the system's. */
export function shellWords(memory: ShellStateFile): MenuWords {
  return menuWords(memory.current.appearance?.language ?? languageFor(systemLanguage()))
}
