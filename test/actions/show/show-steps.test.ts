import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { addCue } from '@/actions/run-sheet/add-cue'
import { addShowNote } from '@/actions/show/add-show-note'
import { clearShow } from '@/actions/show/clear-show'
import { endCue } from '@/actions/show/end-cue'
import { extendCue } from '@/actions/show/extend-cue'
import { holdCue } from '@/actions/show/hold-cue'
import { previousCue } from '@/actions/show/previous-cue'
import { reachMilestone } from '@/actions/show/reach-milestone'
import { setStage } from '@/actions/show/set-stage'
import { skipCue } from '@/actions/show/skip-cue'
import { startCue } from '@/actions/show/start-cue'
import { winBackTime } from '@/actions/show/win-back-time'
import type { CueId, EventPlanId } from '@/domain/common/id'
import { instantOf } from '@/domain/common/zone'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { showState } from '@/domain/show/show-state'
import { showFrame, venueClock } from '@/domain/show/venue-clock'
import { chooseCuts } from '@/domain/show/win-back'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readShow } from '@/storage/reads/show'
import { done } from '../../builders/done'
import { aWorkspace, TestClock } from '../../builders/workspace'

const DAY = '2026-12-12'
const MINUTE = 60_000
let factory: IDBFactory
let db: Workspace
let eventId: EventPlanId
let opening: number

beforeEach(async () => {
  factory = new IDBFactory()
  db = await aWorkspace(new TestClock(), factory)
  const basics = { title: 'Salon', type: 'salon', day: DAY, opensAt: 840, length: 60 } as const
  eventId = done(await createEvent(db, basics))
  const event = await db.eventPlans.get(eventId)
  opening = instantOf(DAY, 840, event?.zone ?? 'Asia/Shanghai')
})

async function add(title: string, minutes: number, fields: CueFields = {}): Promise<CueId> {
  return done(await addCue(db, { eventId, after: null, fields: { title, duration: minutes * 60, ...fields } }))
}

/** The show as it stands some minutes after the opening, read from a database. */
async function showAt(minutes: number, from = db) {
  const view = await readShow(from, eventId)
  if (view === null) throw new Error('The event is gone')
  const now = opening + minutes * MINUTE
  const clock = venueClock(view.event, view.facts, now)
  return showState(view.cues, view.facts, showFrame(view.event), clock, now)
}

const at = (minutes: number) => opening + minutes * MINUTE
const start = (cueId: CueId, minutes: number) => startCue(db, { eventId, cueId, at: at(minutes) })

describe('the steps of a show', () => {
  it('refuse a key pressed twice, and write nothing for it', async () => {
    const welcome = await add('Welcome', 10)
    done(await start(welcome, 0))
    expect(await start(welcome, 0)).toEqual({ ok: false, reason: 'already' })
    const hold = { eventId, cueId: welcome, at: at(1), hold: true }
    done(await holdCue(db, hold))
    expect(await holdCue(db, hold)).toEqual({ ok: false, reason: 'already' })
    expect(await db.cueMoments.count()).toBe(2)
  })

  it('give the same second back when the database is opened anew', async () => {
    const [welcome, talk] = [await add('Welcome', 10), await add('Talk', 30)]
    done(await start(welcome, 0))
    done(await holdCue(db, { eventId, cueId: welcome, at: at(3), hold: true }))
    done(await holdCue(db, { eventId, cueId: welcome, at: at(5), hold: false }))
    done(await start(talk, 13))
    done(await extendCue(db, { eventId, cueId: talk, at: at(14), seconds: 300 }))
    const before = await showAt(20.25)
    expect(before.now).toMatchObject({ elapsed: 7.25 * 60, remaining: 27.75 * 60 })
    db.close()
    const again = await aWorkspace(new TestClock(), factory)
    expect(await showAt(20.25, again)).toEqual(before)
  })

  it('note a milestone as reached while the cue that runs goes on', async () => {
    const welcome = await add('Welcome', 10)
    const arrival = await add('Guest arrives', 0, { kind: 'milestone' })
    await add('Talk', 30)
    done(await start(welcome, 0))
    done(await reachMilestone(db, { eventId, cueId: arrival, at: at(4) }))
    expect((await showAt(5)).now?.cue.id).toBe(welcome)
    expect((await showAt(5)).cues.find(({ cue }) => cue.id === arrival)?.status).toBe('done')
    expect(await reachMilestone(db, { eventId, cueId: arrival, at: at(5) })).toEqual({ ok: false, reason: 'already' })
    expect(await reachMilestone(db, { eventId, cueId: welcome, at: at(5) })).toEqual({ ok: false, reason: 'already' })
    done(await undo(db))
    expect((await showAt(5)).cues.find(({ cue }) => cue.id === arrival)?.status).toBe('waiting')
  })

  it('mark what was jumped over as left out, take it back as one step, and go back to the cue before', async () => {
    const [welcome, ice, talk] = [await add('Welcome', 10), await add('Ice-breaker', 10), await add('Talk', 30)]
    done(await start(welcome, 0))
    done(await start(talk, 9))
    const statuses = async () => (await showAt(12)).cues.map(({ status }) => status)
    expect(await statuses()).toEqual(['done', 'skipped', 'running'])
    done(await undo(db))
    expect(await statuses()).toEqual(['running', 'waiting', 'waiting'])
    done(await start(ice, 10))
    done(await previousCue(db, { eventId, at: at(11) }))
    expect(await statuses()).toEqual(['running', 'waiting', 'waiting'])
    // As if it had never ended: the minute in between counts.
    expect((await showAt(12)).now?.elapsed).toBe(12 * 60)
  })

  it('bring back what was jumped over when they go back, and not what was left out on purpose', async () => {
    const ids = [await add('Welcome', 10), await add('Ice-breaker', 10), await add('Quiz', 5), await add('Talk', 30)]
    const [welcome, ice, , talk] = ids as [CueId, CueId, CueId, CueId]
    done(await start(welcome, 0))
    done(await skipCue(db, { eventId, cueId: ice, at: at(9), skip: true }))
    done(await start(talk, 9))
    const statuses = async () => (await showAt(12)).cues.map(({ status }) => status)
    expect(await statuses()).toEqual(['done', 'skipped', 'skipped', 'running'])
    done(await previousCue(db, { eventId, at: at(10) }))
    expect(await statuses()).toEqual(['running', 'skipped', 'waiting', 'waiting'])
    done(await undo(db))
    expect(await statuses()).toEqual(['done', 'skipped', 'skipped', 'running'])
  })

  it('win time back tonight without touching the plan, in one step, never below the shortest length', async () => {
    const welcome = await add('Welcome', 10)
    const tea = await add('Tea', 20, { shortest: 12 * 60 })
    const draw = await add('Prize draw', 6, { canDrop: true })
    await add('Round', 24)
    done(await start(welcome, 0))
    const view = await readShow(db, eventId)
    if (view === null) throw new Error('The event is gone')
    const now = at(21)
    const clock = venueClock(view.event, view.facts, now)
    const late = { cues: view.cues, facts: view.facts, frame: showFrame(view.event), clock, now }
    const cuts = chooseCuts(late, { end: late.frame.plannedEnd, lastEnd: null })
    expect((await showAt(21)).evening.late).toBe(11 * 60)
    done(await winBackTime(db, { eventId, at: now, cuts }))
    expect((await showAt(21)).evening.late).toBeLessThanOrEqual(0)
    const after = await showAt(21)
    expect(after.cues.find(({ cue }) => cue.id === tea)?.length).toBe(15 * 60)
    expect(after.cues.find(({ cue }) => cue.id === draw)?.status).toBe('skipped')
    expect((await db.cues.get(tea))?.duration).toBe(20 * 60)
    expect(await winBackTime(db, { eventId, at: now, cuts })).toEqual({ ok: false, reason: 'already' })
    done(await undo(db))
    expect((await showAt(21)).evening.late).toBe(11 * 60)
  })

  it('leave a cue out tonight and take it in again', async () => {
    const [welcome, tea] = [await add('Welcome', 10), await add('Tea', 20)]
    done(await start(welcome, 0))
    done(await skipCue(db, { eventId, cueId: tea, at: at(1), skip: true }))
    expect((await showAt(2)).next).toBeNull()
    done(await skipCue(db, { eventId, cueId: tea, at: at(2), skip: false }))
    expect((await showAt(2)).next?.cue.id).toBe(tea)
  })

  it('never lie before what is on record, whatever the machine says the time is', async () => {
    const [welcome, talk] = [await add('Welcome', 10), await add('Talk', 30)]
    done(await start(welcome, 5))
    done(await start(talk, 2))
    const moments = (await readShow(db, eventId))?.facts.map((fact) => fact.at) ?? []
    expect([...moments].sort((a, b) => a - b)).toEqual(moments)
    expect(Math.min(...moments)).toBe(at(5))
  })

  it('end with everything over, and clear for the evening after a rehearsal, notes kept', async () => {
    const welcome = await add('Welcome', 10)
    done(await start(welcome, 0))
    done(await addShowNote(db, { eventId, cueId: welcome, at: at(1), kind: 'incident', text: ' Power cut ' }))
    expect(await addShowNote(db, { eventId, cueId: null, at: at(1), kind: 'note', text: '  ' })).toEqual({
      ok: false,
      reason: 'empty',
    })
    done(await endCue(db, { eventId, cueId: welcome, at: at(11) }))
    expect((await showAt(12)).phase).toBe('over')
    done(await clearShow(db, eventId))
    expect((await showAt(12)).phase).toBe('before')
    expect((await readShow(db, eventId))?.notes.map(({ text }) => text)).toEqual(['Power cut'])
    done(await undo(db))
    expect((await showAt(12)).phase).toBe('over')
  })

  it('show the stage a message, a light and warnings, each for itself', async () => {
    done(await setStage(db, { eventId, fields: { message: 'Please wrap up' } }))
    done(await setStage(db, { eventId, fields: { light: true } }))
    done(await setStage(db, { eventId, fields: { warnAt: [60, 600, 60, -5] } }))
    expect((await readShow(db, eventId))?.stage).toMatchObject({
      message: 'Please wrap up',
      light: true,
      warnAt: [600, 60],
      sound: false,
    })
    done(await undo(db))
    expect((await readShow(db, eventId))?.stage?.warnAt).toEqual([300, 60])
  })
})
