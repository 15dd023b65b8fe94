import type { Frame, Page, Request } from 'playwright-core'
import { toApp } from './addresses'
import type { FakeWindow } from './fake-window'

/** Chromium opens a second window by itself; this asks the app whether it may, and hands over its answer. */
export async function followPopups(
  { webContents }: FakeWindow,
  page: Page,
  answered: (popup: { readonly url: string; readonly action: string }) => void,
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  session.on('Page.windowOpen', ({ url }) => {
    const address = toApp(url)
    answered({ url: address, ...webContents.openHandler({ url: address }) })
  })
}

/** A change of the hash alone asks for nothing; the app hears of it afterwards. */
export function followNavigation({ webContents }: FakeWindow, page: Page): void {
  let before = page.url()
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    const [now, last] = [frame.url(), before]
    before = now
    if (now === last || now.split('#')[0] !== last.split('#')[0]) return
    webContents.emit('did-navigate-in-page', {}, toApp(now), true)
  })
}

/** The frame a request comes from; null where there is none yet. */
export function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
