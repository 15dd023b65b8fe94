import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond, type ClockSecond, type Seconds } from '@/domain/common/time'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Cue, CueStart } from '@/domain/run-sheet/cue'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { changedLabel } from '../changed-label'

/** What stands for a title in a label while the cue has none. */
const UNTITLED = '…'

/** The title as a label names it. */
export function titleInLabel(cue: Pick<Cue, 'title'>): string {
  return cue.title.trim() || UNTITLED
}

/** Says what a change of a cue does, as exactly as one line allows. */
export function changeLabel(db: Workspace, cue: Cue, fields: CueFields): Promise<ChangeLabel> {
  const title = titleInLabel(cue)
  const names = Object.keys(fields) as (keyof CueFields)[]
  const [only] = names
  const own = only === undefined || names.length > 1 ? null : ownLabel(cue, only, fields)
  return own === null ? changedLabel(db, { table: 'cues', name: title, before: cue, fields }) : Promise.resolve(own)
}

/** Changes of a run-sheet that have words of their own; null for the others. */
function ownLabel(cue: Cue, only: keyof CueFields, fields: CueFields): ChangeLabel | null {
  const title = titleInLabel(cue)
  switch (only) {
    case 'title':
      return cue.title.trim() === ''
        ? label('runSheet.changes.named', { title: fields.title ?? '' })
        : label('runSheet.changes.renamed', { from: title, to: fields.title?.trim() || UNTITLED })
    case 'duration':
      return lengthLabel(title, cue.duration, fields.duration ?? cue.duration)
    case 'start':
      return fields.start?.kind === 'fixed'
        ? startLabel(title, cue.start, fields.start.at)
        : label('runSheet.changes.follows', { title })
    case 'until':
      return fields.until === null || fields.until === undefined
        ? label('runSheet.changes.endFreed', { title })
        : label('runSheet.changes.endFixed', { title, at: formatClockSecond(fields.until) })
    case 'shortest':
      return fields.shortest === null || fields.shortest === undefined
        ? label('runSheet.changes.notShortened', { title })
        : label('runSheet.changes.shortest', { title, to: formatDuration(fields.shortest) })
    case 'canDrop':
      return label(fields.canDrop ? 'runSheet.changes.canDrop' : 'runSheet.changes.mustStay', { title })
    case 'skipped':
      return label(fields.skipped ? 'runSheet.changes.skipped' : 'runSheet.changes.takenBack', { title })
    default:
      return null
  }
}

/** From one fixed start to another, the way between them says more than the new reading alone. */
function startLabel(title: string, from: CueStart, to: ClockSecond): ChangeLabel {
  const at = formatClockSecond(to)
  if (from.kind !== 'fixed' || from.at === to) return label('runSheet.changes.fixed', { title, at })
  const way = { title, waySeconds: Math.abs(to - from.at), at }
  return label(to < from.at ? 'runSheet.changes.earlier' : 'runSheet.changes.later', way)
}

function lengthLabel(title: string, from: Seconds, to: Seconds): ChangeLabel {
  const whole = from % 60 === 0 && to % 60 === 0
  return label(whole ? 'runSheet.changes.length' : 'runSheet.changes.exactLength', {
    title,
    from: formatDuration(from),
    to: formatDuration(to),
  })
}
