import type { DoorFile } from '@/domain/attendance/door-file'
import type { Attendance } from '@/domain/attendance/attendance'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { EventPlanId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { newEventDraft } from '@/domain/event-plan/new-event'
import { newMember } from '@/domain/member/new-member'
import { newRoom, newVenue } from '@/domain/venue/new-venue'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'

interface OpenDoorAsk {
  readonly file: DoorFile
  /** What the community of this laptop is called. */
  readonly name: string
  /** Who stands at this door; written beside every check-in. */
  readonly organiser: string
}

/**
 * Makes a small community of its own out of a door file, in an empty workspace: the one event, its list and what its doors
 * have seen. A starting state, which cannot be undone, only deleted whole.
 */
export function openDoorFile(db: Workspace, ask: OpenDoorAsk): Promise<Result<EventPlanId, 'alreadyStarted'>> {
  const { file } = ask
  return commit<EventPlanId, 'alreadyStarted'>(
    db,
    {
      // The moment by the other clock stays on record: a file that is written here says by it how far the clocks are apart.
      label: label('door.changes.opened', { title: file.event.title, homeWroteAt: file.writtenAt }),
      kind: 'base',
      eventId: file.event.id,
    },
    async (write) => {
      if ((await db.communities.count()) > 0) return refused('alreadyStarted')
      await write.insert('communities', {
        name: ask.name,
        city: '',
        currency: 'CNY',
        zone: file.event.zone,
        sizeLimit: 150,
        organiser: ask.organiser.trim(),
        logo: null,
        isSample: false,
      })
      await writeEvent(write, file)
      await write.insertMany(
        'members',
        distinct(file.people).map(({ memberId, name, otherNames, wechat, phones, doNotInvite, doorNote }) => ({
          ...{ ...newMember(name), otherNames, wechat, phones, doNotInvite, doorNote, tier: 'observer' as const },
          id: memberId,
        })),
      )
      await write.putRaw(
        'attendances',
        attendanceRows(file).map((row) => ({ ...row })),
      )
      await write.insertMany(
        'checkIns',
        file.facts.map((fact) => ({ ...fact, eventId: file.event.id })),
      )
      return ok(file.event.id)
    },
  )
}

async function writeEvent(write: Writer, { event }: DoorFile): Promise<void> {
  const { id, number, title, type, day, opensAt, length, zone, venueName, seats, legalMaximum } = event
  const venue = await write.insert('venues', newVenue(venueName))
  const pos = positionAtEnd([])
  const room = await write.insert('rooms', { ...newRoom(venue.id, venueName, pos), legalMaximum })
  const place = { number, venueId: venue.id, roomId: room.id, capacity: seats }
  await write.insert('eventPlans', newEventDraft(zone, { title, type, day, opensAt, length }, place), id)
}

/** Places keep the moment at which they came onto the list: the numbers of the printed sheet go by it. */
function attendanceRows(file: DoorFile): Attendance[] {
  return file.people.map(({ attendanceId, memberId, listedAt, ...person }) => {
    const { status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor } = person
    const { table, party, note, registeredAt } = person
    return {
      ...newAttendance(file.event.id, memberId, {
        ...{ status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor },
        ...{ table, party, note, registeredAt },
      }),
      id: attendanceId,
      createdAt: listedAt,
      updatedAt: file.writtenAt,
      deleted: 0,
      deletedAt: null,
      by: file.deviceId,
      hlc: '',
    }
  })
}

function distinct(people: DoorFile['people']): DoorFile['people'] {
  return [...new Map(people.map((person) => [person.memberId, person])).values()]
}
