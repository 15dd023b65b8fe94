import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { ChangeLabel } from '@/domain/history/operation'
import { newStage, type Stage } from '@/domain/show/stage'
import { stageIdOf } from '@/domain/show/stage-id'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export type StageFields = Omit<Fields<Stage>, 'eventId'>

/** The longest warning: half an hour before the end of a cue. */
const LONGEST_WARNING = 1800

/** Changes what the stage sees: message, light, warnings, sound. Warnings are kept apart, longest first. */
export function setStage(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly fields: StageFields },
): Promise<Result<null, 'gone'>> {
  return commit<null, 'gone'>(db, { label: stageLabel(ask.fields), eventId: ask.eventId }, async (write) => {
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    const id = stageIdOf(ask.eventId)
    const stage = await db.stages.get(id)
    const { warnAt, ...fields } = ask.fields
    const wanted = warnAt === undefined ? fields : { ...fields, warnAt: tidy(warnAt) }
    if (stage) await write.change('stages', id, wanted)
    else await write.insert('stages', { ...newStage(ask.eventId), ...wanted }, id)
    return ok(null)
  })
}

function tidy(warnAt: readonly number[]): number[] {
  const sound = warnAt.filter((at) => Number.isFinite(at) && at > 0 && at <= LONGEST_WARNING)
  return [...new Set(sound)].sort((a, b) => b - a)
}

function stageLabel({ message, light, warnAt, sound }: StageFields): ChangeLabel {
  if (message !== undefined)
    return message === ''
      ? label('show.changes.messageTaken')
      : label('show.changes.message', { text: message.slice(0, 40) })
  if (light !== undefined) return label(light ? 'show.changes.lightOn' : 'show.changes.lightOff')
  if (warnAt?.length === 0) return label('show.changes.noWarnings')
  if (warnAt !== undefined) return label('show.changes.warnings', { minutes: warnAt.map((at) => at / 60).join(' · ') })
  return label(sound ? 'show.changes.soundOn' : 'show.changes.soundOff')
}
