import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfChanged } from './build-if-changed.mjs'
import { installMissing } from './install-missing.mjs'
import { hasDisplay, openBrowser } from './open-browser.mjs'
import { root } from './project.mjs'
import { say, stop } from './say.mjs'

/** The browser keeps the data under this address: another port would show an empty app. */
const PORT = 4717
const MACHINE = '127.0.0.1'
const HEALTH = '/salondesk-health'

/** Serves the built app to this machine alone until Ctrl+C. */
export async function serve({ port = PORT, open = true } = {}) {
  const { answerPage } = await import(pathToFileURL(join(root, 'out', 'main', 'page-answer.js')).href)
  const address = `http://${MACHINE}:${port}/`
  const server = createServer((request, response) => {
    answer(request, port, answerPage).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    )
  })
  const taken = await listen(server, port)
  if (taken) return await sayTaken(port, address, open)

  if (port !== PORT) say(`Each address keeps its own data: what is entered at ${address} is seen only there.`)
  process.stdout.write(`${address}\n`)
  say('Ctrl+C ends it. Everything entered stays in the browser’s storage for this address.')
  await show(address, open)
  return await new Promise((resolve) => {
    const end = () => {
      server.close(() => resolve(0))
      server.closeAllConnections()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
}

async function answer(request, port, answerPage) {
  // A foreign site whose name was pointed at this machine arrives with its own name here.
  const host = request.headers.host
  if (host !== `${MACHINE}:${port}` && host !== `localhost:${port}`) return { status: 403, headers: {}, body: '' }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: '' }
  }
  if (host.startsWith('localhost:')) {
    return { status: 308, headers: { Location: `http://${MACHINE}:${port}/` }, body: '' }
  }
  const path = request.url.split(/[?#]/, 1)[0]
  if (path === HEALTH) return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'salondesk' }
  return answerPage(join(root, 'out', 'renderer'), request.method, path)
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
    server.listen(port, MACHINE, () => resolve(false))
  })
}

async function sayTaken(port, address, open) {
  if (await isSalondesk(address)) {
    say('Salondesk is already running:')
    process.stdout.write(`${address}\n`)
    await show(address, open)
    return 0
  }
  say(`Port ${port} is used by another program. The data lives at ${address}, so no other port is taken instead.`)
  say('End that program, or start with --port N to work with the separate data of another address.')
  return 1
}

async function isSalondesk(address) {
  try {
    const reply = await fetch(new URL(HEALTH, address), { signal: AbortSignal.timeout(3000) })
    return reply.ok && (await reply.text()) === 'salondesk'
  } catch {
    return false
  }
}

async function show(address, open) {
  if (open && hasDisplay() && (await openBrowser(address))) return
  say('Open this address in a browser on this machine.')
}

/** Reads `--port N` and `--no-open`. */
export function serveOptions(args) {
  const at = args.indexOf('--port')
  const port = at === -1 ? PORT : Number(args[at + 1])
  if (!Number.isInteger(port) || port < 1024 || port > 65535) stop('--port takes a number from 1024 to 65535.', 2)
  return { port, open: !args.includes('--no-open') }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = serveOptions(process.argv.slice(2))
  installMissing()
  buildIfChanged()
  process.exit(await serve(options))
}
