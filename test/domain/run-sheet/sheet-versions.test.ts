import { describe, expect, it } from 'vitest'
import type { RunSheetVersion } from '@/domain/run-sheet/cue'
import {
  changedCueIds,
  changeMarks,
  isKept,
  nextVersionNumber,
  versionState,
  wayBackTo,
} from '@/domain/run-sheet/sheet-versions'
import { aCue, at } from '../../builders/a-cue'
import { STAMP } from '../../builders/an-event-plan'

const welcome = aCue({ title: 'Welcome', start: at('14:00') })
const talk = aCue({ title: 'Talk', duration: 1200 })
const tea = aCue({ title: 'Tea' })
const cues = [welcome, talk, tea]

const aVersion = (number: number, over: Partial<RunSheetVersion> = {}): RunSheetVersion => ({
  ...STAMP,
  id: `rsv_${number}`,
  eventId: 'evt_1',
  number,
  publishedAt: 1000 + number,
  content: cues,
  opensAt: 840,
  ...over,
})
const now = (...list: typeof cues) => ({ opensAt: 840, cues: list })

describe('the version a sheet is at', () => {
  it('is the draft of the first before anything was released', () => {
    expect(versionState([], now(...cues))).toMatchObject({ number: 1, draft: true, released: null, changes: null })
  })

  it('is the released one while nothing differs, and the next one as a draft after an edit', () => {
    const versions = [aVersion(5), aVersion(6)]
    expect(versionState(versions, now(...cues))).toMatchObject({ number: 6, draft: false, changes: [] })
    const edited = versionState(versions, now(welcome, { ...talk, duration: 1500 }, tea))
    expect(edited).toMatchObject({ number: 7, draft: true })
    expect(edited.changes?.map(({ cueId }) => cueId)).toEqual([talk.id, tea.id])
  })

  it('becomes a draft by every field a person can change, also by the opening', () => {
    const changed = [
      { title: 'x' },
      { color: 'red' },
      { roomId: 'rom_1' },
      { custom: { col_1: '1' } },
      { shortest: 60 },
      { canDrop: true },
      { kind: 'buffer' },
      { start: at('14:10') },
      { until: at('14:30').at },
      { skipped: true },
      { track: 'b' },
    ] as const
    for (const fields of changed)
      expect(versionState([aVersion(1)], now(welcome, { ...talk, ...fields }, tea)).draft, JSON.stringify(fields)).toBe(
        true,
      )
    const free = aCue({ title: 'Free' })
    const opened = { opensAt: 870, cues: [free] }
    expect(versionState([aVersion(1, { content: [free] })], opened).draft).toBe(true)
  })

  it('takes the number that an earlier app gave to its draft', () => {
    const draft = aVersion(4, { publishedAt: null, content: [], opensAt: null })
    expect(nextVersionNumber([aVersion(2), draft])).toBe(4)
    expect(nextVersionNumber([aVersion(4), draft])).toBe(5)
  })

  it('goes by the time of the last change where a version kept only its number', () => {
    const bare = aVersion(3, { content: [], opensAt: null, publishedAt: 50 })
    expect(isKept(bare)).toBe(false)
    expect(versionState([bare], now({ ...talk, updatedAt: 40 })).draft).toBe(false)
    expect(versionState([bare], now({ ...talk, updatedAt: 60 }))).toMatchObject({
      draft: true,
      changes: null,
      number: 4,
    })
    expect(changedCueIds(bare, now(talk)).size).toBe(0)
  })
})

describe('changes since a version', () => {
  it('name the cues to mark on the printed page', () => {
    expect([...changedCueIds(aVersion(1), now(welcome, { ...talk, note: 'new' }, tea))]).toEqual([talk.id])
    expect(changedCueIds(null, now(...cues)).size).toBe(0)
  })

  it('are marked where they are: the row, the start, the length, the field', () => {
    const extra = aCue({ title: 'Extra' })
    const { changes } = versionState([aVersion(1)], now(welcome, { ...talk, duration: 1500, props: 'Mic' }, extra))
    const marks = changeMarks(changes ?? [])
    expect([...(marks.get(talk.id) ?? [])].toSorted()).toEqual(['length', 'props'])
    expect([...(marks.get(extra.id) ?? [])]).toEqual(['row'])
    expect(marks.has(tea.id)).toBe(false)
  })
})

describe('the way back to a version', () => {
  it('sets every cue it kept and removes those it did not know', () => {
    const version = aVersion(1)
    if (!isKept(version)) throw new Error('It kept its cues')
    const extra = aCue()
    const way = wayBackTo(version, [welcome, extra])
    expect(way.set).toEqual(cues)
    expect(way.remove).toEqual([extra.id])
  })
})
