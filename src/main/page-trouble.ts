import { app, type BrowserWindow, dialog } from 'electron'
import type { Log } from './log'
import type { MenuWords } from './menu-words'

/**
 * What happens when the page dies or hangs. Everything saved is on the disk, so a page that died is simply loaded again,
 * once by itself and after that when the person says so.
 */
export function watchPage(window: BrowserWindow, words: () => MenuWords, log: Log): void {
  const { webContents } = window
  let deaths = 0
  /** Set while a page that hangs is being ended on purpose. */
  let ending = false
  let asking: AbortController | null = null

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page.gone', { reason, exitCode })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (ending) {
      ending = false
      return webContents.reload()
    }
    deaths += 1
    void (deaths === 1 ? reloadAndSay() : askWhatNow()).catch((error: unknown) => log.error('page.gone', error))
  })

  async function reloadAndSay(): Promise<void> {
    webContents.reload()
    const { reloaded, reloadedDetail } = words()
    await dialog.showMessageBox(window, { type: 'warning', message: reloaded, detail: reloadedDetail })
  }

  async function askWhatNow(): Promise<void> {
    const { crashedAgain, crashedAgainDetail, reload, quit } = words()
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: crashedAgain,
      detail: crashedAgainDetail,
      buttons: [reload, quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) app.quit()
    else if (!window.isDestroyed()) webContents.reload()
  }

  window.on('unresponsive', () => {
    log.note('page.hangs')
    if (asking === null) void askAboutWaiting().catch((error: unknown) => log.error('page.hangs', error))
  })

  window.on('responsive', () => asking?.abort())

  async function askAboutWaiting(): Promise<void> {
    const { notAnswering, notAnsweringDetail, wait, reload } = words()
    const question = new AbortController()
    asking = question
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: notAnswering,
        detail: notAnsweringDetail,
        buttons: [wait, reload],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: question.signal,
      })
      if (response !== 1 || question.signal.aborted || window.isDestroyed()) return
      ending = true
      webContents.forcefullyCrashRenderer()
    } finally {
      asking = null
    }
  }
}
