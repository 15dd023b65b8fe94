import { describe, expect, it } from 'vitest'
import { openDoorFile } from '@/actions/door/open-door-file'
import { planOn } from '@/actions/sign-ups/preview-sign-ups'
import type { EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { readCalendar } from '@/storage/reads/calendar'
import { readCommunityBundle } from '@/storage/reads/community-bundle'
import { readDoorContent, readDoorGround } from '@/storage/reads/door'
import { readDoorRows } from '@/storage/reads/door-rows'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { readDebrief } from '@/storage/reads/finish'
import { readInvitees } from '@/storage/reads/invitations'
import { readEventMaterials } from '@/storage/reads/materials'
import { readMembers } from '@/storage/reads/members'
import { readPrintSource } from '@/storage/reads/print-source'
import { readSheetSource } from '@/storage/reads/printed-sheet'
import { readReadiness } from '@/storage/reads/readiness'
import { readReminderGround } from '@/storage/reads/reminders'
import { readPeopleInside } from '@/storage/reads/show'
import { readToday } from '@/storage/reads/today'
import { readHeads } from '@/storage/reads/turnout'
import { aFullDoor } from '../../builders/a-full-door'
import { aWorkspace } from '../../builders/workspace'

const NOW = Date.UTC(2026, 10, 21, 4, 0)

/** What the screens of an event ask, each under its name. */
const QUESTIONS: Readonly<Record<string, (db: Workspace, eventId: EventPlanId) => Promise<unknown>>> = {
  readListedPeople,
  readCheckIns,
  readDoorRows,
  readDoorContent,
  readDoorGround,
  readHeads,
  readDebrief,
  readEventBundle,
  readPrintSource,
  readSheetSource,
  readReminderGround,
  readPeopleInside,
  readEventMaterials,
  readCalendar: (db) => readCalendar(db),
  readCommunityBundle: (db) => readCommunityBundle(db),
  readMembers: (db) => readMembers(db),
  readInvitees: (db, eventId) => readInvitees(db, eventId, '2026-11-21'),
  readReadiness: (db, eventId) => readReadiness(db, eventId, NOW),
  readToday: (db) => readToday(db, NOW, 'Asia/Shanghai'),
  planOn: (db, eventId) => planOn(db, eventId, { platform: '', entries: [] }, new Map()),
}

describe('with any number of people on the list', () => {
  // Rows are read 500 at a time; the counts stand on both sides of where a portion ends.
  it.each([0, 10, 499, 500, 501, 1000, 1001, 1700])('%i: everything a screen asks is answered', async (count) => {
    const db = await aWorkspace()
    const file = aFullDoor(count)
    await openDoorFile(db, { file, name: 'Bench', organiser: '' })
    for (const [name, ask] of Object.entries(QUESTIONS))
      await expect(ask(db, file.event.id), name).resolves.not.toBeUndefined()
    const { seq, people, facts } = await readDoorRows(db, file.event.id)
    expect({ seq, people: people.length, facts }).toEqual({ seq: 1, people: count, facts: [] })
    expect(people.every(({ member }) => member !== null)).toBe(true)
  })
})
