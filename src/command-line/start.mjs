import { spawn } from 'node:child_process'
import { buildIfChanged } from './build-if-changed.mjs'
import { electronBinary } from './electron-binary.mjs'
import { installMissing } from './install-missing.mjs'
import { hasDisplay } from './open-browser.mjs'
import { root } from './project.mjs'
import { say, stop } from './say.mjs'
import { serve, serveOptions } from './serve.mjs'

const KNOWN = new Set(['--browser', '--port', '--no-open'])

const args = process.argv.slice(2)
const unknown = args.find((arg, index) => !KNOWN.has(arg) && args[index - 1] !== '--port')
if (unknown !== undefined) stop(`${unknown} is not known. npm start -- [--browser] [--port N] [--no-open]`, 2)
const options = serveOptions(args)

installMissing()
buildIfChanged()
process.exit(await run())

async function run() {
  const { binary, reason } = await chooseShell()
  if (binary === null) return await runInBrowser(reason)
  say('Running in Electron: own window, native menus, backups in Documents/Salondesk/Backups.')
  const { code, atOnce } = await runElectron(binary)
  // Typical on machines that forbid the sandbox or lack a system library.
  return atOnce ? await runInBrowser('Electron ended at once, see above') : code
}

async function runInBrowser(reason) {
  say(`Running in the browser, because ${reason}: saving goes to the downloads, data and backups stay in the browser.`)
  return await serve(options)
}

async function chooseShell() {
  if (args.includes('--browser')) return { binary: null, reason: 'it was asked for' }
  if (!hasDisplay()) return { binary: null, reason: 'there is no display' }
  if (process.platform === 'linux' && process.getuid() === 0) {
    return { binary: null, reason: 'Electron’s sandbox does not work for root' }
  }
  const fetched = await electronBinary()
  return { binary: fetched, reason: 'Electron could not be fetched (tried again after a day)' }
}

function runElectron(binary) {
  const environment = { ...process.env }
  // A development server's address left in the environment must not replace the built page.
  delete environment.ELECTRON_RENDERER_URL
  delete environment.ELECTRON_RUN_AS_NODE
  const startedAt = Date.now()
  const child = spawn(binary, ['.'], { cwd: root, env: environment, stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => {
    const end = (code, failed) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve({ code, atOnce: failed && Date.now() - startedAt < 8000 })
    }
    child.on('error', () => end(1, true))
    child.on('exit', (code, signal) => end(code ?? 1, code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'))
  })
}
