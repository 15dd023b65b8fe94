import { formatDuration } from '@/domain/common/parse-duration'
import { parseClockSecond } from '@/domain/common/parse-clock'
import { ok, refused, type Result } from '@/domain/common/result'
import { formatClockSecond } from '@/domain/common/time'
import type { CueFields, CueRefusal } from '@/domain/run-sheet/cue-rules'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { readLength } from '@/domain/run-sheet/typed-length'
import type { Words } from '@/words/create-words'
import type { ColumnKey } from './columns'

export type CellRefusal = CueRefusal | 'badStart' | 'badLength' | 'negative' | 'nameMissing'

/** What the editor of a cell starts with. */
export function cellText(column: ColumnKey, { cue, startsAt }: TimedCue): string {
  switch (column) {
    case 'start':
      return cue.start.kind === 'fixed' ? formatClockSecond(startsAt) : ''
    case 'length':
      return formatDuration(cue.duration)
    case 'title':
    case 'place':
    case 'props':
    case 'light':
    case 'sound':
    case 'note':
      return cue[column]
    case 'number':
    case 'end':
    case 'owner':
    case 'speaker':
      return ''
  }
}

/** What typed text changes about a cue; nothing where it says what is there already. */
export function fieldsOf(column: ColumnKey, { cue }: TimedCue, text: string): Result<CueFields, CellRefusal> {
  switch (column) {
    case 'start': {
      if (text.trim() === '') return ok(cue.start.kind === 'follows' ? {} : { start: { kind: 'follows' } })
      const at = parseClockSecond(text)
      if (at === null) return refused('badStart')
      return ok(cue.start.kind === 'fixed' && cue.start.at === at ? {} : { start: { kind: 'fixed', at } })
    }
    case 'length': {
      const read = readLength(text, cue.duration)
      if (!read.ok) return refused(LENGTH_REFUSALS[read.reason])
      const { duration, shortest } = read.value
      return ok({
        ...(duration === cue.duration ? {} : { duration }),
        ...(shortest === undefined || shortest === cue.shortest ? {} : { shortest }),
      })
    }
    case 'title':
    case 'place':
    case 'props':
    case 'light':
    case 'sound':
    case 'note':
      return ok(text.trim() === cue[column] ? {} : { [column]: text.trim() })
    case 'number':
    case 'end':
    case 'owner':
    case 'speaker':
      return ok({})
  }
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
    case 'shortestTooLong':
      return t('runSheet.refusal.shortestTooLong')
    case 'nameMissing':
      return t('runSheet.refusal.nameMissing')
    case 'badStart':
      return t('runSheet.refusal.badStart')
    case 'badLength':
      return t('runSheet.refusal.badLength')
    case 'negative':
      return t('runSheet.refusal.negative')
  }
}
