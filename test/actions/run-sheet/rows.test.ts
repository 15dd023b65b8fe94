import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCues } from '@/actions/run-sheet/change-cues'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { mergeCues } from '@/actions/run-sheet/merge-cues'
import { pasteCues } from '@/actions/run-sheet/paste-cues'
import { pasteLines } from '@/actions/run-sheet/paste-lines'
import { splitCue } from '@/actions/run-sheet/split-cue'
import type { CueId, EventPlanId } from '@/domain/common/id'
import { newMember } from '@/domain/member/new-member'
import { copiedCues } from '@/domain/run-sheet/copied-cues'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { readPastedRunSheet } from '@/exchange/run-sheet-file/read-run-sheet'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { aMaterial } from '../../builders/a-material'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await anEvent('Salon')
})

async function anEvent(title: string): Promise<EventPlanId> {
  return done(await createEvent(db, { title, type: 'salon', day: '2026-12-12', opensAt: 840, length: 180 }))
}

async function add(title: string, fields: CueFields = {}): Promise<CueId> {
  return done(await addCue(db, { eventId, after: null, fields: { title, ...fields } }))
}

async function view(of: EventPlanId = eventId) {
  const found = await readRunSheet(db, of)
  if (!found) throw new Error('No event')
  return found
}

async function titles(of?: EventPlanId): Promise<string[]> {
  return (await view(of)).cues.map((cue) => cue.title)
}

/** A column of one's own and a material that the cue needs. */
async function enriched(cueId: CueId) {
  return done(
    await commit(db, { label: label('runSheet.changes.edited', { title: 'x' }), eventId }, async (write) => {
      const column = await write.insert('cueColumns', { eventId, pos: 'a0', name: 'Camera', kind: 'text' })
      const {
        id: _id,
        createdAt: _c,
        updatedAt: _u,
        deleted: _d,
        deletedAt: _da,
        by: _b,
        hlc: _h,
        ...draft
      } = aMaterial()
      const material = await write.insert('materials', draft)
      await write.insert('cueProps', { eventId, cueId, materialId: material.id, quantity: 3 })
      await write.change('cues', cueId, { custom: { [column.id]: 'wide' }, color: 'red', until: 60_000 })
      return { ok: true as const, value: { column: column.id, material: material.id } }
    }),
  )
}

describe('several rows', () => {
  it('are put in front of all others, duplicated together and taken back in one step', async () => {
    const first = await add('One')
    const second = await add('Two')
    done(await addCue(db, { eventId, after: 'start', fields: { title: 'Zero' } }))
    expect(await titles()).toEqual(['Zero', 'One', 'Two'])
    done(await duplicateCues(db, [second, first]))
    expect(await titles()).toEqual(['Zero', 'One', 'Two', 'One', 'Two'])
    await undo(db)
    expect(await titles()).toEqual(['Zero', 'One', 'Two'])
    expect(await duplicateCues(db, ['cue_x'])).toEqual({ ok: false, reason: 'gone' })
  })

  it('are changed in one step; one that cannot take it stays, and is named', async () => {
    const one = await add('One', { duration: 600 })
    const two = await add('Two', { duration: 600 })
    const changed = done(
      await changeCues(db, {
        as: 'filled',
        changes: [
          { cueId: one, fields: { duration: 900 } },
          { cueId: two, fields: { duration: 30 * 3600 } },
        ],
      }),
    )
    expect(changed).toEqual({ changed: 1, refused: [{ cueId: two, reason: 'tooLong' }] })
    expect((await view()).cues.map(({ duration }) => duration)).toEqual([900, 600])
    const none = await changeCues(db, { as: 'filled', changes: [{ cueId: two, fields: { duration: 0 } }] })
    expect(none).toEqual({ ok: false, reason: 'noLength' })
    await undo(db)
    expect((await view()).cues.map(({ duration }) => duration)).toEqual([600, 600])
  })
})

describe('splitting and merging', () => {
  it('makes two of one and one of two, with one step back each', async () => {
    const talk = await add('Talk', { duration: 1800, note: 'slides', light: 'spot' })
    await add('Tea')
    const second = done(await splitCue(db, { cueId: talk, at: 600 }))
    expect(await titles()).toEqual(['Talk', 'Talk', 'Tea'])
    expect((await view()).cues.map(({ duration }) => duration)).toEqual([600, 1200, 600])
    done(await mergeCues(db, [talk, second]))
    expect((await view()).cues[0]).toMatchObject({
      id: talk,
      title: 'Talk',
      duration: 1800,
      note: 'slides',
      light: 'spot',
    })
    expect(await titles()).toEqual(['Talk', 'Tea'])
    await undo(db)
    await undo(db)
    expect(await titles()).toEqual(['Talk', 'Tea'])
    expect((await view()).cues[0]?.duration).toBe(1800)
  })

  it('is refused with the reason, and nothing is written', async () => {
    const talk = await add('Talk', { duration: 600 })
    const side = await add('Side', { track: 'Hall 2' })
    expect(await splitCue(db, { cueId: talk, at: 600 })).toEqual({ ok: false, reason: 'splitOutside' })
    expect(await splitCue(db, { cueId: 'cue_x', at: 60 })).toEqual({ ok: false, reason: 'gone' })
    expect(await mergeCues(db, [talk, side])).toEqual({ ok: false, reason: 'tracks' })
    expect(await titles()).toEqual(['Talk', 'Side'])
  })

  it('gives the first cue what the others need in materials', async () => {
    const talk = await add('Talk')
    const more = await add('More')
    const { material } = await enriched(more)
    await db.cues.get(more)
    done(await changeCues(db, { as: 'filled', changes: [{ cueId: more, fields: { until: null } }] }))
    done(await mergeCues(db, [talk, more]))
    expect((await view()).props).toMatchObject([{ cueId: talk, materialId: material, quantity: 3 }])
    await undo(db)
    expect((await view()).props).toMatchObject([{ cueId: more, materialId: material, quantity: 3 }])
  })
})

describe('pasting rows', () => {
  it('keeps everything within the event, and makes the columns it needs in another one', async () => {
    const talk = await add('Talk', { start: { kind: 'fixed', at: 54_000 }, note: 'عرض 🎉' })
    const { column, material } = await enriched(talk)
    const { cues, columns, props } = await view()
    const copied = copiedCues(cues, columns, props, null)
    const here = done(await pasteCues(db, { eventId, after: talk, copied }))
    expect(await db.cues.get(here[0] ?? talk)).toMatchObject({
      ...{ title: 'Talk', start: { kind: 'fixed', at: 54_000 }, until: 60_000, color: 'red', note: 'عرض 🎉' },
      custom: { [column]: 'wide' },
    })
    expect((await view()).props).toHaveLength(2)
    await undo(db)
    expect(await titles()).toEqual(['Talk'])

    const other = await anEvent('Another')
    done(await pasteCues(db, { eventId: other, after: null, copied }))
    const there = await view(other)
    expect(there.columns.map(({ name }) => name)).toEqual(['Camera'])
    expect(Object.values(there.cues[0]?.custom ?? {})).toEqual(['wide'])
    expect(there.props).toMatchObject([{ materialId: material, quantity: 3 }])
    await undo(db)
    expect((await view(other)).columns).toEqual([])
  })

  it('takes lines of a spreadsheet, finds people by name, and keeps unknown names in the note', async () => {
    const ada = done(
      await commit(db, { label: label('runSheet.changes.edited', { title: 'x' }) }, async (write) => ({
        ok: true as const,
        value: await write.insert('members', newMember('Ada Lovelace')),
      })),
    )
    const opening = await add('Opening', { duration: 1800 })
    await add('End')
    const read = readPastedRunSheet(
      'Time\tDuration\tActivity\tOwner\tShots\n14:30\t20\tTalk\tada lovelace\twide\n\t5 min\tTea\tNobody Known\t',
    )
    if (!read.ok) throw new Error(read.reason.kind)
    const pasted = done(await pasteLines(db, { ...read.value, eventId, after: opening }))
    expect(pasted.unknownNames).toEqual([{ row: 3, name: 'Nobody Known' }])
    expect(await titles()).toEqual(['Opening', 'Talk', 'Tea', 'End'])
    const [, talk, tea] = (await view()).cues
    expect(talk).toMatchObject({ start: { kind: 'follows' }, duration: 1200, ownerId: ada.id })
    expect(tea).toMatchObject({ duration: 300, ownerId: null, note: 'Nobody Known' })
    expect((await view()).columns.map(({ name }) => name)).toEqual(['Shots'])
    expect(Object.values(talk?.custom ?? {})).toEqual(['wide'])
    await undo(db)
    expect(await titles()).toEqual(['Opening', 'End'])
    expect((await view()).columns).toEqual([])
  })
})
