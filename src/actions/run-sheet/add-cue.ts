import type { CueId, EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { checkedFields, newCue, type CueFields, type CueRefusal } from '@/domain/run-sheet/cue-rules'
import { positionsFor } from '@/domain/run-sheet/move-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export interface NewCueAsk {
  readonly eventId: EventPlanId
  /** The cue it comes behind; null puts it at the end, `start` in front of all. */
  readonly after: CueId | 'start' | null
  readonly fields: CueFields
}

/** Adds a cue behind another one or at the end. Refused when the event or that cue is gone, or a length cannot be taken. */
export function addCue(db: Workspace, ask: NewCueAsk): Promise<Result<CueId, CueRefusal>> {
  const title = ask.fields.title?.trim() ?? ''
  const change = title === '' ? label('runSheet.changes.addedUntitled') : label('runSheet.changes.added', { title })
  return commit<CueId, CueRefusal>(db, { label: change, eventId: ask.eventId }, async (write) => {
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    const cues = await db.cues.where('eventId').equals(ask.eventId).toArray()
    const order = cues.filter((cue) => cue.deleted === 0).sort(byPosition)
    const behind = ask.after === null ? order.length : order.findIndex((cue) => cue.id === ask.after) + 1
    const at = ask.after === 'start' ? 0 : behind
    if (ask.after !== null && ask.after !== 'start' && at === 0) return refused('gone')
    const draft = newCue(ask.eventId, '', { ...ask.fields, title })
    const checked = checkedFields(draft, ask.fields)
    if (!checked.ok) return checked
    const id = write.idFor('cues')
    const places = positionsFor([...order.slice(0, at), { id, pos: '' }, ...order.slice(at)], new Set([id]))
    for (const [moved, pos] of places) if (moved !== id) await write.change('cues', moved, { pos })
    await write.insert('cues', { ...draft, ...checked.value, title, pos: places.get(id) ?? '' }, id)
    return ok(id)
  })
}
