import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stop } from './say.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const LEAST_NODE = [20, 19]

/** Says at once what is wrong, instead of failing later in a library. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  stop(
    `Salondesk needs Node ${LEAST_NODE.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org/`,
  )
}

function notePath(name) {
  return join(root, 'node_modules', '.cache', 'salondesk', `${name}.json`)
}

/** A small note that survives between two runs and disappears with node_modules; null when there is none. */
export function readNote(name) {
  try {
    return JSON.parse(readFileSync(notePath(name), 'utf8'))
  } catch {
    return null
  }
}

export function writeNote(name, note) {
  mkdirSync(dirname(notePath(name)), { recursive: true })
  writeFileSync(notePath(name), JSON.stringify(note))
}
