import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { NO_PAST } from '@/domain/attendance/door-difference'
import type { DoorEvent, DoorFile, DoorPerson } from '@/domain/attendance/door-file'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { MemberId } from '@/domain/common/id'

const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾仇解区', '欧阳', '尉迟']
const GIVEN = [...'明雨晨萌静怡浩然子轩欣若水伟芳秀英娜敏强磊洋艳勇杰娟涛超霞平刚桂']
const LATIN = ['Nora Weiss', 'Anders Holm', 'María José Pérez', 'Sandra Müller', 'Tom Alexander']

/** A door file of so many people with names, phones and tickets as people have them; the last one by reading is called 左丘明. */
export function aFullDoor(count: number): DoorFile {
  const people = Array.from({ length: count }, (_, at) => aPerson(at, at === count - 1))
  const event: DoorEvent = {
    ...{ id: 'evt_full' as const, number: 7, title: 'Full house', type: 'salon' as const, day: '2026-12-12' as const },
    ...{ opensAt: 840, length: 120, zone: 'Asia/Shanghai', venueName: 'Hall', seats: null, legalMaximum: null },
  }
  const head = {
    appVersion: '0',
    deviceId: 'd',
    writtenAt: 1,
    began: null,
    door: 'A',
    writtenBy: '',
    communityName: 'Bench',
  }
  return { ...head, event, people, facts: [] }
}

function aPerson(at: number, isLast: boolean): DoorPerson {
  const memberId: MemberId = `mem_${at}`
  const pick = (from: readonly string[], by: number) => from[by % from.length] ?? ''
  const chinese = pick(SURNAMES, at) + pick(GIVEN, at * 7) + (at % 3 === 0 ? '' : pick(GIVEN, at * 11 + 3))
  const { waitlistPos, ticketType, walkIn, substituteFor, party } = newAttendance('evt_full', memberId)
  return {
    ...{ waitlistPos, ticketType, walkIn, substituteFor, party, memberId },
    attendanceId: attendanceIdOf('evt_full', memberId),
    name: isLast ? '左丘明' : at % 20 === 0 ? pick(LATIN, at / 20) : chinese,
    otherNames: at % 50 === 0 ? [`Guest ${at}`] : [],
    wechat: at % 4 === 0 ? `wx_${at.toString(36)}` : '',
    phones: [String((at * 7 + 617) % 10_000).padStart(4, '0')],
    ...{ doNotInvite: at % 997 === 996, doorNote: '', status: at % 40 === 38 ? 'cancelled' : 'registered' },
    ...{ plusOnes: at % 15 === 14 ? 1 : 0, table: String(1 + (at % 30)), note: at % 80 === 79 ? '花生过敏' : '' },
    ...{ ticketCode: `T-${at}`, registeredAt: at, listedAt: at },
    past: NO_PAST,
  }
}
