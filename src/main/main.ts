import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type WebContents } from 'electron'
import { COMMAND_CHANNEL, OPEN_FILE_CHANNEL, PROJECTOR_CHANNEL } from '@/host/channel-names'
import { answersFor, applyAppearance, openFolder, projectorAnswers, type ShellParts } from './answers'
import { Awake } from './awake'
import { Backups } from './backups'
import { verifyApart } from './backups-verify'
import { answerQuestions } from './channels'
import { armFailpoint } from './failpoint'
import { watchForFaults } from './faults'
import { Flusher } from './flush'
import { Journal } from './journal'
import { openLog } from './log'
import { AppMenu } from './menu'
import { guardContents } from './navigation'
import { filesIn, OpenedFiles } from './open-file'
import { watchPage } from './page-trouble'
import { Pending } from './pending'
import { guardSession } from './permissions'
import { Projector } from './projector'
import { Leaving } from './quit'
import { registerScheme, serveScheme } from './scheme'
import { ShellStateFile } from './shell-state'
import { shellWords } from './shell-words'
import { prepareStart, readSafetyState, safetyFolder, turnedAway } from './start'
import { openWindow } from './window'

/** How long the end of the app waits for what is being written. */
const CLOSE_WAIT_MS = 5000

// The order matters: scheme, then where the data lives, then the lock that belongs to that place, then the sandbox.
registerScheme()
app.setName('Salondesk')
// The same as in the installer, so that windows, shortcuts and the jump list belong together.
if (process.platform === 'win32') app.setAppUserModelId('desk.salondesk.app')
app.setPath('userData', join(app.getPath('appData'), 'Salondesk'))
armFailpoint(app.isPackaged)

let window: BrowserWindow | null = null

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  app.enableSandbox()
  // Somebody who looks for a fault can ask for them; otherwise a packaged app has none.
  const devTools = !app.isPackaged || process.argv.includes('--dev-tools')
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const memory = new ShellStateFile(join(userData, 'shell.json'))
  const logFolder = join(safetyFolder(), 'logs')
  const log = openLog(logFolder)
  const pending = new Pending()
  const words = () => shellWords(memory)
  watchForFaults({ log, words, close: async () => void (await pending.settled(CLOSE_WAIT_MS)) })
  guardContents(words, log)

  const files = new OpenedFiles((opened) => window?.webContents.send(OPEN_FILE_CHANNEL, opened), toFront)
  const openFiles = (paths: string[]) => void files.add(paths).catch((error: unknown) => log.error('openFile', error))
  openFiles(filesIn(process.argv, process.cwd()))
  // macOS names files by an event, which may come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
  })
  // The arguments of a second start are a stranger's: at most they name a file, which is shown before anything is done.
  app.on('second-instance', (_event, argv, workingFolder) => {
    toFront()
    openFiles(filesIn(argv, workingFolder))
  })
  app.on('window-all-closed', () => app.quit())

  const start = async () => {
    const state = readSafetyState()
    const backupsPlace = join(app.getPath('documents'), 'Salondesk', 'Backups')
    if (await turnedAway(state, words(), () => openFolder(backupsPlace))) return app.quit()
    const started = await prepareStart(state, log)
    const journal = new Journal(safetyFolder(), state, Date.now)
    const backups = new Backups({
      folder: backupsPlace,
      notes: join(safetyFolder(), 'backup-notes.json'),
      secondFolder: {
        get: () => state.current.secondFolder,
        set: (secondFolder) => state.change({ secondFolder }),
      },
      now: Date.now,
      verify: verifyApart(join(app.getAppPath(), 'out', 'main')),
      safeUpTo: async (key, seq) => void (await pending.while(journal.startSegment(key, seq))),
    })
    const desk = () => window
    const isDesk = (contents: WebContents) => window?.webContents === contents
    const tellProjector = (open: boolean) => window?.webContents.send(PROJECTOR_CHANNEL, open)
    const projector = new Projector({ desk, changed: tellProjector, devTools, log })
    const awake = new Awake()
    const parts: ShellParts = {
      window: desk,
      memory,
      state,
      backups,
      journal,
      started,
      pending,
      logFolder,
      projector,
      awake,
      menu: new AppMenu(words, {
        command: (command) => window?.webContents.send(COMMAND_CHANNEL, command),
        openBackupsFolder: () => void openFolder(backups.folder),
      }),
    }
    const flusher = new Flusher(parts.window)
    const leaving = new Leaving({
      window: parts.window,
      flusher,
      finish: async (flushed) => {
        const settled = await pending.settled(CLOSE_WAIT_MS)
        state.change({ cleanExit: flushed && settled })
        log.note('end', { flushed, settled })
      },
      finishAtOnce: () => state.flush(),
      failed: (error) => log.error('end', error),
    })
    guardSession()
    serveScheme()
    answerQuestions(
      {
        answersTo: (contents) =>
          isDesk(contents)
            ? answersFor(parts, contents)
            : projector.owns(contents)
              ? projectorAnswers(parts, contents)
              : {},
        isDesk,
      },
      {
        flushed: (id) => flusher.answered(id),
        readyForFiles: () => void files.pageListens().catch((error: unknown) => log.error('openFile', error)),
        readyForProjector: () => tellProjector(projector.isOpen),
      },
      log,
    )
    app.on('web-contents-created', (_created, contents) => awake.watch(contents))
    applyAppearance(parts)
    leaving.watchApp()
    await openWindow(memory, devTools, (opened) => {
      window = opened
      leaving.watchWindow(opened)
      watchPage(opened, words, log)
      opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) files.pageLeft()
      })
      opened.on('closed', () => {
        window = null
        projector.close()
      })
    })
  }
  app.whenReady().then(start).catch(giveUp)

  function giveUp(error: unknown): void {
    log.error('start', error)
    dialog.showErrorBox('Salondesk', error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
}

function toFront(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
