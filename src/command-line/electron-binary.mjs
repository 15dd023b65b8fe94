import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNote, root, writeNote } from './project.mjs'
import { say } from './say.mjs'

const TIME_LIMIT = 4 * 60_000
const RETRY_AFTER = 24 * 60 * 60_000

/** Electron's program, fetched with its own installer when it is not there; null when it cannot be had. */
export async function electronBinary(now = Date.now()) {
  const present = installedBinary()
  if (present !== null) return present
  const version = electronVersion()
  const failed = readNote('electron-failed')
  if (failed?.version === version && now - failed.at < RETRY_AFTER) return null
  say('Fetching Electron (once, about 120 MB)…')
  const done = await runInstaller()
  const fetched = done ? installedBinary() : null
  if (fetched === null) writeNote('electron-failed', { version, at: now })
  return fetched
}

function electronVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}

function installedBinary() {
  const folder = join(root, 'node_modules', 'electron')
  try {
    if (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') !== electronVersion()
    )
      return null
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

function runInstaller() {
  const installer = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => installer.kill('SIGKILL'), TIME_LIMIT)
    const finish = (ok) => {
      clearTimeout(timer)
      resolve(ok)
    }
    installer.on('error', () => finish(false))
    installer.on('exit', (code) => finish(code === 0))
  })
}
