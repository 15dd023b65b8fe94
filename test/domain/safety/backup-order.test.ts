import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newestFirst, olderFirst, rowsOf } from '@/domain/safety/backup-order'
import { aKnownBackup } from '../../builders/a-known-backup'

const names = (backups: readonly { readonly name: string }[]) => backups.map(({ name }) => name)

describe('which backup is the newest', () => {
  it('is told by the numbers inside, even when the clock stood in 2099 or 1970', () => {
    const future = aKnownBackup({ name: 'future', seq: 10, at: Date.UTC(2099, 0) })
    const past = aKnownBackup({ name: 'past', seq: 12, at: 0 })
    const right = aKnownBackup({ name: 'right', seq: 11, at: Date.UTC(2026, 10, 21) })
    expect(names(newestFirst([future, right, past]))).toEqual(['past', 'right', 'future'])
  })

  it('is of the later epoch before the higher number, and files of the first release are the oldest', () => {
    const first = aKnownBackup({ name: 'first release', epoch: null, seq: null, at: Date.UTC(2099, 0) })
    const before = aKnownBackup({ name: 'before', epoch: 1, seq: 900 })
    const restored = aKnownBackup({ name: 'restored', epoch: 2, seq: 3 })
    expect(names([restored, before, first].sort(olderFirst))).toEqual(['first release', 'before', 'restored'])
  })

  it('is asked within one set of data: the others stand below, each together', () => {
    const mine = [1, 2].map((seq) => aKnownBackup({ name: `mine ${seq}`, dataset: 'a', seq, at: seq * 10 }))
    const other = [1, 2].map((seq) => aKnownBackup({ name: `other ${seq}`, dataset: 'b', seq, at: seq * 10 + 5 }))
    expect(names(newestFirst([...mine, ...other]))).toEqual(['other 2', 'other 1', 'mine 2', 'mine 1'])
  })

  it('has the same answer in whatever order the folder lists them', () => {
    const backup = fc.record({
      dataset: fc.constantFrom('a', 'b'),
      epoch: fc.constantFrom(null, 1, 2),
      seq: fc.constantFrom(null, 1, 2, 3),
      at: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 12 }), (fields) => {
        const backups = fields.map((given, at) => aKnownBackup({ ...given, name: `n${at}` }))
        const sets = (list: typeof backups) => ['a', 'b'].map((set) => names(list.filter((b) => b.dataset === set)))
        expect(sets(newestFirst([...backups].reverse()))).toEqual(sets(newestFirst(backups)))
      }),
    )
  })
})

describe('the rows of the person’s work', () => {
  it('leave out the log and the state, and are not known of old files', () => {
    expect(rowsOf({ live: { members: 3, cues: 4, operations: 900, state: 1 } })).toBe(7)
    expect(rowsOf({ live: null })).toBeNull()
  })
})
