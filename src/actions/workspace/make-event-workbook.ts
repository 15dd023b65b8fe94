import { fileName } from '@/domain/common/file-name'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { writeEventWorkbook } from '@/exchange/workbook/event-workbook'
import type { Workspace } from '@/storage/database/workspace'
import { readPrintSource } from '@/storage/reads/print-source'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { WORKBOOK_MEDIA_TYPE, type MadeFile } from './made-file'

export interface EventFileRequest {
  readonly eventId: EventPlanId
  readonly t: Words
  readonly language: Language
}

/** One event as a workbook. Refused when the event is not there any more. */
export async function makeEventWorkbook(
  db: Workspace,
  { eventId, t, language }: EventFileRequest,
): Promise<Result<MadeFile, 'gone'>> {
  const source = await readPrintSource(db, eventId)
  if (source === null) return refused('gone')
  const { event, community } = source.bundle
  const bytes = await writeEventWorkbook(source, {
    t,
    language,
    currency: community?.currency ?? 'CNY',
    zone: community?.zone ?? event.zone,
    now: db.clock.now(),
  })
  const name = fileName([event.day ?? '', event.title, t('workbook.fileKind')], 'xlsx')
  return ok({ name, mediaType: WORKBOOK_MEDIA_TYPE, bytes })
}
