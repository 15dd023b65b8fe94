import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { answerPage } from '@/main/page-answer'
import { ROOT } from '../stand-in/launch-desktop'

export interface StoragePage {
  readonly address: string
  close(): Promise<void>
}

/** Builds the page that is nothing but the storage layer, or another such page, and serves it under the app's own rules. */
export async function serveStoragePage(root: string = import.meta.dirname): Promise<StoragePage> {
  const folder = mkdtempSync(join(tmpdir(), 'salondesk-storage-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': join(ROOT, 'src'), '@resources': join(ROOT, 'resources') } },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', modulePreload: { polyfill: false } },
  })
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
    answerPage(folder, request.method ?? 'GET', path).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => fail(response),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fail(response: ServerResponse): void {
  response.writeHead(500).end()
}
