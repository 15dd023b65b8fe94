import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Appearance } from '@/host/contract'
import { putAside, writeSmallFile } from './write-small-file'

const Bounds = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

const ShellStateShape = z.strictObject({
  window: z.strictObject({ bounds: Bounds, maximized: z.boolean() }).nullable(),
  appearance: z
    .strictObject({ language: z.enum(['zh-CN', 'en']), look: z.enum(['light', 'dark', 'system']) })
    .nullable(),
})

/** What the shell itself remembers between two starts; never anything of the person's own data. */
export interface ShellState {
  readonly window: { readonly bounds: Electron.Rectangle; readonly maximized: boolean } | null
  readonly appearance: Appearance | null
}

const EMPTY: ShellState = { window: null, appearance: null }

/** A small file beside the database. A broken one is put aside and the shell starts as if new. */
export class ShellStateFile {
  private state: ShellState

  constructor(private readonly path: string) {
    this.state = this.load()
  }

  get current(): ShellState {
    return this.state
  }

  /**
   * Changes a part. Written before the call returns, because it may be the last thing the app does. A disk that takes
   * nothing must not keep the app from going on or from ending, least of all for the place of a window.
   */
  change(part: Partial<ShellState>): void {
    this.state = { ...this.state, ...part }
    try {
      writeSmallFile(this.path, JSON.stringify(this.state, null, 2))
    } catch {
      // Remembered until the app ends; the next change tries again.
    }
  }

  private load(): ShellState {
    let text: string
    try {
      text = readFileSync(this.path, 'utf8')
    } catch {
      return EMPTY
    }
    try {
      return ShellStateShape.parse(JSON.parse(text))
    } catch {
      putAside(this.path)
      return EMPTY
    }
  }
}
