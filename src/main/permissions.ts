import { session } from 'electron'
import { isLoadable, isOwnAddress } from './page-address'

/** The page may put text on the clipboard; it may ask for nothing else, and reach nothing but itself. */
export function guardSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === 'clipboard-sanitized-write' && details.isMainFrame && isOwnAddress(details.requestingUrl))
  })
  own.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return permission === 'clipboard-sanitized-write' && details.isMainFrame && isOwnAddress(origin)
  })
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLoadable(details.url) }))
  // Files leave the app only through the save dialog.
  own.on('will-download', (event) => event.preventDefault())
}
