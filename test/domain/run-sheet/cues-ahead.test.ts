import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CueId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import { checkedFields, type CueFields } from '@/domain/run-sheet/cue-rules'
import { cuesAhead, stillPending, wouldTake, type PendingChange } from '@/domain/run-sheet/cues-ahead'
import { aCue } from '../../builders/a-cue'

const ids = ['cue_1', 'cue_2', 'cue_3'] as CueId[]
const stored = ids.map((id, at) => aCue({ id, title: `Cue ${at}`, duration: 600, hlc: '1' }))

const fields: fc.Arbitrary<CueFields> = fc.oneof(
  fc.record({ title: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ duration: fc.constantFrom(0, 60, 900, 99_999_999) }),
  fc.record({ skipped: fc.boolean() }),
)
const change = fc.record({ cueId: fc.constantFrom(...ids, 'cue_gone' as CueId), fields })

function pending(changes: readonly { cueId: CueId; fields: CueFields }[]): PendingChange[] {
  return changes.map((one) => ({ ...one, storedAt: null }))
}

/** What the database makes of one change after the other: refused ones leave the row alone. */
function written(changes: readonly { cueId: CueId; fields: CueFields }[]): { cues: Cue[]; readings: string[] } {
  const cues = [...stored]
  const readings = changes.map(({ cueId, fields: given }, at) => {
    const index = cues.findIndex(({ id }) => id === cueId)
    const cue = cues[index]
    const checked = cue && checkedFields(cue, given)
    if (cue && checked?.ok) cues[index] = { ...cue, ...checked.value, hlc: String(at + 2).padStart(4, '1') }
    return cues[index]?.hlc ?? ''
  })
  return { cues, readings }
}

const shown = ({ title, duration, skipped }: Cue) => ({ title, duration, skipped })

describe('cues with what is on its way to the disk', () => {
  it('show what the database will make of it, and change nothing that is stored', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const before = structuredClone(stored)
        expect(cuesAhead(stored, pending(changes)).map(shown)).toEqual(written(changes).cues.map(shown))
        expect(stored).toEqual(before)
      }),
    )
  })

  it('are the stored ones as soon as these were read, whatever was done to them since', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const { cues, readings } = written(changes)
        const settled = pending(changes).map((one, at) => ({ ...one, storedAt: readings[at] ?? '' }))
        expect(cuesAhead(cues, settled)).toBe(cues)
        expect(stillPending(cues, settled)).toEqual([])
        const undone = cues.map((cue) => ({ ...cue, title: 'undone', hlc: '9999' }))
        expect(cuesAhead(undone, settled)).toBe(undone)
      }),
    )
  })

  it('are the stored ones when nothing is pending', () => {
    expect(cuesAhead(stored, [])).toBe(stored)
  })

  it('are new to whoever compares rows by their reading, and only those that changed', () => {
    const after = cuesAhead(stored, pending([{ cueId: 'cue_2', fields: { title: 'New' } }]))
    expect(after.map((cue, at) => cue === stored[at])).toEqual([true, false, true])
    expect(after[1]?.hlc).not.toBe(stored[1]?.hlc)
  })

  it('say beforehand what would be refused', () => {
    expect(wouldTake(stored, 'cue_1', { duration: 0 })).toEqual({ ok: false, reason: 'noLength' })
    expect(wouldTake(stored, 'cue_gone', { title: 'x' })).toEqual({ ok: false, reason: 'gone' })
    expect(wouldTake(stored, 'cue_1', { title: 'x' })).toEqual({ ok: true, value: { title: 'x' } })
  })
})
