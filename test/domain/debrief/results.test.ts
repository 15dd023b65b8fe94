import { describe, expect, it } from 'vitest'
import { doorCounters } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { missingToClose } from '@/domain/debrief/missing-to-close'
import { eventResults, netPromoterScore, planAndActual } from '@/domain/debrief/results'
import type { FeedbackAnswer } from '@/domain/debrief/debrief'
import type { Cue, CueMoment } from '@/domain/run-sheet/cue'
import { aCheckIn, anAttendance } from '../../builders/a-door'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { aCue } from '../../builders/a-cue'

const answer = (rating: number | null, nps: number | null): FeedbackAnswer => ({
  id: 'fbk_1',
  ...STAMP,
  eventId: 'evt_1',
  memberId: null,
  rating,
  nps,
  text: '',
  at: 0,
})

describe('results of an event', () => {
  const counters = doorCounters(
    [
      anAttendance({ id: 'att_1', plusOnes: 1 }),
      anAttendance({ id: 'att_2' }),
      anAttendance({ id: 'att_3', walkIn: true }),
    ],
    doorState([aCheckIn({ id: 'chk_1', attendanceId: 'att_1' }), aCheckIn({ id: 'chk_3', attendanceId: 'att_3' })]),
  )
  const given = {
    counters,
    firstTimers: 1,
    feedback: [answer(5, 9), answer(4, null)],
    cues: [],
    moments: [],
    versions: [],
  }

  it('stand beside their goals, with the gap computed', () => {
    const event = anEventPlan({ goalAttendance: 2, goalFirstTimers: 3, goalSatisfaction: 4.4 })
    const results = eventResults({ ...given, event })
    expect(results.attendance).toEqual({ goal: 2, result: 3, gap: 1 })
    expect(results.firstTimers).toEqual({ goal: 3, result: 1, gap: -2 })
    expect(results.satisfaction).toEqual({ goal: 4.4, result: 4.5, gap: 0.1 })
    expect(results.ratings).toBe(2)
  })

  it('carry their denominators', () => {
    const results = eventResults({ ...given, event: anEventPlan() })
    expect(results.showRate).toEqual({ part: 1, whole: 2 })
    expect(results.answered).toEqual({ part: 2, whole: 2 })
    expect(results.firstTimerShare).toEqual({ part: 1, whole: 2 })
    expect(results.attendance.gap).toBeNull()
  })

  it('say nothing about satisfaction that nobody rated', () => {
    expect(eventResults({ ...given, event: anEventPlan(), feedback: [] }).satisfaction.result).toBeNull()
  })
})

describe('net promoter score', () => {
  it('is hidden below ten answers', () => {
    expect(netPromoterScore(Array.from({ length: 9 }, () => answer(null, 10)))).toEqual({ kind: 'tooFew', answers: 9 })
  })

  it('is the share of promoters less the share of detractors', () => {
    const given = [10, 9, 9, 9, 9, 8, 7, 6, 0, 3].map((nps) => answer(null, nps))
    expect(netPromoterScore(given)).toEqual({ kind: 'score', score: 20, answers: 10 })
  })
})

describe('plan and actual', () => {
  const cue = (id: Cue['id'], minutes: number): Cue => aCue({ id, title: id, duration: minutes * 60 })
  const moment = (cueId: Cue['id'], kind: CueMoment['kind'], minute: number): CueMoment => ({
    id: 'cmo_1',
    ...STAMP,
    eventId: 'evt_1',
    cueId,
    kind,
    at: minute * 60_000,
    seconds: 0,
  })

  it('compares only cues that were started and ended; a run that went on again counts to its last end', () => {
    const cues = [cue('cue_1', 10), cue('cue_2', 20), cue('cue_3', 5)]
    const moments = [
      moment('cue_1', 'started', 0),
      moment('cue_1', 'ended', 8),
      moment('cue_1', 'reopened', 9),
      moment('cue_1', 'ended', 14),
      moment('cue_2', 'started', 14),
    ]
    expect(planAndActual(cues, moments)).toEqual([{ cueId: 'cue_1', title: 'cue_1', planned: 10, actual: 14, over: 4 }])
  })

  it('counts two runs of a cue without the time between, holds within one, and no start that was taken back', () => {
    const moments = [
      moment('cue_1', 'started', 0),
      moment('cue_1', 'held', 2),
      moment('cue_1', 'resumed', 5),
      moment('cue_1', 'ended', 10),
      moment('cue_1', 'started', 30),
      moment('cue_1', 'ended', 34),
      moment('cue_1', 'started', 50),
      moment('cue_1', 'cancelled', 51),
    ]
    expect(planAndActual([cue('cue_1', 10)], moments)[0]?.actual).toBe(14)
  })
})

describe('what is missing to close an event', () => {
  const written = { goal: 'a', result: 'b', causes: 'c' }

  it('names every missing part', () => {
    expect(missingToClose(anEventPlan(), null, 0, 0)).toEqual(['goal', 'result', 'causes', 'lesson', 'followUp'])
    expect(missingToClose(anEventPlan(), { ...written, causes: '  ' }, 1, 1)).toEqual(['causes'])
    expect(missingToClose(anEventPlan(), written, 1, 1)).toEqual([])
  })

  it('accepts a reason in place of a debrief, and one in place of follow-ups', () => {
    expect(missingToClose(anEventPlan({ noDebriefReason: 'rain' }), null, 0, 0)).toEqual(['followUp'])
    expect(missingToClose(anEventPlan({ noDebriefReason: 'rain', noFollowUpReason: 'none came' }), null, 0, 0)).toEqual(
      [],
    )
  })
})
