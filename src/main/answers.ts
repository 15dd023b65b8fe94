import { mkdir } from 'node:fs/promises'
import { app, BrowserWindow, nativeTheme, shell, type WebContents } from 'electron'
import type { FillScreen, HostFacts, PageDiagnostics, StartReport } from '@/host/contract'
import type { Awake } from './awake'
import type { Backups } from './backups'
import { chooseSecondFolder } from './backups-second-folder'
import type { Answers } from './channels'
import { diagnosticsArchive, folderSizes } from './diagnostics'
import { pickFile, saveFile } from './files'
import { leastFreeBytes } from './free-bytes'
import type { Journal } from './journal'
import type { AppMenu } from './menu'
import type { Pending } from './pending'
import type { Projector } from './projector'
import type { SafetyStateFile } from './safety-state'
import type { ShellStateFile } from './shell-state'
import { shellWords, systemLanguage } from './shell-words'
import { safetyFolder } from './start'
import { backgroundColor } from './window'

/** What the shell is made of, put together in `main.ts`. */
export interface ShellParts {
  readonly window: () => BrowserWindow | null
  readonly memory: ShellStateFile
  readonly state: SafetyStateFile
  readonly backups: Backups
  readonly journal: Journal
  readonly started: StartReport
  readonly pending: Pending
  readonly logFolder: string
  readonly projector: Projector
  readonly awake: Awake
  readonly menu: AppMenu
}

/** Menu and look as they were when the app was last open; the page tells of changes later. */
export function applyAppearance({ memory, window, menu }: Pick<ShellParts, 'memory' | 'window' | 'menu'>) {
  nativeTheme.themeSource = memory.current.appearance?.look ?? 'system'
  window()?.setBackgroundColor(backgroundColor())
  menu.show()
}

/** Opens a folder the shell itself made; the page never names one. */
export async function openFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    return (await shell.openPath(folder)) === ''
  } catch {
    return false
  }
}

function fillScreen(window: BrowserWindow | null, how: FillScreen): void {
  window?.setFullScreen(how === 'toggle' && !window.isFullScreen())
}

function facts(backups: Backups): HostFacts {
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

function freeBytes(): Promise<number | null> {
  return leastFreeBytes([app.getPath('userData'), app.getPath('documents')])
}

/** What the projector may ask: nothing that reads or writes a file. */
export function projectorAnswers(parts: ShellParts, asker: WebContents): Partial<Answers> {
  const { facts, closeProjector, fillScreen, keepAwake } = answersFor(parts, asker)
  // Language and look are the desk's to decide; the projector says them only because it is the same page.
  return { facts, closeProjector, fillScreen, keepAwake, setAppearance: async () => undefined }
}

/** Main's side of the contract, for the one window of the desk. */
export function answersFor(parts: ShellParts, asker: WebContents): Answers {
  const { window, memory, backups, journal, pending, projector, awake } = parts
  const open = () => {
    const current = window()
    if (current === null) throw new Error('The window is gone')
    return current
  }
  const words = () => shellWords(memory)
  return {
    facts: async () => facts(backups),
    saveFile: (file) => saveFile(open(), file, words()),
    pickFile: (request) => pickFile(open(), request, words()),
    // Cancelling the system's dialog counts as done: there is nothing to tell.
    print: (paper) =>
      new Promise<void>((resolve) => {
        const sheet = paper === null ? {} : { pageSize: paper.size, landscape: paper.landscape }
        open().webContents.print({ printBackground: true, ...sheet }, () => resolve())
      }),
    savePdf: async (suggestedName) => {
      const bytes = await open().webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
      return saveFile(open(), { suggestedName, mediaType: 'application/pdf', bytes }, words())
    },
    backUp: (backup) => pending.while(backups.backUp(backup)),
    listBackups: () => backups.list(),
    readBackup: (name, place) => backups.read(name, place),
    backupPlaces: () => backups.places(),
    openBackupsFolder: () => openFolder(backups.folder),
    chooseSecondFolder: () => chooseSecondFolder(open(), backups, words()),
    forgetSecondFolder: async () => backups.forgetSecond(),
    freeBytes,
    listJournals: () => journal.list(),
    appendToJournal: (append) => pending.while(journal.append(append)),
    readJournal: (key, afterSeq) => journal.read(key, afterSeq),
    restartJournal: (begin) => pending.while(journal.restart(begin)),
    retireJournal: (key) => pending.while(journal.retire(key)),
    startReport: async () => parts.started,
    saveDiagnostics: async (page) => {
      const bytes = await diagnostics(parts, page)
      const suggestedName = `salondesk-${new Date().toISOString().slice(0, 10)}.zip`
      return saveFile(open(), { suggestedName, mediaType: 'application/zip', bytes }, words())
    },
    setAppearance: async (appearance) => {
      memory.change({ appearance })
      applyAppearance(parts)
    },
    setMenuSteps: async (steps) => parts.menu.name(steps),
    openProjector: (eventId) => projector.open(eventId),
    closeProjector: async () => projector.close(),
    fillScreen: async (how) => fillScreen(BrowserWindow.fromWebContents(asker), how),
    keepAwake: async (on) => awake.want(asker, on),
  }
}

async function diagnostics(parts: ShellParts, page: PageDiagnostics): Promise<Uint8Array> {
  const [journals, backups, free, profile, safety] = await Promise.all([
    parts.journal.list(),
    parts.backups.list(),
    freeBytes(),
    folderSizes(app.getPath('sessionData'), 'profile'),
    folderSizes(safetyFolder(), 'safety'),
  ])
  return diagnosticsArchive(
    {
      at: Date.now(),
      appVersion: app.getVersion(),
      start: parts.started,
      state: parts.state.current,
      journals,
      backups,
      freeBytes: free,
      sizes: { ...profile, ...safety },
      page,
    },
    parts.logFolder,
  )
}
