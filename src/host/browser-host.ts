import { browserAwake } from './browser-awake'
import { browserBackups } from './browser-backups'
import { browserJournal, startBrowserSegment } from './browser-journal'
import { browserProjector } from './browser-projector'
import type {
  FlushReason,
  Host,
  HostFacts,
  OutgoingFile,
  PageDiagnostics,
  PickOutcome,
  PickRequest,
  SaveOutcome,
} from './contract'
import { PICK_RULES } from './pick-rules'

/** The shell when the built app is served on this machine and opened in an ordinary browser. */
export const browserHost: Host = {
  facts: async () => facts(),
  saveFile: async (file) => download(file),
  pickFile,
  print: async () => window.print(),
  savePdf: async (suggestedName) => {
    const title = document.title
    // The print dialog offers the page's title as the file's name.
    document.title = suggestedName.replace(/\.pdf$/i, '')
    window.print()
    document.title = title
    return { kind: 'handedOver', name: suggestedName }
  },
  ...browserJournal,
  ...browserBackups(startBrowserSegment),
  openBackupsFolder: async () => false,
  chooseSecondFolder: async () => false,
  forgetSecondFolder: async () => undefined,
  freeBytes,
  // A browser does not tell how it ended, and nobody can look at its files before it does.
  startReport: async () => ({ unclean: null, cameFrom: null, rawCopy: 'notNeeded' }),
  saveDiagnostics,
  setAppearance: async () => undefined,
  setMenuSteps: async () => undefined,
  ...browserProjector,
  ...browserAwake,
  onFlush,
  onOpenFile: () => () => undefined,
  onMenuCommand: () => () => undefined,
}

/** What the browser leaves to this origin; it is not the free space of the disk, but writing ends there too. */
async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
}

async function saveDiagnostics(page: PageDiagnostics): Promise<SaveOutcome> {
  const report = { ...facts(), userAgent: navigator.userAgent, freeBytes: await freeBytes(), page }
  const bytes = new TextEncoder().encode(JSON.stringify(report, null, 2))
  return download({ suggestedName: 'salondesk-diagnostics.json', mediaType: 'application/json', bytes })
}

/** A page that goes to the background may never come back, and one that closes does not wait: both only begin the work. */
function onFlush(listener: (why: FlushReason) => Promise<void>): () => void {
  const blur = () => void listener('blur')
  const hide = () => void listener('close')
  window.addEventListener('blur', blur)
  window.addEventListener('pagehide', hide)
  return () => {
    window.removeEventListener('blur', blur)
    window.removeEventListener('pagehide', hide)
  }
}

function facts(): HostFacts {
  return {
    kind: 'browser',
    appVersion: document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '',
    shellVersion: shellVersion(navigator.userAgent),
    platform: platform(navigator.userAgent),
    systemLanguage: navigator.language,
    backupsPlace: '',
  }
}

/** The browser and its major version, from what it says of itself. */
export function shellVersion(userAgent: string): string {
  for (const [pattern, name] of [
    [/Edg\/(\d+)/, 'Edge'],
    [/Firefox\/(\d+)/, 'Firefox'],
    [/Chrome\/(\d+)/, 'Chromium'],
    [/Version\/(\d+).*Safari/, 'Safari'],
  ] as const) {
    const found = pattern.exec(userAgent)
    if (found) return `${name} ${found[1]}`
  }
  return userAgent
}

export function platform(userAgent: string): HostFacts['platform'] {
  if (/Windows/.test(userAgent)) return 'win32'
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'darwin'
  if (/Linux|X11/.test(userAgent)) return 'linux'
  return 'other'
}

function download({ suggestedName, mediaType, bytes }: OutgoingFile): SaveOutcome {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after this turn; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { kind: 'handedOver', name: suggestedName }
}

function pickFile(request: PickRequest): Promise<PickOutcome> {
  const { extensions, limit } = PICK_RULES[request.purpose]
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions.map((extension) => `.${extension}`).join(',')
  input.hidden = true
  document.body.append(input)
  return new Promise<PickOutcome>((resolve) => {
    input.addEventListener('cancel', () => resolve({ kind: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file === undefined) return resolve({ kind: 'cancelled' })
      if (file.size > limit) return resolve({ kind: 'refused', why: 'tooBig', name: file.name, limit })
      file.arrayBuffer().then(
        (buffer) => resolve({ kind: 'picked', file: { name: file.name, bytes: new Uint8Array(buffer) } }),
        () => resolve({ kind: 'refused', why: 'unreadable', name: file.name, limit }),
      )
    })
    input.click()
  }).finally(() => input.remove())
}
