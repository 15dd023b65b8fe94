import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond, type Seconds } from '@/domain/common/time'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { label, type WordKey } from '@/words/create-words'

/** What stands for a title in a label while the cue has none. */
const UNTITLED = '…'

/** The title as a label names it. */
export function titleInLabel(cue: Pick<Cue, 'title'>): string {
  return cue.title.trim() || UNTITLED
}

/** Says what a change of a cue does, as exactly as one line allows. */
export function changeLabel(cue: Cue, fields: CueFields): ChangeLabel {
  const title = titleInLabel(cue)
  const names = Object.keys(fields) as (keyof CueFields)[]
  const [only] = names
  if (only === undefined || names.length > 1) return label('runSheet.changes.edited', { title })
  switch (only) {
    case 'title':
      return cue.title.trim() === ''
        ? label('runSheet.changes.named', { title: fields.title ?? '' })
        : label('runSheet.changes.renamed', { from: title, to: fields.title?.trim() || UNTITLED })
    case 'duration':
      return lengthLabel(title, cue.duration, fields.duration ?? cue.duration)
    case 'start':
      return fields.start?.kind === 'fixed'
        ? label('runSheet.changes.fixed', { title, at: formatClockSecond(fields.start.at) })
        : label('runSheet.changes.follows', { title })
    case 'shortest':
      return fields.shortest === null || fields.shortest === undefined
        ? label('runSheet.changes.notShortened', { title })
        : label('runSheet.changes.shortest', { title, to: formatDuration(fields.shortest) })
    case 'canDrop':
      return label(fields.canDrop ? 'runSheet.changes.canDrop' : 'runSheet.changes.mustStay', { title })
    case 'skipped':
      return label(fields.skipped ? 'runSheet.changes.skipped' : 'runSheet.changes.takenBack', { title })
    default:
      return label(`runSheet.changes.set.${only}` satisfies WordKey, { title })
  }
}

function lengthLabel(title: string, from: Seconds, to: Seconds): ChangeLabel {
  const whole = from % 60 === 0 && to % 60 === 0
  return label(whole ? 'runSheet.changes.length' : 'runSheet.changes.exactLength', {
    title,
    from: formatDuration(from),
    to: formatDuration(to),
  })
}
