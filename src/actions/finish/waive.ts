import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label, type WordKey } from '@/words/create-words'

/** Why something was not waived. */
export type WaiveRefusal = 'gone' | 'reasonMissing'

interface WaiveAsk {
  readonly eventId: EventPlanId
  /** In words; null takes the decision back. */
  readonly reason: string | null
}

/** Decides, with a reason, that an event gets no debrief; or that it gets one after all. */
export function waiveDebrief(db: Workspace, ask: WaiveAsk): Promise<Result<void, WaiveRefusal>> {
  const key = ask.reason === null ? 'finish.changes.debriefWantedFor' : 'finish.changes.debriefWaivedFor'
  return waive(db, ask, 'noDebriefReason', key)
}

/** Decides, with a reason, that nobody is followed up after an event; or that somebody is after all. */
export function waiveFollowUps(db: Workspace, ask: WaiveAsk): Promise<Result<void, WaiveRefusal>> {
  const key = ask.reason === null ? 'finish.changes.followUpsWantedFor' : 'finish.changes.followUpsWaivedFor'
  return waive(db, ask, 'noFollowUpReason', key)
}

async function waive(
  db: Workspace,
  ask: WaiveAsk,
  field: 'noDebriefReason' | 'noFollowUpReason',
  key: WordKey,
): Promise<Result<void, WaiveRefusal>> {
  const reason = ask.reason === null ? null : ask.reason.trim()
  if (reason === '') return refused('reasonMissing')
  const title = (await db.eventPlans.get(ask.eventId))?.title ?? ''
  const change = label(key, reason === null ? { title } : { title, reason })
  return commit<void, WaiveRefusal>(db, { label: change, eventId: ask.eventId }, async (write) => {
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    await write.change('eventPlans', ask.eventId, { [field]: reason })
    return ok(undefined)
  })
}
