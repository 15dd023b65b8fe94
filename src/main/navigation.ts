import { app, shell } from 'electron'
import { isOpenableOutside, isOwnAddress } from './page-address'

/** Holds for every window and frame there will ever be: no foreign page, no second window, no embedded one. */
export function guardContents(): void {
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
    contents.setWindowOpenHandler(({ url }) => {
      // A link in a note or a venue's address opens in the person's own browser or mail program.
      if (isOpenableOutside(url)) setImmediate(() => void shell.openExternal(url))
      return { action: 'deny' }
    })
  })
}
