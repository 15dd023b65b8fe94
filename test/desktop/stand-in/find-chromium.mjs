import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
      .filter(() => process.env[name] !== undefined)
      .map((path) => `${process.env[name]}\\${path}`),
  ),
}

/** The Chromium the end-to-end tests drive. Installs it where that is one plain command, else says what is missing. */
export function findChromium() {
  const given = process.env.CHROME_PATH
  if (given) {
    if (isProgram(given)) return given
    throw new Error(`CHROME_PATH is ${given}, but there is no program there.`)
  }
  const found = look()
  if (found !== null) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium for the end-to-end tests (Debian package chromium)…\n')
    const quiet = { stdio: ['ignore', process.stderr, process.stderr] }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    const installed = look()
    if (installed !== null) return installed
  }
  throw new Error(
    'The end-to-end tests need Chromium, Chrome or Edge. Install one (Debian: apt-get install chromium; ' +
      'Fedora: dnf install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), ' +
      'or set CHROME_PATH to its program file.',
  )
}

function look() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const inPath = NAMES.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))))
  return [...inPath, ...(PLACES[process.platform] ?? [])].find(isProgram) ?? null
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
