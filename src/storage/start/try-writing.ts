import { refused, type Result } from '@/domain/common/result'
import { diskState } from '@/domain/safety/start-watch'
import type { Workspace } from '../database/workspace'
import { tryAgain, type StillReadOnly, type WritableAgain } from '../writes/try-again'

/** What a "Try again" button does: as long as hardly any space is left, another try is not risked. */
export async function tryWriting(
  db: Workspace,
  freeBytes: () => Promise<number | null>,
): Promise<Result<WritableAgain, StillReadOnly>> {
  const free = await freeBytes().catch(() => null)
  if (diskState(free) === 'tooLow') return refused({ why: 'lowDisk', detail: `${free ?? 0} bytes free` })
  return tryAgain(db)
}
