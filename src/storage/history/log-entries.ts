import Dexie from 'dexie'
import type { OperationId } from '@/domain/common/id'
import { nextSteps, type LogEntry, type NextSteps } from '@/domain/history/log'
import type { Workspace } from '../database/workspace'

const INDEX = '[seq+id+kind+about]'

/** How many entries are looked at first; nearly always the answer is among the newest few. */
const FIRST_LOOK = 16

/** The entries behind a place of the log, oldest first, without reading what they changed. */
export async function readEntriesAfter(db: Workspace, seq: number): Promise<LogEntry[]> {
  return entriesOf(await db.operations.where(INDEX).above([seq, Dexie.maxKey, '', '']).keys())
}

/** What the next undo and redo would take back. Looks further back only as long as it must. */
export async function readNextSteps(db: Workspace): Promise<NextSteps> {
  for (let look = FIRST_LOOK; ; look *= 4) {
    const newest = entriesOf(await db.operations.orderBy(INDEX).reverse().limit(look).keys())
    const steps = nextSteps(newest)
    if (steps.settled || newest.length < look) return steps
  }
}

function entriesOf(keys: unknown): LogEntry[] {
  const entries = keys as [number, OperationId, LogEntry['kind'], LogEntry['about']][]
  return entries.map(([seq, id, kind, about]) => ({ seq, id, kind, about }))
}
