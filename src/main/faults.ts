import { app, dialog } from 'electron'
import type { Log } from './log'
import type { MenuWords } from './menu-words'

export interface FaultParts {
  readonly log: Log
  readonly words: () => MenuWords
  /** Lets what is being written come to its end. */
  readonly close: () => Promise<void>
}

/**
 * A fault that nobody caught ends the app: what goes on after one could write nonsense. What was saved is on the disk, and
 * the next start finds no clean end and looks closely.
 */
export function watchForFaults({ log, words, close }: FaultParts): void {
  let ending = false
  const end = (error: unknown) => {
    log.error('fault', error)
    if (ending) return
    ending = true
    void close()
      .catch((failure: unknown) => log.error('fault.close', failure))
      .then(() => {
        const { gaveUp, gaveUpDetail } = words()
        dialog.showErrorBox(gaveUp, gaveUpDetail)
      })
      .finally(() => app.exit(1))
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
  app.once('quit', () => {
    process.off('uncaughtException', end)
    process.off('unhandledRejection', end)
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.note('child.gone', { type, reason, exitCode })
  })
}
