import { beforeEach, describe, expect, it } from 'vitest'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { takeLearntLengths } from '@/actions/run-sheet/take-learnt-lengths'
import { learntOffers } from '@/domain/run-sheet/learnt-offers'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { aCue } from '../../builders/a-cue'
import { anEventPlan } from '../../builders/an-event-plan'
import { withRows } from '../../builders/with-rows'
import { aWorkspace } from '../../builders/workspace'

const talk = aCue({ title: '分享', duration: 1500, shortest: 1400, templateCue: 'talk' })
const draw = aCue({ title: '抽奖', duration: 600, templateCue: 'draw' })
const own = aCue({ title: '自己加的' })

let db: Workspace
beforeEach(async () => {
  db = await aWorkspace()
  await withRows(db, { eventPlans: [anEventPlan()], cues: [talk, draw, own] })
})

const lengths = async () => (await db.cues.bulkGet([talk.id, draw.id, own.id])).map((cue) => cue?.duration)

describe('learnt lengths taken over', () => {
  it('change all cues in one step, which is one step to undo', async () => {
    const ask = [
      { cueId: talk.id, seconds: 1200 },
      { cueId: draw.id, seconds: 720 },
    ]
    expect(await takeLearntLengths(db, { eventId: 'evt_1', lengths: ask })).toEqual({ ok: true, value: 2 })
    expect(await lengths()).toEqual([1200, 720, 600])
    // The shortest length goes along, because it is never longer than the length.
    expect((await db.cues.get(talk.id))?.shortest).toBe(1200)
    expect((await undo(db)).ok).toBe(true)
    expect(await lengths()).toEqual([1500, 600, 600])
    expect((await db.cues.get(talk.id))?.shortest).toBe(1400)
  })

  it('leave out what was removed meanwhile, what is of another event, and what never came from a template', async () => {
    expect((await removeCues(db, [draw.id])).ok).toBe(true)
    const ask = [talk, draw, own].map(({ id }) => ({ cueId: id, seconds: 900 }))
    expect(await takeLearntLengths(db, { eventId: 'evt_1', lengths: ask })).toEqual({ ok: true, value: 1 })
    expect(await lengths()).toEqual([900, 600, 600])
    const none = await takeLearntLengths(db, { eventId: 'evt_2', lengths: [{ cueId: talk.id, seconds: 60 }] })
    expect(none).toEqual({ ok: false, reason: 'gone' })
  })

  it('are offered only where they differ and the cue has a length of its own', () => {
    const learnt = (seconds: number) => ({ seconds, from: [] })
    const known = new Map([
      ['talk', learnt(1200)],
      ['draw', learnt(600)],
      ['group', learnt(600)],
    ])
    const fixed = aCue({ templateCue: 'talk', until: 60_000 })
    const group = aCue({ templateCue: 'group', kind: 'group' })
    const skipped = aCue({ templateCue: 'talk', skipped: true })
    expect(learntOffers([talk, draw, own, fixed, group, skipped], known)).toEqual([
      { cueId: talk.id, title: '分享', from: 1500, to: 1200 },
    ])
  })
})
