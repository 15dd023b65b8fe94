import { beforeEach, describe, expect, it } from 'vitest'
import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { changeAttendance } from '@/actions/attendance/change-attendance'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { startCommunity } from '@/actions/community/start-community'
import { checkIn } from '@/actions/door/check-in'
import { makeDoorFile } from '@/actions/door/make-door-file'
import { mergeDoorFile } from '@/actions/door/merge-door-file'
import { openDoorFile } from '@/actions/door/open-door-file'
import { setDoorNotes } from '@/actions/door/set-door-notes'
import { walkIn } from '@/actions/door/walk-in'
import { createEvent } from '@/actions/event-plan/create-event'
import { doorCounters } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { mergeDoor } from '@/domain/attendance/merge-door'
import { numberedLines } from '@/domain/attendance/sign-in-numbers'
import type { DoorFile } from '@/domain/attendance/door-file'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { looksLikeDoorFile, readDoorFile } from '@/exchange/door-file/read-door-file'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { readDoorGround, readDoorSetting } from '@/storage/reads/door'
import { readIsDoorDesk } from '@/storage/reads/door-past'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { checkRows } from '@/storage/backup/check-rows'
import { done } from '../../builders/done'
import { liveRows } from '../../builders/live-rows'
import { aWorkspace } from '../../builders/workspace'

let home: Workspace
let eventId: EventPlanId
const people = new Map<string, AttendanceId>()
const idOf = (name: string) => people.get(name) ?? 'att_'
const none = new Map()
beforeEach(async () => {
  home = await aWorkspace()
  const named = { name: '北岸读书会', city: '', currency: 'CNY', zone: 'Asia/Shanghai', organiser: '陈青禾' }
  done(await startCommunity(home, named))
  const basics = { title: '读者之夜', type: 'salon', day: '2026-12-09', opensAt: 840, length: 120 } as const
  eventId = done(await createEvent(home, { ...basics, capacity: 40 }))
  const listed = { status: 'registered', plusOnes: 0, source: '', note: '' } as const
  for (const [name, phone] of [
    ['单雄信', '13800000617'],
    ['曾巩', '13800002290'],
    ['仇英', ''],
  ] as const)
    people.set(name, done(await addPersonToList(home, { eventId, name, phone, ...listed })))
})

const read = async (db: Workspace, door: string): Promise<DoorFile> => {
  const made = done(await makeDoorFile(db, { eventId, door, appVersion: '1' }))
  expect(looksLikeDoorFile(made.bytes)).toBe(true)
  expect(made.name).toMatch(/\.salondoor$/)
  return done(await readDoorFile(made.bytes))
}

async function sideDoor(): Promise<Workspace> {
  const side = await aWorkspace()
  done(await openDoorFile(side, { file: await read(home, '正门'), name: '北岸读书会（门口）', organiser: '罗一鸣' }))
  return side
}

const counts = async (db: Workspace) => {
  const listed = (await readListedPeople(db, eventId)).map(({ attendance }) => attendance)
  const all = doorCounters(listed, doorState(await readCheckIns(db, eventId)))
  return { present: all.present.heads, walkIns: all.walkIns.heads, expected: all.expected.heads }
}

describe('the door on a second laptop', () => {
  it('knows the list and the room, the numbers of the sheet, and of phones only the tail', async () => {
    const side = await sideDoor()
    expect(await readIsDoorDesk(side)).toBe(true)
    expect(await readIsDoorDesk(home)).toBe(false)
    const setting = await readDoorSetting(side, eventId)
    expect([setting?.event.title, setting?.seats]).toEqual(['读者之夜', 40])
    const phones = (await readListedPeople(side, eventId)).flatMap(({ member }) => member?.phones ?? [])
    expect([...phones].sort()).toEqual(['0617', '2290'])
    const numbers = async (db: Workspace) =>
      numberedLines((await readListedPeople(db, eventId)).map(({ attendance }) => attendance)).map(
        ({ number, attendance }) => [number, attendance.id],
      )
    expect(await numbers(side)).toEqual(await numbers(home))
    const { state, tables } = await exportWorkspace(side)
    expect(checkRows({ ...tables, state: state ? [{ ...state }] : [] }, state?.schemaVersion ?? 0).ok).toBe(true)
  })

  it('brings home what happened there, once, in one step that can be undone', async () => {
    const side = await sideDoor()
    done(await checkIn(home, { attendanceId: idOf('单雄信'), door: '正门', method: 'name' }))
    done(await checkIn(side, { attendanceId: idOf('单雄信'), door: '侧门', method: 'name' }))
    done(await checkIn(side, { attendanceId: idOf('曾巩'), door: '侧门', method: 'pinyin' }))
    done(await walkIn(side, { eventId, name: '路过的客人', phone: '13911112222', door: '侧门' }))
    const file = await read(side, '侧门')
    const before = await liveRows(home)

    expect(done(await mergeDoorFile(home, { file, choices: none, minutes: 0 }))).toEqual({
      facts: 3,
      newcomers: 1,
      together: 3,
    })
    expect(await counts(home)).toEqual({ present: 3, walkIns: 1, expected: 3 })
    const guest = (await home.members.toArray()).find(({ name }) => name === '路过的客人')
    expect(guest?.phones).toEqual(['13911112222'])

    const after = await liveRows(home)
    expect(await mergeDoorFile(home, { file, choices: none, minutes: 0 })).toEqual({ ok: false, reason: 'nothingNew' })
    expect(await liveRows(home)).toEqual(after)
    done(await undo(home))
    expect(await liveRows(home)).toEqual(before)
  })

  it('merges a second export of the same evening over the first, and gives the other laptop the same evening back', async () => {
    const side = await sideDoor()
    done(await checkIn(side, { attendanceId: idOf('曾巩'), door: '侧门', method: 'name' }))
    done(await mergeDoorFile(home, { file: await read(side, '侧门'), choices: none, minutes: 0 }))
    done(await walkIn(side, { eventId, name: '后来的人', phone: '', door: '侧门' }))
    done(await checkIn(home, { attendanceId: idOf('仇英'), door: '正门', method: 'name' }))
    expect(done(await mergeDoorFile(home, { file: await read(side, '侧门'), choices: none, minutes: 0 })).facts).toBe(1)
    done(await mergeDoorFile(side, { file: await read(home, '正门'), choices: none, minutes: 0 }))
    expect(await counts(side)).toEqual(await counts(home))
    expect(await mergeDoorFile(side, { file: await read(home, '正门'), choices: none, minutes: 0 })).toMatchObject({
      ok: false,
    })
  })

  it('lets the person say whether somebody who cancelled here came', async () => {
    const side = await sideDoor()
    done(await checkIn(side, { attendanceId: idOf('仇英'), door: '侧门', method: 'name' }))
    done(await setAttendanceStatus(home, { attendanceId: idOf('仇英'), status: 'cancelled' }))
    const file = await read(side, '侧门')
    const no = await mergeDoorFile(home, { file, choices: new Map([[idOf('仇英'), 'no']]), minutes: 0 })
    expect(no).toEqual({ ok: false, reason: 'nothingNew' })
    done(await mergeDoorFile(home, { file, choices: none, minutes: 0 }))
    expect((await counts(home)).present).toBe(1)
    expect((await home.attendances.get(idOf('仇英')))?.status).toBe('confirmed')
  })

  it('tells the second laptop of people who came onto the list since, and of who cancelled', async () => {
    const side = await sideDoor()
    const listed = { status: 'registered', plusOnes: 1, source: '', note: '' } as const
    done(await addPersonToList(home, { eventId, name: '区适', phone: '', ...listed }))
    done(await setAttendanceStatus(home, { attendanceId: idOf('仇英'), status: 'cancelled' }))
    done(await mergeDoorFile(side, { file: await read(home, '正门'), choices: none, minutes: 0 }))
    expect((await counts(side)).expected).toBe(3)
    expect((await side.attendances.get(idOf('仇英')))?.status).toBe('cancelled')
  })

  it('brings home notes and plus-ones that were changed there, once, and in one step that can be undone', async () => {
    const side = await sideDoor()
    const attendanceId = idOf('曾巩')
    const memberId = (await side.attendances.get(attendanceId))?.memberId ?? null
    done(await setDoorNotes(side, { attendanceId, memberId, note: '坐轮椅', doorNote: '贵宾' }))
    done(await changeAttendance(side, { attendanceId, change: { plusOnes: 2 } }))
    const file = await read(side, '侧门')
    const before = await liveRows(home)
    done(await mergeDoorFile(home, { file, choices: none, minutes: 0 }))
    expect(await home.attendances.get(attendanceId)).toMatchObject({ note: '坐轮椅', plusOnes: 2 })
    expect((await home.members.toArray()).find(({ name }) => name === '曾巩')?.doorNote).toBe('贵宾')
    expect(await mergeDoorFile(home, { file, choices: none, minutes: 0 })).toEqual({ ok: false, reason: 'nothingNew' })
    done(await undo(home))
    expect(await liveRows(home)).toEqual(before)
  })

  it('asks where both laptops changed a note, keeps what is here unless told otherwise, and lets a later export follow', async () => {
    const side = await sideDoor()
    const attendanceId = idOf('仇英')
    const note = async (db: Workspace, text: string) =>
      done(await setDoorNotes(db, { attendanceId, memberId: null, note: text, doorNote: '' }))
    await note(side, '侧门记的')
    await note(home, '正门记的')
    const file = await read(side, '侧门')
    const [asked] = mergeDoor(await readDoorGround(home, eventId), file, none).differences
    expect(asked).toMatchObject({ id: attendanceId, field: 'note', here: '正门记的', there: '侧门记的' })
    expect(await mergeDoorFile(home, { file, choices: none, minutes: 0 })).toMatchObject({ ok: false })
    done(await mergeDoorFile(home, { file, choices: new Map(asked ? [[asked.key, 'yes']] : []), minutes: 0 }))
    expect((await home.attendances.get(attendanceId))?.note).toBe('侧门记的')
    await note(side, '侧门又改')
    done(await mergeDoorFile(home, { file: await read(side, '侧门'), choices: none, minutes: 0 }))
    expect((await home.attendances.get(attendanceId))?.note).toBe('侧门又改')
  })

  it('does not take a note away from the second laptop that home has not heard of', async () => {
    const side = await sideDoor()
    const attendanceId = idOf('仇英')
    done(await setDoorNotes(side, { attendanceId, memberId: null, note: '坐轮椅', doorNote: '' }))
    done(await setAttendanceStatus(home, { attendanceId: idOf('曾巩'), status: 'cancelled' }))
    done(await mergeDoorFile(side, { file: await read(home, '正门'), choices: none, minutes: 0 }))
    expect((await side.attendances.get(attendanceId))?.note).toBe('坐轮椅')
    expect((await side.attendances.get(idOf('曾巩')))?.status).toBe('cancelled')
  })

  it('corrects the moments of another clock by whole minutes, and nothing that was on record', async () => {
    done(await checkIn(home, { attendanceId: idOf('单雄信'), door: '正门', method: 'name' }))
    const side = await sideDoor()
    const there = done(await checkIn(side, { attendanceId: idOf('曾巩'), door: '侧门', method: 'name' }))
    const before = await home.checkIns.toArray()
    const file = await read(side, '侧门')
    done(await mergeDoorFile(home, { file, choices: none, minutes: -17 }))
    const facts = await home.checkIns.toArray()
    expect(facts.find(({ id }) => id === there.id)?.at).toBe(there.at - 17 * 60_000)
    expect(facts.filter(({ id }) => id !== there.id)).toEqual(before)
    expect(await mergeDoorFile(home, { file, choices: none, minutes: 0 })).toEqual({ ok: false, reason: 'nothingNew' })
  })

  it('does not take over a workspace with a community in it', async () => {
    const file = await read(home, '正门')
    expect(await openDoorFile(home, { file, name: '别处', organiser: '' })).toEqual({
      ok: false,
      reason: 'alreadyStarted',
    })
  })
})

describe('a door file', () => {
  const bytesOf = async () => done(await makeDoorFile(home, { eventId, door: '正门', appVersion: '1' })).bytes
  const unpacked = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  const packed = async (text: string) =>
    new Uint8Array(
      await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
    )

  it('is refused with the reason when it is cut off, damaged, foreign or newer', async () => {
    const bytes = await bytesOf()
    const kind = async (given: Uint8Array) => {
      const result = await readDoorFile(given)
      return result.ok ? 'ok' : result.reason.kind
    }
    expect(await kind(bytes)).toBe('ok')
    expect(await kind(bytes.subarray(0, bytes.length - 40))).toBe('truncated')
    const text = await unpacked(bytes)
    expect(await kind(await packed(text.replace('单雄信', '单雄心')))).toBe('damaged')
    expect(await kind(await packed(text.replace('"formatVersion":1', '"formatVersion":2')))).toBe('newerFormat')
    expect(await kind(await packed('{"format":"something"}'))).toBe('notOurs')
    expect(await kind(new TextEncoder().encode('name,phone'))).toBe('notOurs')
    expect(looksLikeDoorFile(await packed('{"format":"salondesk-workspace"}'))).toBe(false)
  })

  it('never gives anything but a whole file or a refusal, whichever byte is wrong', async () => {
    const bytes = await bytesOf()
    for (let at = 10; at < bytes.length; at += 23) {
      const wrong = new Uint8Array(bytes)
      wrong[at] = (wrong[at] ?? 0) ^ 0x55
      const result = await readDoorFile(wrong)
      if (result.ok) expect(result.value.people).toHaveLength(3)
      looksLikeDoorFile(wrong)
    }
  })
})
