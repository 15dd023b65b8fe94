import { v4 } from 'uuid'
import { doorState } from '@/domain/attendance/door-state'
import { paperBatch } from '@/domain/attendance/paper-batch'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { readCheckIns } from '@/storage/reads/attendance'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/**
 * Takes back everything that one entry of sheet numbers marked and that still stands. Like a single check-in that is taken
 * back, the facts stay and their being taken back is another fact. Returns how many.
 */
export async function unmarkPaper(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly door: string; readonly at: Instant },
): Promise<Result<number, 'nothing'>> {
  const { eventId, door } = ask
  const batch = async () => paperBatch(doorState(await readCheckIns(db, eventId)), door, ask.at)
  const named = label('door.changes.paperUndone', { count: (await batch()).length })
  return commit<number, 'nothing'>(db, { label: named, eventId }, async (write) => {
    const marked = await batch()
    if (marked.length === 0) return refused('nothing')
    const doneBy = (await db.communities.toCollection().first())?.organiser ?? ''
    await write.insertMany(
      'checkIns',
      marked.map(({ id: undoes, attendanceId }) => ({
        ...({ eventId, attendanceId, kind: 'undo', undoes, at: write.now, door, doneBy, method: 'paper' } as const),
        nonce: v4(),
      })),
    )
    return ok(marked.length)
  })
}
