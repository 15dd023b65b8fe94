import { join } from 'node:path'
import { app, protocol } from 'electron'
import { answerPage } from './page-answer'
import { HOST, SCHEME } from './page-address'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page under the own scheme. */
export function serveScheme(): void {
  const root = join(app.getAppPath(), 'out', 'renderer')
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== HOST) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerPage(root, request.method, url.pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
