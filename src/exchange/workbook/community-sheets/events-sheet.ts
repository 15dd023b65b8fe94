import { doorCounters, showRate } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { groupBy } from '@/domain/common/group-by'
import type { CommunityBundle } from '@/domain/community/community-bundle'
import type { Words } from '@/words/create-words'
import { clock, day, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'

/** Every event with how many were expected and came. */
export function eventsSheet(bundle: CommunityBundle, t: Words): TableSheet {
  const venues = new Map<string, string>(bundle.venues.map((venue) => [venue.id, venue.name]))
  const members = new Map<string, string>(bundle.members.map((member) => [member.id, member.name]))
  const attendances = groupBy(bundle.attendances, ({ eventId }) => eventId)
  const state = doorState(bundle.checkIns)
  return {
    name: t('workbook.sheets.events'),
    columns: [
      { header: t('workbook.event.day'), numeric: true },
      { header: t('workbook.event.number'), numeric: true },
      { header: t('workbook.event.title') },
      { header: t('workbook.event.type') },
      { header: t('workbook.event.status') },
      { header: t('workbook.event.opensAt'), numeric: true },
      { header: t('workbook.event.endsAt'), numeric: true },
      { header: t('workbook.event.venue') },
      { header: t('workbook.event.owner') },
      { header: t('workbook.events.registered'), numeric: true },
      { header: t('workbook.events.attended'), numeric: true },
      { header: t('workbook.events.walkIns'), numeric: true },
      { header: t('workbook.events.noShows'), numeric: true },
      { header: t('workbook.events.showRate'), numeric: true },
    ],
    rows: bundle.events.map((event): Content[] => {
      const places = attendances.get(event.id) ?? []
      const counters = doorCounters(places, state)
      const rate = showRate(counters)
      return [
        day(event.day),
        event.number,
        event.title,
        t(`common.eventType.${event.type}`),
        t(`common.eventStatus.${event.status}`),
        clock(event.opensAt),
        clock(event.opensAt + event.length),
        event.venueId === null ? '' : (venues.get(event.venueId) ?? ''),
        event.ownerId === null ? '' : (members.get(event.ownerId) ?? ''),
        counters.expected.heads,
        counters.present.heads,
        counters.walkIns.heads,
        places.filter(({ noShow }) => noShow).length,
        // Before the door opened once there is no rate, only a promise.
        counters.present.heads === 0 ? null : { kind: 'share', ...rate },
      ]
    }),
  }
}
