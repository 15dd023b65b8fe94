import { mkdir } from 'node:fs/promises'
import { app, type BrowserWindow, nativeTheme, shell } from 'electron'
import { COMMAND_CHANNEL } from '@/host/channel-names'
import type { HostFacts } from '@/host/contract'
import { type Language, languageFor } from '@/words/language'
import type { BackupFolder } from './backups'
import type { Answers } from './channels'
import { pickFile, saveFile } from './files'
import { showMenu } from './menu'
import { menuWords } from './menu-words'
import type { ShellStateFile } from './shell-state'
import { backgroundColor } from './window'

/** The language of the shell's own words: what the page last told, else the system's. */
function shellLanguage(memory: ShellStateFile): Language {
  return memory.current.appearance?.language ?? languageFor(systemLanguage())
}

function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** Menu and look as they were when the app was last open; the page tells of changes later. */
export function applyAppearance(memory: ShellStateFile, window: () => BrowserWindow | null, backups: BackupFolder) {
  nativeTheme.themeSource = memory.current.appearance?.look ?? 'system'
  window()?.setBackgroundColor(backgroundColor())
  showMenu(menuWords(shellLanguage(memory)), {
    command: (command) => window()?.webContents.send(COMMAND_CHANNEL, command),
    openBackupsFolder: () => void openBackupsFolder(backups),
  })
}

async function openBackupsFolder(backups: BackupFolder): Promise<boolean> {
  await mkdir(backups.folder, { recursive: true })
  return (await shell.openPath(backups.folder)) === ''
}

function facts(backups: BackupFolder): HostFacts {
  const { platform } = process
  return {
    kind: 'electron',
    appVersion: app.getVersion(),
    shellVersion: `Electron ${process.versions.electron}`,
    platform: platform === 'win32' || platform === 'darwin' || platform === 'linux' ? platform : 'other',
    systemLanguage: systemLanguage(),
    backupsPlace: backups.folder,
  }
}

/** Main's side of the contract, for the one window there is. */
export function answersFor(window: () => BrowserWindow | null, memory: ShellStateFile, backups: BackupFolder): Answers {
  const open = () => {
    const current = window()
    if (current === null) throw new Error('The window is gone')
    return current
  }
  const words = () => menuWords(shellLanguage(memory))
  return {
    facts: async () => facts(backups),
    saveFile: (file) => saveFile(open(), file, words()),
    pickFile: (request) => pickFile(open(), request, words()),
    // Cancelling the system's dialog counts as done: there is nothing to tell.
    print: () => new Promise<void>((resolve) => open().webContents.print({ printBackground: true }, () => resolve())),
    savePdf: async (suggestedName) => {
      const bytes = await open().webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
      return saveFile(open(), { suggestedName, mediaType: 'application/pdf', bytes }, words())
    },
    backUp: (backup) => backups.backUp(backup),
    listBackups: () => backups.list(),
    readBackup: (name) => backups.read(name),
    openBackupsFolder: () => openBackupsFolder(backups),
    setAppearance: async (appearance) => {
      memory.change({ appearance })
      applyAppearance(memory, window, backups)
    },
  }
}
