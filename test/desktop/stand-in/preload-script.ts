import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names a preload gets from `electron` here; the contract test holds the app against them. */
export const PRELOAD_NAMES = ['contextBridge', 'ipcRenderer'] as const

/** The text that gives a page the app's built preload. */
export function preloadScript(preload: string): string {
  const frame = readFileSync(join(import.meta.dirname, 'page-side.js'), 'utf8').replace(/^\/\*[^]*?\*\/\n/, '')
  return frame.replace(/^ *PRELOAD$/m, () => readFileSync(preload, 'utf8'))
}
