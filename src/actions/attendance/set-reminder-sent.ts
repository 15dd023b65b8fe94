import type { ReminderKind } from '@/domain/attendance/reminder'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why a reminder was not noted. */
export type ReminderRefusal = 'gone'

/** Notes that a reminder was sent, or that it was not after all. */
export async function setReminderSent(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly kind: ReminderKind; readonly sent: boolean },
): Promise<Result<void, ReminderRefusal>> {
  const { eventId, kind, sent } = ask
  const kindKey = `attendance.reminder.${kind}`
  return commit<void, ReminderRefusal>(
    db,
    { label: label(sent ? 'reminders.changes.sent' : 'reminders.changes.notSent', { kindKey }), eventId },
    async (write) => {
      if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
      const noted = (await rowsOfEvent(db, 'reminders', eventId)).filter((row) => row.kind === kind)
      if (!sent) for (const row of noted) await write.remove('reminders', row.id)
      else if (noted.length === 0) await write.insert('reminders', { eventId, kind, sentAt: write.now })
      return ok(undefined)
    },
  )
}
