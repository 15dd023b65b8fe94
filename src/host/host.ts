import { browserHost } from './browser-host'
import type { Host } from './contract'
import './window-desk'

/** The shell the page runs in: Electron's when its preload has left it here, else the browser. */
export function getHost(): Host {
  return window.desk ?? browserHost
}
