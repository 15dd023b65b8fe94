import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNote, root, writeNote } from './project.mjs'
import { say, stop } from './say.mjs'

const SOURCES = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const RESULTS = ['out/main/main.js', 'out/main/page-answer.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Builds the app into out/ unless that was done from just these sources. */
export function buildIfChanged() {
  const sources = hashOf(SOURCES)
  if (readNote('built')?.sources === sources && readNote('built')?.results === hashOf(['out'])) return
  say('Building the app…')
  const { status } = build('pipe')
  if (status !== 0) stop('The app could not be built, see above.')
  noteBuild(sources)
}

/** Runs the build; its report is only shown when it fails, unless asked for. */
export function build(output) {
  const args = [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build']
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const missing = RESULTS.filter((file) => !existsSync(join(root, file)))
  const failed = result.status !== 0 || missing.length > 0
  if (failed || output === 'show') process.stderr.write(`${result.stdout}${result.stderr}`)
  for (const file of missing) say(`The build did not write ${file}.`)
  return { status: failed ? 1 : 0 }
}

/** Remembers which sources the files in out/ were built from. */
export function noteBuild(sources = hashOf(SOURCES)) {
  writeNote('built', { sources, results: hashOf(['out']) })
}

function hashOf(entries) {
  const hash = createHash('sha256')
  for (const entry of entries) addToHash(hash, entry)
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (!isFolder(full)) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    return
  }
  for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`)
}

function isFolder(path) {
  try {
    readdirSync(path)
    return true
  } catch (error) {
    if (error.code === 'ENOTDIR') return false
    throw error
  }
}
