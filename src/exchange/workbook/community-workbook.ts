import type { CommunityBundle } from '@/domain/community/community-bundle'
import { formatInstant } from '@/words/format'
import { bookBytes, newBook } from './book'
import { eventsSheet } from './community-sheets/events-sheet'
import { materialsSheet } from './community-sheets/materials-stock-sheet'
import { membersSheet } from './community-sheets/members-sheet'
import { roomsSheet, venuesSheet } from './community-sheets/places-sheets'
import type { WorkbookRequest } from './event-workbook'
import { addTableSheet, type BookStyle } from './table-sheet'

/** The community as a workbook (XLSX): members, venues with their rooms, materials with stock, events with turnout. */
export async function writeCommunityWorkbook(
  bundle: CommunityBundle,
  { t, language, zone, now }: Omit<WorkbookRequest, 'currency'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = bundle.community?.name || t('common.app')
  const style: BookStyle = {
    language,
    title: name,
    pageOf: t('workbook.pageOf'),
    made: t('workbook.exportedAt', { when: formatInstant(now, language, zone, true) }),
  }
  const book = await newBook(style, name, now)
  for (const sheet of [membersSheet, venuesSheet, roomsSheet, materialsSheet, eventsSheet])
    addTableSheet(book, sheet(bundle, t), style)
  return bookBytes(book)
}
