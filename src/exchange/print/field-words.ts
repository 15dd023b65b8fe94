import { formatClockSecond } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Cue } from '@/domain/run-sheet/cue'
import type { ComparedField } from '@/domain/run-sheet/version-differences'
import { colorName, ownValue } from './cue-columns'
import { lengthInWords } from './print-length'
import { namesOf, type PrintedPage } from './print-parts'

/** What changed in one field of a cue, in words: from what to what. Own columns are named one by one. */
export function fieldWords(
  field: ComparedField,
  before: Cue | null,
  after: Cue | null,
  source: PrintSource,
  page: PrintedPage,
): string[] {
  const { t } = page
  const change = (name: string, from: string, to: string) =>
    t('print.changes.field', { field: name, from: from || '–', to: to || '–' })
  if (field !== 'custom')
    return [
      change(t(`print.field.${field}`), valueOf(field, before, source, page), valueOf(field, after, source, page)),
    ]
  return source.columns.flatMap((column) => {
    const [from, to] = [before?.custom[column.id] ?? '', after?.custom[column.id] ?? '']
    if (from === to) return []
    return [change(column.name, ownValue(column, from, source, page), ownValue(column, to, source, page))]
  })
}

function valueOf(
  field: Exclude<ComparedField, 'custom'>,
  cue: Cue | null,
  source: PrintSource,
  page: PrintedPage,
): string {
  const { t } = page
  if (cue === null) return ''
  switch (field) {
    case 'ownerId':
    case 'speakerId':
      return namesOf(page)(cue[field])
    case 'roomId':
      return cue.roomId === null ? '' : (source.rooms.get(cue.roomId) ?? '')
    case 'color':
      return cue.color === '' ? '' : colorName(t, cue.color)
    case 'kind':
      return t(`runSheet.kind.${cue.kind}`)
    case 'canDrop':
      return cue.canDrop ? '✓' : ''
    case 'shortest':
      return cue.shortest === null ? '' : lengthInWords(t, cue.shortest)
    case 'until':
      return cue.until === null ? '' : formatClockSecond(cue.until)
    case 'start':
      return cue.start.kind === 'fixed' ? formatClockSecond(cue.start.at) : t('print.follows')
    case 'track':
      return cue.track === '' ? t('print.mainTrack') : cue.track
    default:
      return cue[field]
  }
}
