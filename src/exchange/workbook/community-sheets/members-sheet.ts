import type { Attendance } from '@/domain/attendance/attendance'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import { groupBy } from '@/domain/common/group-by'
import type { LocalDay } from '@/domain/common/time'
import type { CommunityBundle } from '@/domain/community/community-bundle'
import type { Words } from '@/words/create-words'
import { day, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'

const MEMBER_WORDS = [
  'name',
  'otherNames',
  'phones',
  'emails',
  'wechat',
  'organisation',
  'tier',
  'tags',
  'chapter',
  'cohort',
  'source',
  'gate',
  'registered',
  'attended',
  'lastAttended',
  'consent',
  'doNotInvite',
  'doNotInviteReason',
  'birthday',
  'emergencyContact',
  'note',
] as const
const MEMBER_NUMBERS: ReadonlySet<string> = new Set(['registered', 'attended', 'lastAttended'])

/** Everybody, with how often they signed up and came. */
export function membersSheet(bundle: CommunityBundle, t: Words): TableSheet {
  const chapters = new Map<string, string>(bundle.chapters.map((chapter) => [chapter.id, chapter.name]))
  const days = new Map<string, LocalDay | null>(bundle.events.map((event) => [event.id, event.day]))
  const state = doorState(bundle.checkIns)
  const byMember = groupBy(
    // Places at an event that was deleted tell nothing any more.
    bundle.attendances.filter(({ eventId }) => days.has(eventId)),
    ({ memberId }) => memberId,
  )
  return {
    name: t('workbook.sheets.members'),
    columns: MEMBER_WORDS.map((word) => ({ header: t(`workbook.member.${word}`), numeric: MEMBER_NUMBERS.has(word) })),
    rows: bundle.members.map((member): Content[] => {
      const places = byMember.get(member.id) ?? []
      const came = places.filter(({ id }) => hasCome(state.get(id)))
      return [
        member.name,
        member.otherNames.join('\n'),
        // Text, so that no digit and no leading zero is lost.
        member.phones.join('\n'),
        member.emails.join('\n'),
        member.wechat,
        member.organisation,
        t(`workbook.member.tiers.${member.tier}`),
        member.tags.join('\n'),
        member.chapterId === null ? '' : (chapters.get(member.chapterId) ?? ''),
        member.cohort,
        member.source,
        t(`workbook.member.gates.${member.gate}`),
        places.length,
        came.length,
        day(lastDay(came, days)),
        member.consent,
        member.doNotInvite ? t('workbook.yes') : '',
        member.doNotInviteReason,
        member.birthday,
        member.emergencyContact,
        member.note,
      ]
    }),
  }
}

function lastDay(places: readonly Attendance[], days: ReadonlyMap<string, LocalDay | null>): LocalDay | null {
  return places.reduce<LocalDay | null>((last, { eventId }) => {
    const held = days.get(eventId) ?? null
    return held !== null && (last === null || held > last) ? held : last
  }, null)
}
