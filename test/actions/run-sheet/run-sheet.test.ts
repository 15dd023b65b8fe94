import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { nameCuePerson } from '@/actions/run-sheet/name-cue-person'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import type { CueId, EventPlanId } from '@/domain/common/id'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { labelInWords, loadWords } from '@/words/create-words'
import { aWorkspace } from '../../builders/workspace'
import { done } from '../../builders/done'

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  const basics = { title: 'Salon', type: 'salon', day: '2026-12-12', opensAt: 840, length: 180 } as const
  eventId = done(await createEvent(db, basics))
})

async function add(title: string, fields: CueFields = {}, after: CueId | null = null): Promise<CueId> {
  return done(await addCue(db, { eventId, after, fields: { title, ...fields } }))
}

async function titles(): Promise<readonly string[]> {
  return (await readRunSheet(db, eventId))?.cues.map((cue) => cue.title) ?? []
}

async function undoWords(language: 'zh-CN' | 'en'): Promise<string> {
  const { undo: next } = await readUndoState(db)
  const words = await loadWords(language)
  return next ? labelInWords(words.t, next) : ''
}

describe('adding cues', () => {
  it('puts them at the end, or behind another one', async () => {
    const first = await add('Opening')
    await add('Tea break')
    await add('Ice-breaker', {}, first)
    expect(await titles()).toEqual(['Opening', 'Ice-breaker', 'Tea break'])
  })

  it('is refused behind a cue that is gone, for an event that is gone, and for lengths that cannot be', async () => {
    const first = await add('Opening')
    await removeCues(db, [first])
    expect(await addCue(db, { eventId, after: first, fields: {} })).toEqual({ ok: false, reason: 'gone' })
    expect(await addCue(db, { eventId: 'evt_x', after: null, fields: {} })).toEqual({ ok: false, reason: 'gone' })
    const long = await addCue(db, { eventId, after: null, fields: { duration: 30 * 3600 } })
    expect(long).toEqual({ ok: false, reason: 'tooLong' })
    expect(await titles()).toEqual([])
  })

  it('can be taken back and done again', async () => {
    await add('Opening')
    await undo(db)
    expect(await titles()).toEqual([])
    await redo(db)
    expect(await titles()).toEqual(['Opening'])
  })
})

describe('changing a cue', () => {
  it('moves everything behind it when its length changes, without writing those rows', async () => {
    const opening = await add('Opening')
    await add('Talk')
    const before = await db.cues.toArray()
    done(await changeCue(db, { cueId: opening, fields: { duration: 900 } }))
    const view = await readRunSheet(db, eventId)
    expect(timeCues(view?.event.opensAt ?? 0, view?.cues ?? []).map((row) => row.startsAt)).toEqual([50_400, 51_300])
    const after = await db.cues.toArray()
    expect(after.filter((cue, index) => cue.hlc !== before[index]?.hlc).map((cue) => cue.title)).toEqual(['Opening'])
    expect(await undoWords('en')).toBe('“Opening” 10 → 15 min')
    expect(await undoWords('zh-CN')).toBe('“Opening”10→15分')
    await undo(db)
    expect((await db.cues.get(opening))?.duration).toBe(600)
  })

  it.each<[CueFields, string, string]>([
    [{ duration: 90 }, '“茶歇” 10 → 1m30s', '“茶歇”时长10→1m30s'],
    [{ title: 'Break' }, 'Renamed “茶歇” to “Break”', '“茶歇”改名为“Break”'],
    [{ start: { kind: 'fixed', at: 55_800 } }, '“茶歇” starts at 15:30', '“茶歇”固定在15:30开始'],
    [{ shortest: 300 }, '“茶歇” can be shortened to 5 min', '“茶歇”最短可到5分'],
    [{ canDrop: true }, '“茶歇” can be dropped', '“茶歇”可删减'],
    [{ skipped: true }, 'Left out “茶歇”', '“茶歇”这次不排'],
    [{ light: 'spot' }, '“茶歇”: Light set to spot', '“茶歇”的灯光改为spot'],
    [{ planB: 'cold tea' }, '“茶歇”: Plan B set to cold tea', '“茶歇”的备用方案改为cold tea'],
    [{ light: 'spot', sound: 'jazz' }, '“茶歇”: Light and other fields changed (2 in all)', '修改“茶歇”的灯光等2项'],
  ])('says what %j did', async (fields, english, chinese) => {
    done(await changeCue(db, { cueId: await add('茶歇'), fields }))
    expect(await undoWords('en')).toBe(english)
    expect(await undoWords('zh-CN')).toBe(chinese)
  })

  it('says the way back, too', async () => {
    const cueId = await add('茶歇', { canDrop: true, skipped: true, shortest: 60, start: { kind: 'fixed', at: 0 } })
    done(await changeCue(db, { cueId, fields: { start: { kind: 'follows' } } }))
    expect(await undoWords('en')).toBe('“茶歇” follows the segment before')
    done(await changeCue(db, { cueId, fields: { shortest: null } }))
    expect(await undoWords('en')).toBe('“茶歇” cannot be shortened')
    done(await changeCue(db, { cueId, fields: { canDrop: false } }))
    expect(await undoWords('en')).toBe('“茶歇” cannot be dropped')
    done(await changeCue(db, { cueId, fields: { skipped: false } }))
    expect(await undoWords('en')).toBe('Put “茶歇” back in')
  })

  it('names a cue that was added without a title', async () => {
    const cueId = done(await addCue(db, { eventId, after: null, fields: {} }))
    expect(await undoWords('en')).toBe('Added a segment')
    done(await changeCue(db, { cueId, fields: { title: 'Opening' } }))
    expect(await undoWords('zh-CN')).toBe('新环节叫“Opening”')
  })

  it('changes nothing when a length cannot be, and leaves no step to undo', async () => {
    const cueId = await add('Opening')
    const refusal = await changeCue(db, { cueId, fields: { duration: 0, note: 'x' } })
    expect(refusal).toEqual({ ok: false, reason: 'noLength' })
    expect(await db.cues.get(cueId)).toMatchObject({ duration: 600, note: '' })
    expect(await undoWords('en')).toBe('Added “Opening”')
  })

  it('gives a cue to a person who is not in the book yet, in one step', async () => {
    const cueId = await add('Opening')
    const memberId = done(await nameCuePerson(db, { cueId, field: 'ownerId', name: ' 林沐 ' }))
    const view = await readRunSheet(db, eventId)
    expect(view?.cues[0]?.ownerId).toBe(memberId)
    expect(view?.names.get(memberId)).toBe('林沐')
    await undo(db)
    expect((await db.members.get(memberId))?.deleted).toBe(1)
    expect((await db.cues.get(cueId))?.ownerId).toBeNull()
    expect(await nameCuePerson(db, { cueId, field: 'ownerId', name: ' ' })).toEqual({
      ok: false,
      reason: 'nameMissing',
    })
  })
})

describe('moving cues', () => {
  it('puts one in front of or behind another, and says which', async () => {
    const opening = await add('开场')
    const tea = await add('茶歇')
    await add('合影')
    expect(done(await moveCues(db, { cueIds: [tea], to: { before: opening } }))).toBe(true)
    expect(await titles()).toEqual(['茶歇', '开场', '合影'])
    expect(await undoWords('zh-CN')).toBe('把“茶歇”移到“开场”前面')
    expect(await undoWords('en')).toBe('Moved “茶歇” in front of “开场”')
    await undo(db)
    expect(await titles()).toEqual(['开场', '茶歇', '合影'])
  })

  it('moves several in one step', async () => {
    const [a, b, , d] = [await add('a'), await add('b'), await add('c'), await add('d')]
    done(await moveCues(db, { cueIds: [a, b], to: { after: d } }))
    expect(await titles()).toEqual(['c', 'd', 'a', 'b'])
    expect(await undoWords('en')).toBe('Moved “a” and others (2 rows) behind “d”')
    await undo(db)
    expect(await titles()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('writes nothing when nothing changes its place, and refuses what is gone', async () => {
    const [a, b] = [await add('a'), await add('b')]
    expect(done(await moveCues(db, { cueIds: [b], to: { after: a } }))).toBe(false)
    expect(await undoWords('en')).toBe('Added “b”')
    await removeCues(db, [a])
    expect(await moveCues(db, { cueIds: [b], to: { after: a } })).toEqual({ ok: false, reason: 'gone' })
    expect(await moveCues(db, { cueIds: [], to: { after: b } })).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('removing and duplicating cues', () => {
  it('takes rows out and brings them back where they were', async () => {
    const [, b, c] = [await add('a'), await add('b'), await add('c'), await add('d')]
    expect(done(await removeCues(db, [b, c]))).toBe(2)
    expect(await titles()).toEqual(['a', 'd'])
    expect(await undoWords('en')).toBe('Deleted “b” and others (2 rows)')
    await undo(db)
    expect(await titles()).toEqual(['a', 'b', 'c', 'd'])
    expect(await removeCues(db, ['cue_x'])).toEqual({ ok: false, reason: 'gone' })
  })

  it('puts a copy behind the original; the copy follows', async () => {
    const first = await add('Talk', { start: { kind: 'fixed', at: 50_400 }, duration: 1500, light: 'spot' })
    await add('End')
    const [copy] = done(await duplicateCues(db, [first]))
    expect(await titles()).toEqual(['Talk', 'Talk', 'End'])
    expect(await db.cues.get(copy ?? first)).toMatchObject({
      start: { kind: 'follows' },
      duration: 1500,
      light: 'spot',
    })
    await undo(db)
    expect(await titles()).toEqual(['Talk', 'End'])
  })
})

describe('reading a run-sheet', () => {
  it('answers null for an event that is not there', async () => {
    expect(await readRunSheet(db, 'evt_x')).toBeNull()
  })
})
