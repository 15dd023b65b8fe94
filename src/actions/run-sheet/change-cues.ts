import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { checkedFields, type CueFields, type CueRefusal } from '@/domain/run-sheet/cue-rules'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

/** What a person did to several cues at once. */
export type CuesIntention = 'filled' | 'pasted' | 'colored' | 'skipped' | 'takenBack' | MarkIntention

/** A mark set on several cues, or taken off them. */
export type MarkIntention =
  'startFixed' | 'startFreed' | 'endFixed' | 'endFreed' | 'shortens' | 'keepsLength' | 'drops' | 'stays'

export interface CueChange {
  readonly cueId: CueId
  readonly fields: CueFields
}

/** What became of it: the cues that could not take their change are left as they are, and are named. */
export interface CuesChanged {
  readonly changed: number
  readonly refused: readonly { readonly cueId: CueId; readonly reason: CueRefusal }[]
}

/**
 * Changes several cues in one step. A cue that cannot take its change stays as it is; refused with the first reason when
 * none can.
 */
export async function changeCues(
  db: Workspace,
  ask: { readonly changes: readonly CueChange[]; readonly as: CuesIntention },
): Promise<Result<CuesChanged, CueRefusal>> {
  const first = ask.changes[0] && (await db.cues.get(ask.changes[0].cueId))
  if (!first) return refused('gone')
  const change = cuesLabel(titleInLabel(first), ask.changes.length, ask.as)
  return commit<CuesChanged, CueRefusal>(db, { label: change, eventId: first.eventId }, async (write) => {
    const cues = await db.cues.bulkGet(ask.changes.map(({ cueId }) => cueId))
    const refusals: { cueId: CueId; reason: CueRefusal }[] = []
    const taken: { id: CueId; fields: CueFields }[] = []
    for (const [at, { cueId, fields }] of ask.changes.entries()) {
      const cue = cues[at]
      const checked = cue?.deleted === 0 ? checkedFields(cue, fields) : refused('gone' as const)
      if (checked.ok) taken.push({ id: cueId, fields: checked.value })
      else refusals.push({ cueId, reason: checked.reason })
    }
    await write.changeMany('cues', taken)
    const [worst] = refusals
    if (worst && refusals.length === ask.changes.length) return refused(worst.reason)
    return ok({ changed: ask.changes.length - refusals.length, refused: refusals })
  })
}

function cuesLabel(title: string, count: number, as: CuesIntention): ChangeLabel {
  switch (as) {
    case 'filled':
      return label('runSheet.changes.filledMany', { title, count })
    case 'pasted':
      return label('runSheet.changes.pastedCells', { title, count })
    case 'colored':
      return label('runSheet.changes.coloredMany', { title, count })
    case 'skipped':
      return label('runSheet.changes.skippedMany', { title, count })
    case 'takenBack':
      return label('runSheet.changes.takenBackMany', { title, count })
    case 'startFixed':
      return label('runSheet.changes.startFixedMany', { title, count })
    case 'startFreed':
      return label('runSheet.changes.startFreedMany', { title, count })
    case 'endFixed':
      return label('runSheet.changes.endFixedMany', { title, count })
    case 'endFreed':
      return label('runSheet.changes.endFreedMany', { title, count })
    case 'shortens':
      return label('runSheet.changes.shortensMany', { title, count })
    case 'keepsLength':
      return label('runSheet.changes.keepsLengthMany', { title, count })
    case 'drops':
      return label('runSheet.changes.dropsMany', { title, count })
    case 'stays':
      return label('runSheet.changes.staysMany', { title, count })
  }
}
