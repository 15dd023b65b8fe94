import { app } from 'electron'

/** The page's own scheme and host are the address of everybody's data: they are never renamed. */
export const SCHEME = 'salondesk'
export const HOST = 'app'

/** The development server's address, only in an unpackaged app started by it. */
function developmentAddress(): URL | null {
  const given = process.env['ELECTRON_RENDERER_URL']
  return app.isPackaged || given === undefined ? null : parseAddress(given)
}

/** The address the window opens. */
export function pageAddress(): string {
  return developmentAddress()?.href ?? `${SCHEME}://${HOST}/`
}

/** Whether an address belongs to the page itself; parsed, never compared as text. */
export function isOwnAddress(address: string): boolean {
  const url = parseAddress(address)
  if (url === null) return false
  if (url.protocol === `${SCHEME}:`) return url.host === HOST
  const development = developmentAddress()
  return development !== null && url.origin === development.origin
}

/** What the page may load: itself and bytes it already holds. */
export function isLoadable(address: string): boolean {
  if (isOwnAddress(address)) return true
  const protocol = parseAddress(address)?.protocol
  if (protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:') return true
  const development = developmentAddress()
  return development !== null && protocol === 'ws:' && parseAddress(address)?.host === development.host
}

/** The address when it may be handed to the system's own programs, else null. A name or password in it hides the host. */
export function outsideAddress(address: string): URL | null {
  const url = parseAddress(address)
  if (url === null) return null
  if (url.protocol === 'mailto:') return url
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
