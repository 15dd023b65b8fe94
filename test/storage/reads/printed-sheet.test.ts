import { beforeEach, describe, expect, it } from 'vitest'
import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { removeFromList } from '@/actions/attendance/remove-from-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import { changeMember } from '@/actions/member/change-member'
import { readSheetCode, sheetByName, sheetCode } from '@/domain/attendance/sheet-by-name'
import type { EventPlanId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readPrintedSheet, readSheetSource } from '@/storage/reads/printed-sheet'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
const eventId: EventPlanId = 'evt_1'

beforeEach(async () => {
  db = await aWorkspace()
  const note = label('common.done', { what: 'test' })
  await commit(db, { label: note }, async (write) => {
    await write.insert('eventPlans', anEventPlan({ id: eventId }), eventId)
    return ok(null)
  })
})

async function listed(name: string): Promise<void> {
  const ask = { eventId, name, phone: '', status: 'registered', plusOnes: 0, source: '', note: '' } as const
  made(await addPersonToList(db, ask))
}

/** What a page printed now would say: its code, and its lines. */
async function print(): Promise<{ readonly code: string; readonly lines: string[] }> {
  const source = await readSheetSource(db, eventId)
  if (!source) throw new Error('There is no such event')
  const names = new Map(source.bundle.members.map(({ id, name }) => [id, name]))
  const lines = sheetByName(source.bundle.attendances, ({ memberId }) => names.get(memberId) ?? '')
  return {
    code: sheetCode(source.seq, lines),
    lines: lines.map(({ number, attendance }) => `${number} ${names.get(attendance.memberId) ?? ''}`),
  }
}

async function found(typed: string): Promise<string[] | null> {
  const code = readSheetCode(typed)
  if (!code) throw new Error(`${typed} is no code`)
  return (await readPrintedSheet(db, eventId, code))?.map(({ number, name }) => `${number} ${name}`) ?? null
}

async function idOf(name: string) {
  const member = (await db.members.toArray()).find((one) => one.name === name)
  const row = (await db.attendances.toArray()).find(({ memberId }) => memberId === member?.id)
  if (!member || !row) throw new Error(`${name} is not there`)
  return { attendanceId: row.id, memberId: member.id }
}

describe('a sheet by name that was printed', () => {
  it('is found again by its code while nothing has changed', async () => {
    for (const name of ['曾国', '李萌', 'Ada']) await listed(name)
    const sheet = await print()
    expect(sheet.lines).toEqual(['1 Ada', '2 李萌', '3 曾国'])
    expect(await found(sheet.code)).toEqual(sheet.lines)
  })

  it('is found as it was after people joined, cancelled, left the list, changed their name and came in', async () => {
    for (const name of ['曾国', '李萌', 'Ada', '单雄', '王一']) await listed(name)
    const sheet = await print()
    await listed('阿米娜')
    made(await setAttendanceStatus(db, { attendanceId: (await idOf('李萌')).attendanceId, status: 'cancelled' }))
    made(await removeFromList(db, { attendanceId: (await idOf('Ada')).attendanceId }))
    made(await changeMember(db, { id: (await idOf('王一')).memberId, fields: { name: '安一' } }))
    const { attendanceId } = await idOf('单雄')
    made(await checkIn(db, { attendanceId, door: 'Main door', method: 'name' }))
    const later = await print()
    expect(later.lines).toEqual(['1 阿米娜', '2 安一', '3 单雄', '4 曾国'])
    expect(await found(later.code)).toEqual(later.lines)
    expect(await found(sheet.code)).toEqual(['1 Ada', '2 李萌', '3 单雄', '4 王一', '5 曾国'])
  })

  it('is found too after the change that made it different was taken back and made again', async () => {
    for (const name of ['曾国', '李萌']) await listed(name)
    const two = await print()
    await listed('Ada')
    const three = await print()
    made(await undo(db))
    expect(await found(two.code)).toEqual(two.lines)
    expect(await found(three.code)).toEqual(three.lines)
  })

  it('is nobody’s when the code was mistyped or belongs to other data', async () => {
    for (const name of ['曾国', '李萌']) await listed(name)
    const { code } = await print()
    await listed('Ada')
    const [seq = ''] = code.split('-')
    expect(await found(`${Number(seq) + 1}${code.slice(seq.length)}`)).toBeNull()
    expect(await found(`${Number(seq) + 900}${code.slice(seq.length)}`)).toBeNull()
    expect(await found(`${seq}-${code.endsWith('3333') ? '4444' : '3333'}`)).toBeNull()
  })
})
