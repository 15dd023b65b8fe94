import type { BackupFile } from '@/domain/safety/backup'
import { diskState } from '@/domain/safety/start-watch'
import type { StartFinding } from '@/domain/safety/start-notice'
import { NotSavedError } from '../database/health'
import { NotOpenedError } from '../database/workspace'
import type { StartAsk, StartFailure, StartOutcome } from './start-ask'

/** What is carried along from one step of a start to the next. */
export interface Course {
  readonly name: string
  readonly ask: StartAsk
  /** What was wrong; null while nothing was. */
  readonly finding: StartFinding | null
  /** The backup that a rebuild began with. */
  readonly backup: BackupFile | null
  readonly replayed: number
  /** Backups that turned out not to be readable; they are not asked again. */
  readonly unreadable: ReadonlySet<string>
  /** The highest number that was seen before anything was rebuilt. */
  readonly known: number
}

/** The same file in both folders is two backups. */
export function idOf(backup: BackupFile): string {
  return `${backup.place}/${backup.name}`
}

/** Whether so little space is left that this alone can keep a database from opening. */
export async function isFull(ask: StartAsk): Promise<boolean> {
  return diskState(await ask.freeBytes().catch(() => null)) === 'tooLow'
}

export function failed(why: StartFailure, error: unknown = ''): StartOutcome & { readonly kind: 'failed' } {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: 'failed', why, detail }
}

/** An error of a start in the words of its outcome. */
export function failedBy(error: unknown): StartOutcome & { readonly kind: 'failed' } {
  if (error instanceof NotSavedError && error.why === 'full') return failed('full', error)
  if (error instanceof NotOpenedError && error.why === 'blocked') return failed('blocked', error)
  if (error instanceof NotOpenedError && error.why === 'noAnswer') return failed('noAnswer', error)
  return failed('error', error)
}
