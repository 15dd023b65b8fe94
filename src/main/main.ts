import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { answersFor, applyAppearance } from './answers'
import { BackupFolder } from './backups'
import { answerQuestions } from './channels'
import { guardContents } from './navigation'
import { guardSession } from './permissions'
import { registerScheme, serveScheme } from './scheme'
import { ShellStateFile } from './shell-state'
import { openWindow } from './window'

// The order matters: scheme, then where the data lives, then the lock that belongs to that place, then the sandbox.
registerScheme()
app.setName('Salondesk')
app.setPath('userData', join(app.getPath('appData'), 'Salondesk'))

let window: BrowserWindow | null = null

if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  guardContents()
  // The second start's own arguments are a stranger's: it only brings this window to the front.
  app.on('second-instance', () => {
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  mkdirSync(userData, { recursive: true })
  const memory = new ShellStateFile(join(userData, 'shell.json'))
  const backups = new BackupFolder(join(app.getPath('documents'), 'Salondesk', 'Backups'), Date.now)
  const current = () => window
  guardSession()
  serveScheme()
  answerQuestions(answersFor(current, memory, backups))
  applyAppearance(memory, current, backups)
  await openWindow(memory, (opened) => {
    window = opened
    opened.on('closed', () => (window = null))
  })
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Salondesk', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
