import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNote, requireNode, root, writeNote } from './project.mjs'
import { say, stop } from './say.mjs'

/** Runs `npm ci` when the libraries are not the ones of package-lock.json. Needs the network only then. */
export function installMissing() {
  requireNode()
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(join(root, 'node_modules')) && readNote('installed')?.lock === hash) return
  if (!holdsEverything(JSON.parse(lock))) {
    if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true)
      stop(
        'node_modules is a link, and installing would empty the folder it leads to. Install there, or remove the link.',
      )
    say('Installing the libraries (once; this needs the network)…')
    if (npm(['ci', '--include=dev', '--no-audit', '--no-fund']).status !== 0) {
      stop('The libraries could not be installed, see above. Check the network connection and run the command again.')
    }
  }
  writeNote('installed', { lock: hash })
}

/** Whether node_modules, by npm's own list of what it put there, has every package of the lock file in its version. */
function holdsEverything(lock) {
  let installed
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
  } catch {
    return false
  }
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? wanted.optional === true : found.version === wanted.version
  })
}

/** npm as started by this very npm where possible, because its name differs between systems. */
function npm(args) {
  // What npm prints is progress: it must not mix with a command's own output.
  const options = { cwd: root, stdio: ['inherit', process.stderr, process.stderr] }
  const own = process.env.npm_execpath
  if (own !== undefined && /npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
