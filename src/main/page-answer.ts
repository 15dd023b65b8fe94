import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'

/** How the built page is handed out: the same for the own scheme of Electron and for the browser host's server. */
export interface PageAnswer {
  readonly status: 200 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Everything the build puts out. A file of another kind is not part of the page. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const NONCE_PLACEHOLDER = '__NONCE__'

/** The rules the page runs under. Only styles made at run time need the nonce; no script ever gets one. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** What of the machine the page may ask for: the camera, for itself. Nothing of this is there for anything it might embed. */
const MACHINE_POLICY = [
  'camera=(self)',
  ...[
    'accelerometer',
    'bluetooth',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ')

/** The file a path of the page's address stands for; null when it would lie outside the root or is no clean path. */
export function fileInside(root: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  const way = relative(root, file)
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null
  return file
}

function refused(status: 404 | 405, policy: string): PageAnswer {
  return { status, headers: { ...guards(policy), 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
}

function guards(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': MACHINE_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** Answers one request for a part of the page. The nonce is new with every answer. */
export async function answerPage(root: string, method: string, pathname: string): Promise<PageAnswer> {
  const nonce = randomBytes(18).toString('base64')
  const policy = contentPolicy(nonce)
  if (method !== 'GET' && method !== 'HEAD') return refused(405, policy)
  const file = fileInside(root, pathname)
  const mediaType = file === null ? undefined : MEDIA_TYPES[extname(file).toLowerCase()]
  if (file === null || mediaType === undefined) return refused(404, policy)
  let body: Uint8Array
  try {
    body = await readFile(file)
  } catch {
    return refused(404, policy)
  }
  const isDocument = mediaType.startsWith('text/html')
  if (isDocument) body = Buffer.from(Buffer.from(body).toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce))
  return {
    status: 200,
    headers: {
      ...guards(policy),
      'Content-Type': mediaType,
      // Built files carry a hash in their name; the document names them and must always be fresh.
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
    },
    body: method === 'HEAD' ? new Uint8Array() : body,
  }
}
