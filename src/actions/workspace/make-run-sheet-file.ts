import { fileName } from '@/domain/common/file-name'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { formatClock } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { versionState, type VersionState } from '@/domain/run-sheet/sheet-versions'
import { writeSheetCsv, writeSheetWorkbook } from '@/exchange/run-sheet-workbook/write-sheet-file'
import type { Workspace } from '@/storage/database/workspace'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import type { Words } from '@/words/create-words'
import { formatDay, formatInstant } from '@/words/format'
import type { Language } from '@/words/language'
import { WORKBOOK_MEDIA_TYPE, type MadeFile } from './made-file'

export interface RunSheetFileRequest {
  readonly eventId: EventPlanId
  readonly format: 'xlsx' | 'csv'
  readonly t: Words
  readonly language: Language
}

const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8'

/** A run-sheet as a file that the import reads back. Refused when the event is not there any more. */
export async function makeRunSheetFile(
  db: Workspace,
  { eventId, format, t, language }: RunSheetFileRequest,
): Promise<Result<MadeFile, 'gone'>> {
  const view = await readRunSheet(db, eventId)
  if (view === null) return refused('gone')
  const { event } = view
  const name = fileName([event.day ?? '', event.title, t('sheetImport.entry.fileKind')], format)
  if (format === 'csv') return ok({ name, mediaType: CSV_MEDIA_TYPE, bytes: writeSheetCsv(view, t) })
  const versions = await rowsOfEvent(db, 'runSheetVersions', eventId)
  const version = versionState(versions, { opensAt: event.opensAt, cues: view.cues })
  const number = event.number === null ? '' : `${t('common.issueNumber', { number: event.number })} `
  const now = db.clock.now()
  const bytes = await writeSheetWorkbook(view, {
    ...{ t, language, now },
    title: `${number}${event.title}`,
    lines: [factsLine(event, version, t, language), t('sheetImport.file.how')],
    made: t('workbook.exportedAt', { when: formatInstant(now, language, event.zone, true) }),
  })
  return ok({ name, mediaType: WORKBOOK_MEDIA_TYPE, bytes })
}

function factsLine(event: EventPlan, version: VersionState, t: Words, language: Language): string {
  return t('sheetImport.file.facts', {
    day: event.day === null ? t('sheetImport.file.noDay') : formatDay(event.day, language),
    from: formatClock(event.opensAt),
    to: formatClock(event.opensAt + event.length),
    version: versionInWords(version, event, t, language),
  })
}

function versionInWords(version: VersionState, event: EventPlan, t: Words, language: Language): string {
  const { number, draft, released } = version
  const at = released?.publishedAt ?? null
  if (draft || at === null) return t('sheetImport.file.draft', { number })
  const day = formatDay(dayAt(at, event.zone), language, 'short')
  return t('sheetImport.file.released', { number, day })
}
