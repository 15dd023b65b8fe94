import type { Frame } from 'playwright-core'

/** A browser knows no scheme of its own making, so the app's page lies under an address that only the stand-in answers. */
export const PAGE_ORIGIN = 'https://app.salondesk.test'
export const APP_ORIGIN = 'salondesk://app'

/** An address of the app as the browser is asked for it. */
export function toPage(address: string): string {
  const url = new URL(address)
  return url.protocol === 'salondesk:' && url.host === 'app' ? PAGE_ORIGIN + address.slice(APP_ORIGIN.length) : address
}

/** An address of the browser as the app sees it. */
export function toApp(address: string): string {
  return URL.canParse(address) && new URL(address).origin === PAGE_ORIGIN
    ? APP_ORIGIN + address.slice(PAGE_ORIGIN.length)
    : address
}

/** A request carries no hash. Where a page asks for itself it is loaded again, with the hash it has. */
export function withHash(address: string, frame: Frame): string {
  const own = toApp(frame.url())
  return own.split('#')[0] === address ? own : address
}
