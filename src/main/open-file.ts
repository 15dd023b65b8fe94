import { open } from 'node:fs/promises'
import { basename, extname, isAbsolute, resolve } from 'node:path'
import type { PickOutcome } from '@/host/contract'
import { PICK_RULES } from '@/host/pick-rules'

export type OpenedFile = Exclude<PickOutcome, { kind: 'cancelled' }>

/** More files than this at once are no double click of a person. */
const AT_MOST = 8

/**
 * The workspace files named in the arguments of a start. The arguments are a stranger's: whatever does not end like a
 * workspace file is no file, and what is none is found out when it is read.
 */
export function filesIn(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && !argument.includes('\0') && hasOwnEnding(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(workingFolder, argument)))
    .slice(0, AT_MOST)
}

function hasOwnEnding(path: string): boolean {
  return PICK_RULES.workspace.extensions.includes(extname(path).slice(1).toLowerCase())
}

/** Reads one file for the page; null when there is no such ordinary file, which is then not worth a word. */
async function readOpened(path: string): Promise<OpenedFile | null> {
  if (!hasOwnEnding(path)) return null
  const { limit } = PICK_RULES.workspace
  const name = basename(path)
  try {
    // Asked through the open file, so that what is measured is what is read.
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat().then((found) => (found.isFile() ? found : { size: -1 }))
      if (size === -1) return null
      if (size > limit) return { kind: 'refused', why: 'tooBig', name, limit }
      return { kind: 'picked', file: { name, bytes: await file.readFile() } }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
      ? null
      : { kind: 'refused', why: 'unreadable', name, limit }
  }
}

/** Files opened from outside, kept until the page says that it listens. */
export class OpenedFiles {
  private waiting: string[] = []
  private listening = false

  /** `hand` gives a file to the page; `toFront` shows the window that has it. */
  constructor(
    private readonly hand: (opened: OpenedFile) => void,
    private readonly toFront: () => void,
  ) {}

  async add(paths: readonly string[]): Promise<void> {
    this.waiting = [...this.waiting, ...paths].slice(-AT_MOST)
    await this.handOver()
  }

  async pageListens(): Promise<void> {
    this.listening = true
    await this.handOver()
  }

  /** The page is loaded again and will say anew when it listens. */
  pageLeft(): void {
    this.listening = false
  }

  private async handOver(): Promise<void> {
    while (this.listening) {
      const path = this.waiting.shift()
      if (path === undefined) return
      const opened = await readOpened(path)
      if (opened === null) continue
      this.hand(opened)
      this.toFront()
    }
  }
}
