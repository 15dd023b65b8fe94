import { formatDuration } from '@/domain/common/parse-duration'
import { parseClockSecond } from '@/domain/common/parse-clock'
import { ok, refused, type Result } from '@/domain/common/result'
import { formatClockSecond } from '@/domain/common/time'
import type { CueFields, CueRefusal } from '@/domain/run-sheet/cue-rules'
import { hasFixedEnd, type TimedCue } from '@/domain/run-sheet/time-cues'
import { endBehind } from '@/domain/run-sheet/typed-end'
import { readLength } from '@/domain/run-sheet/typed-length'
import { readStart, relative } from '@/domain/run-sheet/typed-start'
import type { Words } from '@/words/create-words'
import type { Room } from '@/domain/venue/venue'
import { withValue } from '@/domain/run-sheet/own-values'
import type { ColumnKey } from './columns'
import { toggledEnd } from './toggles'
import { isColor } from './links/own-text'
import { placeFields, placeText } from './links/place-text'

export type CellRefusal = CueRefusal | 'badStart' | 'badEnd' | 'badLength' | 'negative' | 'nameMissing'

type CellTimes = Pick<TimedCue, 'cue' | 'startsAt' | 'endsAt'>

/** What the editor of a cell starts with. */
export function cellText(column: ColumnKey, { cue, startsAt, endsAt }: CellTimes, rooms: readonly Room[] = []): string {
  switch (column) {
    case 'start':
      return cue.start.kind === 'fixed' ? formatClockSecond(startsAt) : ''
    case 'length':
      if (cue.kind === 'group' && cue.duration === 0) return ''
      return formatDuration(hasFixedEnd(cue) ? endsAt - startsAt : cue.duration)
    case 'end':
      return cue.until === null ? '' : formatClockSecond(cue.until)
    case 'title':
    case 'props':
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
    case 'color':
      return cue[column]
    case 'place':
      return cue.place === '' ? placeText(cue, rooms) : cue.place
    case 'number':
    case 'owner':
    case 'speaker':
      return ''
    default:
      return cue.custom[column] ?? ''
  }
}

/**
 * What typed text changes about a cue; nothing where it says what is there already. The name of one of the `rooms` means
 * that room. Into a column of one's own goes text only: what is chosen there has its own action.
 */
export function fieldsOf(
  column: ColumnKey,
  timed: TimedCue,
  text: string,
  rooms: readonly Room[] = [],
): Result<CueFields, CellRefusal> {
  const { cue } = timed
  switch (column) {
    case 'start': {
      if (text.trim() === '') return ok(cue.start.kind === 'follows' ? {} : { start: { kind: 'follows' } })
      const at = readStart(text, timed.startsAt)
      if (at === null) return refused('badStart')
      return ok(cue.start.kind === 'fixed' && cue.start.at === at ? {} : { start: { kind: 'fixed', at } })
    }
    case 'end':
      return endFields(timed, text)
    case 'length': {
      if (cue.kind === 'group' && /^0*$/.test(text.trim())) return ok(cue.duration === 0 ? {} : { duration: 0 })
      const present = hasFixedEnd(cue) ? timed.endsAt - timed.startsAt : cue.duration
      const read = readLength(text, present)
      if (!read.ok) return refused(LENGTH_REFUSALS[read.reason])
      const { duration, shortest } = read.value
      // Whoever types a length wants that length: a fixed end gives way to it.
      const freed = hasFixedEnd(cue) && duration !== present
      return ok({
        ...(freed ? { until: null } : {}),
        ...((freed || !hasFixedEnd(cue)) && duration !== cue.duration ? { duration } : {}),
        ...(shortest === undefined || shortest === cue.shortest ? {} : { shortest }),
      })
    }
    case 'title':
    case 'props':
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
      return ok(text.trim() === cue[column] ? {} : { [column]: text.trim() })
    case 'color':
      return ok(text === cue.color || !(text === '' || isColor(text)) ? {} : { color: text })
    case 'place': {
      if (text.trim() === cellText('place', timed, rooms)) return ok({})
      return ok(placeFields(text, rooms))
    }
    case 'number':
    case 'owner':
    case 'speaker':
      return ok({})
    default:
      return ok(
        (cue.custom[column] ?? '') === text.trim() ? {} : { custom: withValue(cue.custom, column, text.trim()) },
      )
  }
}

/** An empty end goes by the length again, which stays what it was by then. A reading behind midnight may be typed as 1:30. */
function endFields(timed: TimedCue, text: string): Result<CueFields, CellRefusal> {
  const { cue, startsAt, endsAt } = timed
  if (text.trim() === '') return ok(cue.until === null ? {} : toggledEnd(timed))
  const step = relative(text)
  const typed = step === null ? parseClockSecond(text) : endsAt + step
  if (typed === null) return refused('badEnd')
  const until = step === null ? endBehind(typed, startsAt) : typed
  return ok(cue.until === until ? {} : { until })
}

const LENGTH_REFUSALS = {
  notUnderstood: 'badLength',
  zero: 'noLength',
  negative: 'negative',
  tooLong: 'tooLong',
} as const

/** A refusal in words. */
export function refusalInWords(t: Words, refusal: CellRefusal): string {
  switch (refusal) {
    case 'gone':
      return t('runSheet.refusal.gone')
    case 'noLength':
      return t('runSheet.refusal.noLength')
    case 'tooLong':
      return t('runSheet.refusal.tooLong')
    case 'endsBeforeStart':
      return t('runSheet.refusal.endsBeforeStart')
    case 'shortestTooLong':
      return t('runSheet.refusal.shortestTooLong')
    case 'nameMissing':
      return t('runSheet.refusal.nameMissing')
    case 'badStart':
      return t('runSheet.refusal.badStart')
    case 'badEnd':
      return t('runSheet.refusal.badEnd')
    case 'badLength':
      return t('runSheet.refusal.badLength')
    case 'negative':
      return t('runSheet.refusal.negative')
  }
}
