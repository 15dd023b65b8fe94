import { browserJournal, startBrowserSegment } from '@/host/browser-journal'
import { guardMarkup } from '@/renderer/src/app/trusted-types'

/** The browser host's journal, put in reach of a test, and the private files under it. */
const desk = {
  ...browserJournal,
  startSegment: startBrowserSegment,

  /** Path and length of every private file. */
  async files(): Promise<Record<string, number>> {
    const found: Record<string, number> = {}
    const look = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') await look(entry, `${path}${entry.name}/`)
        else found[path + entry.name] = (await entry.getFile()).size
      }
    }
    await look(await navigator.storage.getDirectory(), '')
    return found
  },

  /** Cuts a private file, as a crash in the middle of a write does. */
  async cut(path: string, length: number): Promise<void> {
    const sink = await (await fileAt(path)).createWritable({ keepExistingData: true })
    await sink.truncate(length)
    await sink.close()
  },

  /** Holds a private file as another window does that writes to it. Returns the way to let go. */
  async hold(path: string): Promise<void> {
    held = await (await fileAt(path)).createWritable({ keepExistingData: true })
  },

  async letGo(): Promise<void> {
    await held?.abort()
  },
}

let held: FileSystemWritableFileStream | null = null

async function fileAt(path: string): Promise<FileSystemFileHandle> {
  const names = path.split('/')
  let folder = await navigator.storage.getDirectory()
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name)
  return folder.getFileHandle(names.at(-1) ?? '')
}

guardMarkup()
Object.assign(window, { desk })

export type JournalDesk = typeof desk
