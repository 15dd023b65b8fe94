import type { Host } from './contract'

declare global {
  interface Window {
    /** The Electron shell, put there by the preload; absent in the browser host. */
    readonly desk?: Host
  }
}
