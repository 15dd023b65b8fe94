import { browserHost } from './browser-host'
import { speakAsProjector } from './browser-projector'
import type { Host } from './contract'
import './window-desk'

/** The shell the page runs in: Electron's when its preload has left it here, else the browser. */
export function getHost(): Host {
  if (window.desk) return window.desk
  speakAsProjector()
  return browserHost
}
