import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Log } from './log'
import type { MenuWords } from './menu-words'
import { isOwnAddress, outsideAddress } from './page-address'

/** Holds for every window and frame there will ever be: no foreign page, no second window, no embedded one. */
export function guardContents(words: () => MenuWords, log: Log): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    let asking = false
    contents.setWindowOpenHandler(({ url }) => {
      // A link in a note or a venue's address opens in the person's own browser or mail program, one at a time.
      const address = outsideAddress(url)
      if (address !== null && !asking) {
        asking = true
        setImmediate(() => {
          openOutside(contents, address, words())
            .catch((error: unknown) => log.error('openOutside', error))
            .finally(() => (asking = false))
        })
      }
      return { action: 'deny' }
    })
  })
}

/** Shows where the link leads, because what is written on it may say anything, and opens it when the person agrees. */
async function openOutside(contents: WebContents, address: URL, words: MenuWords): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return
  const isMail = address.protocol === 'mailto:'
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: isMail ? words.writeMail : words.openOutside,
    detail: isMail ? address.pathname : address.host,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(address.href)
}
