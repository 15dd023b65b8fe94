import type { Cue } from './cue'
import type { CueColumnId } from '../common/id'
import type { CueFields } from './cue-rules'
import { withValue } from './own-values'
import type { SheetColumnName } from './cue-column'
import { hasFixedEnd, type TimedCue } from './time-cues'

/** A column whose value can be carried from one row to another. */
export type FillColumn = 'start' | 'length' | 'end' | 'title' | SheetColumnName | CueColumnId

/**
 * What a row takes over when the value of another one is filled into it; nothing where it says the same, or where such a
 * row has no such value (a group has neither start nor end, a milestone no length).
 */
export function filledFields(column: FillColumn, { cue: from, startsAt, endsAt }: TimedCue, to: Cue): CueFields {
  if (to.kind === 'group' && column !== 'title' && column !== 'length' && column !== 'note') return {}
  switch (column) {
    case 'start':
      if (from.start.kind === 'follows') return to.start.kind === 'follows' ? {} : { start: { kind: 'follows' } }
      return to.start.kind === 'fixed' && to.start.at === from.start.at ? {} : { start: from.start }
    case 'end':
      return to.kind === 'milestone' || to.until === from.until ? {} : { until: from.until }
    case 'length': {
      if (to.kind === 'milestone' || from.kind === 'milestone') return {}
      const duration = hasFixedEnd(from) ? endsAt - startsAt : from.duration
      const same = to.duration === duration && to.shortest === from.shortest && to.until === null
      return same ? {} : { duration, shortest: from.shortest, until: null }
    }
    case 'place': {
      const same = to.place === from.place && to.roomId === from.roomId
      return same ? {} : { place: from.place, roomId: from.roomId }
    }
    case 'color':
      return to.color === from.color ? {} : { color: from.color }
    case 'title':
    case 'props':
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
      return to[column] === from[column] ? {} : { [column]: from[column] }
    case 'ownerId':
    case 'speakerId':
      return to[column] === from[column] ? {} : { [column]: from[column] }
    default: {
      const value = from.custom[column] ?? ''
      return (to.custom[column] ?? '') === value ? {} : { custom: withValue(to.custom, column, value) }
    }
  }
}
