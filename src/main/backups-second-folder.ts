import { type BrowserWindow, dialog } from 'electron'
import type { Backups } from './backups'
import type { MenuWords } from './menu-words'

const WHY = {
  same: (words: MenuWords) => words.secondFolderSame,
  full: (words: MenuWords) => words.secondFolderFull,
  denied: (words: MenuWords) => words.secondFolderDenied,
}

/** Lets the person choose the second folder. Says at once when it cannot be one. */
export async function chooseSecondFolder(window: BrowserWindow, backups: Backups, words: MenuWords): Promise<boolean> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.pickSecondFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return false
  const outcome = await backups.useSecond(path)
  if (outcome === 'chosen') return true
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: WHY[outcome](words),
  })
  return false
}
