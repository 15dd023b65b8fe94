import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '@/domain/common/zone'
import type { Cue } from '@/domain/run-sheet/cue'
import { cueClashes, type MemberBusy, type Outside, type RoomBusy } from '@/domain/run-sheet/cue-clashes'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const event = { id: 'evt_1', day: '2026-12-12', zone: 'Asia/Shanghai' } as const
const NOBODY: Outside = { people: [], rooms: [] }
const moment = (minute: number) => instantOf(event.day, minute, event.zone)
const clashesOf = (cues: readonly Cue[], outside: Outside = NOBODY) => cueClashes(event, timeCues(840, cues), outside)

const busy = (over: Partial<MemberBusy> = {}): MemberBusy => ({
  memberId: 'mem_lin',
  kind: 'shift',
  eventId: 'evt_2',
  title: '签到',
  eventTitle: '读书会',
  place: '',
  from: moment(840),
  to: moment(900),
  ...over,
})

describe('a person in a run-sheet', () => {
  const talk = aCue({ start: at('14:00'), duration: 1800, ownerId: 'mem_lin' })
  const film = aCue({ start: at('14:10'), duration: 600, track: '录像', speakerId: 'mem_lin' })

  it('clashes when two tracks need them at once, told at both cues with where the other one is', () => {
    const found = clashesOf([talk, film])
    expect(found.get(talk.id)).toEqual([
      {
        field: 'ownerId',
        reason: { kind: 'cue', cueId: film.id, title: film.title, from: at('14:10').at, to: at('14:20').at },
      },
    ])
    expect(found.get(film.id)?.map(({ field }) => field)).toEqual(['speakerId'])
  })

  it('does not when the cues only meet, are on one track, or one of them is left out', () => {
    expect(clashesOf([talk, { ...film, start: at('14:30') }]).size).toBe(0)
    expect(clashesOf([talk, { ...film, track: '' }]).size).toBe(0)
    expect(clashesOf([talk, { ...film, skipped: true }]).size).toBe(0)
  })

  it('clashes with a shift, a cue or the running of another event at that moment', () => {
    for (const kind of ['shift', 'cue', 'event'] as const) {
      const found = clashesOf([talk], { ...NOBODY, people: [busy({ kind })] })
      expect(found.get(talk.id)?.[0]?.reason).toMatchObject({ kind: 'elsewhere', own: false, busy: { kind } })
    }
    expect(clashesOf([talk], { ...NOBODY, people: [busy({ from: moment(870), to: moment(960) })] }).size).toBe(0)
    expect(clashesOf([talk], { ...NOBODY, people: [busy({ memberId: 'mem_gu' })] }).size).toBe(0)
  })

  it('clashes with a shift of the same event only where both say where, and it is not the same place', () => {
    const own = { eventId: 'evt_1' } as const
    const inHall = { ...talk, place: '主厅' }
    expect(clashesOf([inHall], { ...NOBODY, people: [busy({ ...own, place: '门口' })] }).get(talk.id)).toHaveLength(1)
    expect(clashesOf([inHall], { ...NOBODY, people: [busy({ ...own, place: '主厅' })] }).size).toBe(0)
    expect(clashesOf([inHall], { ...NOBODY, people: [busy(own)] }).size).toBe(0)
    expect(clashesOf([talk], { ...NOBODY, people: [busy({ ...own, place: '门口' })] }).size).toBe(0)
  })

  it('compares moments, so that an event in another zone counts by its own clock', () => {
    const abroad = busy({
      from: instantOf('2026-12-12', 360, 'Europe/London'),
      to: instantOf('2026-12-12', 400, 'Europe/London'),
    })
    expect(clashesOf([talk], { ...NOBODY, people: [abroad] }).get(talk.id)).toHaveLength(1)
  })

  it('says nothing about other events while this one has no day', () => {
    const timed = timeCues(840, [talk])
    expect(cueClashes({ ...event, day: null }, timed, { ...NOBODY, people: [busy()] }).size).toBe(0)
  })
})

describe('a room in a run-sheet', () => {
  const talk = aCue({ start: at('14:00'), duration: 1800, roomId: 'rom_hall' })
  const film = aCue({ start: at('14:10'), duration: 600, track: '录像', roomId: 'rom_hall' })
  const held: RoomBusy = {
    roomId: 'rom_hall',
    eventId: 'evt_2',
    eventTitle: '读书会',
    from: moment(800),
    to: moment(850),
  }

  it('clashes when two tracks use it at once, or another event holds it', () => {
    expect(clashesOf([talk, film]).get(film.id)?.[0]).toMatchObject({ field: 'roomId', reason: { kind: 'cue' } })
    expect(clashesOf([talk], { ...NOBODY, rooms: [held] }).get(talk.id)?.[0]?.reason.kind).toBe('roomHeld')
    expect(clashesOf([talk], { ...NOBODY, rooms: [{ ...held, eventId: 'evt_1' }] }).size).toBe(0)
    expect(clashesOf([talk, { ...film, roomId: 'rom_small' }]).size).toBe(0)
  })
})

describe('clashes inside a sheet', () => {
  it('are told from both sides, and only between different tracks', () => {
    const cue = fc.record({
      minute: fc.integer({ min: 0, max: 120 }),
      length: fc.integer({ min: 1, max: 60 }),
      track: fc.constantFrom('', 'a', 'b'),
      owner: fc.constantFrom('mem_1' as const, 'mem_2' as const, null),
    })
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 10 }), (drafts) => {
        const cues = drafts.map(({ minute, length, track, owner }) =>
          aCue({ start: { kind: 'fixed', at: 50_400 + minute * 60 }, duration: length * 60, track, ownerId: owner }),
        )
        const byId = new Map(cues.map((one) => [one.id, one]))
        for (const [id, clashes] of clashesOf(cues))
          for (const { reason } of clashes) {
            expect(reason.kind).toBe('cue')
            if (reason.kind !== 'cue') continue
            expect(byId.get(reason.cueId)?.track).not.toBe(byId.get(id)?.track)
            const back = clashesOf(cues).get(reason.cueId) ?? []
            expect(back.some((one) => one.reason.kind === 'cue' && one.reason.cueId === id)).toBe(true)
          }
      }),
    )
  })
})
