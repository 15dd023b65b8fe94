import { Menu } from 'electron'
import { type MenuChoices, menuTemplate } from './menu-template'
import type { MenuWords } from './menu-words'

/** Puts up the native menu in the given words. Called again when the language changes. */
export function showMenu(words: MenuWords, choices: MenuChoices): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, choices, process.platform === 'darwin')))
}
