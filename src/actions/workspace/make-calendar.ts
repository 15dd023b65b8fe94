import { fileName } from '@/domain/common/file-name'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { writeCalendar } from '@/exchange/calendar/event-calendar'
import type { Workspace } from '@/storage/database/workspace'
import { readCommunityBundle } from '@/storage/reads/community-bundle'
import { readEventBundle } from '@/storage/reads/event-bundle'
import type { Words } from '@/words/create-words'
import { CALENDAR_MEDIA_TYPE, type MadeFile } from './made-file'

/** One event as a calendar file. Refused when it is not there any more, or has no day yet to stand on. */
export async function makeEventCalendar(
  db: Workspace,
  { eventId, t }: { readonly eventId: EventPlanId; readonly t: Words },
): Promise<Result<MadeFile, 'gone' | 'undated'>> {
  const bundle = await readEventBundle(db, eventId)
  if (!bundle) return refused('gone')
  const { event, venue, room, cues } = bundle
  if (event.day === null) return refused('undated')
  const text = writeCalendar([{ event, venue, room, cues }], { t, now: db.clock.now(), name: event.title })
  return ok(calendarFile([event.day, event.title, t('workbook.calendar.fileKind')], text))
}

/** Every dated event as one calendar file. */
export async function makeAllEventsCalendar(db: Workspace, { t }: { readonly t: Words }): Promise<MadeFile> {
  const { community, events, venues, rooms } = await readCommunityBundle(db)
  const entries = events.map((event) => ({
    event,
    venue: venues.find(({ id }) => id === event.venueId) ?? null,
    room: rooms.find(({ id }) => id === event.roomId) ?? null,
    cues: [],
  }))
  const name = community?.name || t('common.app')
  return calendarFile(
    [name, t('workbook.calendar.allEvents')],
    writeCalendar(entries, { t, now: db.clock.now(), name }),
  )
}

function calendarFile(nameParts: readonly string[], text: string): MadeFile {
  return { name: fileName(nameParts, 'ics'), mediaType: CALENDAR_MEDIA_TYPE, bytes: new TextEncoder().encode(text) }
}
