import { session, systemPreferences } from 'electron'
import { isLoadable, isOwnAddress } from './page-address'

/** What Electron tells of somebody who asks for the camera or the microphone. */
interface MediaAsk {
  readonly isMainFrame: boolean
  readonly mediaTypes?: readonly ('video' | 'audio')[]
}

/** The page may put text on the clipboard and look through the camera; it may ask for nothing else, and reach nothing but itself. */
export function guardSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, permission, answer, details) => {
    if (!details.isMainFrame || !isOwnAddress(details.requestingUrl)) return answer(false)
    if (permission === 'clipboard-sanitized-write') return answer(true)
    if (permission !== 'media' || !isCameraAlone(details)) return answer(false)
    systemLendsCamera().then(answer, () => answer(false))
  })
  own.setPermissionCheckHandler((_contents, permission, origin, details) => {
    if (!details.isMainFrame || !isOwnAddress(origin)) return false
    return permission === 'clipboard-sanitized-write' || (permission === 'media' && details.mediaType === 'video')
  })
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLoadable(details.url) }))
  // Files leave the app only through the save dialog.
  own.on('will-download', (event) => event.preventDefault())
}

/** Never the microphone, also not together with the camera. */
function isCameraAlone({ mediaTypes = [] }: MediaAsk): boolean {
  return mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')
}

/** macOS asks the person once for every program; the other systems have a switch of their own, and the camera does not start. */
async function systemLendsCamera(): Promise<boolean> {
  return process.platform !== 'darwin' || (await systemPreferences.askForMediaAccess('camera'))
}
