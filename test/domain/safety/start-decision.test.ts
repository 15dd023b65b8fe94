import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupFile } from '@/domain/safety/backup'
import type { JournalHead } from '@/domain/safety/journal'
import { decideStart, type FoundDatabase, type StartWitnesses } from '@/domain/safety/start-decision'
import { isCovered, reachOf, rebuildSources, type WorkspaceMark } from '@/domain/safety/start-sources'
import { clockBehind, diskState } from '@/domain/safety/start-watch'

const KEY = { datasetId: 'dataset-1', deviceId: 'device-01' }
const NAME = 'workspace'

function head(over: Partial<JournalHead> = {}): JournalHead {
  const lastSeq = over.lastSeq ?? 10
  return {
    ...KEY,
    database: NAME,
    epoch: 1,
    firstSeq: lastSeq === 0 ? 0 : 1,
    lastSeq,
    witnessSeq: lastSeq,
    condition: 'whole',
    bytes: 1,
    ...over,
  }
}

function backup(seq: number, over: Partial<BackupFile> = {}, epoch = 1, key = KEY): BackupFile {
  return {
    name: `backup-${seq}-${epoch}`,
    place: 'first',
    bytes: 1,
    at: seq,
    reason: 'automatic',
    shrunk: false,
    verifiedAt: 1,
    head: {
      ...key,
      epoch,
      seq,
      createdAt: seq,
      appVersion: '0',
      schemaVersion: 1,
      communityName: null,
      counts: {},
      live: null,
    },
    ...over,
  }
}

function there(lastSeq: number, over: Partial<WorkspaceMark> = {}): FoundDatabase {
  return { kind: 'there', mark: { ...KEY, epoch: 1, lastSeq, ...over } }
}

function decide(database: FoundDatabase, over: Partial<StartWitnesses> = {}) {
  return decideStart({ name: NAME, database, remembered: null, journals: [], bases: [], backups: [], ...over })
}

describe('a database that is there', () => {
  it('opens as it is when its journal stands at the same number', () => {
    expect(decide(there(10), { journals: [head()] })).toEqual({
      kind: 'open',
      replayAfter: null,
      reach: 10,
      known: 10,
      journal: { kind: 'asItIs' },
      needsBackup: false,
    })
  })

  it('tops its journal up when it is ahead', () => {
    expect(decide(there(12), { journals: [head()] })).toMatchObject({
      replayAfter: null,
      reach: 12,
      journal: { kind: 'topUp', afterSeq: 10 },
      needsBackup: false,
    })
  })

  it('carries out what the journal has beyond it', () => {
    expect(decide(there(7), { journals: [head()] })).toMatchObject({
      replayAfter: 7,
      reach: 10,
      known: 10,
      journal: { kind: 'asItIs' },
    })
  })

  it('ignores a line that was torn by a crash', () => {
    expect(decide(there(10), { journals: [head({ condition: 'torn' })] })).toMatchObject({
      journal: { kind: 'asItIs' },
    })
  })

  it('puts a broken journal aside and wants a backup at once', () => {
    expect(decide(there(10), { journals: [head({ lastSeq: 4, witnessSeq: 10, condition: 'broken' })] })).toMatchObject({
      reach: 10,
      known: 10,
      journal: { kind: 'restart', afterSeq: 10 },
      needsBackup: true,
    })
  })

  it('is content with a checked backup of the same number instead of the broken journal', () => {
    const journals = [head({ lastSeq: 4, witnessSeq: 10, condition: 'broken' })]
    expect(decide(there(10), { journals, backups: [backup(10)] })).toMatchObject({ needsBackup: false })
    expect(decide(there(10), { journals, backups: [backup(10, { verifiedAt: null })] })).toMatchObject({
      needsBackup: true,
    })
  })

  it('begins a journal from the first operation where there is none, or from the last starting state', () => {
    expect(decide(there(10))).toMatchObject({ journal: { kind: 'topUp', afterSeq: 0 }, needsBackup: false })
    expect(decide(there(10), { bases: [1] })).toMatchObject({
      journal: { kind: 'topUp', afterSeq: 0 },
      needsBackup: true,
    })
    expect(decide(there(10), { bases: [1, 8] })).toMatchObject({
      journal: { kind: 'restart', afterSeq: 7 },
      needsBackup: true,
    })
    expect(decide(there(10), { bases: [8], backups: [backup(9)] })).toMatchObject({ needsBackup: false })
  })

  it('goes on in a journal that was begun anew and holds nothing yet', () => {
    const journals = [head({ firstSeq: 0, lastSeq: 10 })]
    expect(decide(there(12), { journals, backups: [backup(10)] })).toMatchObject({
      journal: { kind: 'topUp', afterSeq: 10 },
      needsBackup: false,
    })
  })

  it('is rebuilt elsewhere when a starting state lies between it and its newest operation, and a backup has it', () => {
    const decision = decide(there(7), { journals: [head()], bases: [9], backups: [backup(9), backup(3)] })
    expect(decision).toMatchObject({ kind: 'rebuild', elsewhere: true, known: 10 })
    expect(decision.kind === 'rebuild' && decision.sources[0]).toMatchObject({ from: 9, reach: 10 })
  })

  it('gets as far as it can when no backup has the starting state, and says how much is missing', () => {
    expect(decide(there(7), { journals: [head()], bases: [9] })).toMatchObject({
      kind: 'open',
      replayAfter: 7,
      reach: 8,
      known: 10,
      journal: { kind: 'restart', afterSeq: 8 },
      needsBackup: true,
    })
  })

  it('says what only the third witness remembers', () => {
    expect(decide(there(10), { journals: [head({ witnessSeq: 13 })] })).toMatchObject({ reach: 10, known: 13 })
  })

  it('takes a backup that reaches farther than a damaged journal', () => {
    const journals = [head({ lastSeq: 7, witnessSeq: 12, condition: 'broken' })]
    const decision = decide(there(7), { journals, backups: [backup(11)] })
    expect(decision).toMatchObject({ kind: 'rebuild', elsewhere: true, known: 12 })
  })

  it('does not trust a backup more than three witnesses that agree', () => {
    expect(decide(there(10), { journals: [head()], backups: [backup(99)] })).toMatchObject({ kind: 'open', reach: 10 })
  })

  it('is not mixed with a backup of an earlier epoch, whose numbers mean something else', () => {
    const journals = [head({ lastSeq: 7, witnessSeq: 12, condition: 'broken', epoch: 2 })]
    expect(decide(there(7, { epoch: 2 }), { journals, backups: [backup(11)] })).toMatchObject({
      kind: 'open',
      reach: 7,
    })
  })

  it('is left alone when it is of another community, and what belongs there is rebuilt beside it', () => {
    const stranger = there(3, { datasetId: 'dataset-2', deviceId: 'device-02' })
    expect(decide(stranger, { journals: [head()] })).toMatchObject({ kind: 'rebuild', elsewhere: true, key: KEY })
    const known = { datasetId: 'dataset-2', deviceId: 'device-02' }
    expect(decide(stranger, { journals: [head()], remembered: known })).toMatchObject({ kind: 'open', reach: 3 })
  })

  it('moves the journal along when the database has another name now', () => {
    expect(decide(there(10), { journals: [head({ database: 'before' })] })).toMatchObject({
      journal: { kind: 'restart', afterSeq: 10 },
    })
  })
})

describe('a database that is lost', () => {
  const lost: readonly [string, FoundDatabase, boolean][] = [
    ['absent', { kind: 'absent' }, false],
    ['without a row', { kind: 'empty' }, false],
    ['unreadable', { kind: 'unreadable' }, true],
  ]
  for (const [how, database, elsewhere] of lost) {
    it(`${how}: is rebuilt from the newest checked backup and the journal after it`, () => {
      const decision = decide(database, { journals: [head()], bases: [1], backups: [backup(6), backup(3)] })
      expect(decision).toMatchObject({ kind: 'rebuild', elsewhere, key: KEY, known: 10 })
      expect(decision.kind === 'rebuild' && decision.sources.map(({ from, reach }) => [from, reach])).toEqual([
        [6, 10],
        [3, 10],
      ])
    })

    it(`${how}: is rebuilt from the journal alone where that holds everything`, () => {
      expect(decide(database, { journals: [head()] })).toMatchObject({
        kind: 'rebuild',
        sources: [{ backup: null, reach: 10 }],
      })
    })

    it(`${how}: is rebuilt from a backup alone where the journal is lost too and this machine remembers whose it was`, () => {
      expect(decide(database, { remembered: KEY, backups: [backup(6)] })).toMatchObject({
        kind: 'rebuild',
        journal: null,
        known: 6,
        sources: [{ reach: 6 }],
      })
    })

    it(`${how}: takes no backup of another device or community`, () => {
      const foreign = [
        backup(6, {}, 1, { ...KEY, deviceId: 'device-99' }),
        backup(8, {}, 1, { ...KEY, datasetId: 'x' }),
      ]
      expect(decide(database, { remembered: KEY, backups: foreign }).kind).not.toBe('rebuild')
    })
  }

  it('is nothing at all where nobody ever heard of it', () => {
    expect(decide({ kind: 'absent' })).toEqual({ kind: 'nothing' })
    expect(decide({ kind: 'empty' })).toEqual({ kind: 'nothing' })
    expect(decide({ kind: 'unreadable' })).toEqual({ kind: 'beyondHelp' })
  })

  it('P7 is refused when it is newer, whatever else lies there', () => {
    const decision = decide({ kind: 'newer', version: 9 }, { journals: [head()], backups: [backup(6)] })
    expect(decision).toEqual({ kind: 'refuse', version: 9 })
  })

  it('prefers a backup that was read back over a newer one that was not, when both reach equally far', () => {
    const sources = rebuildSources(KEY, head(), [1], [backup(9, { verifiedAt: null }), backup(4)])
    expect(sources.map(({ from }) => from)).toEqual([4, 9])
    expect(rebuildSources(KEY, head(), [1, 6], [backup(9, { verifiedAt: null }), backup(4)])[0]).toMatchObject({
      from: 9,
    })
  })
})

describe('what lies outside', () => {
  it('leads nowhere across a gap or over a starting state', () => {
    expect(reachOf(3, head({ firstSeq: 5 }), [])).toBe(3)
    expect(reachOf(4, head({ firstSeq: 5 }), [])).toBe(10)
    expect(reachOf(3, head(), [6, 9])).toBe(5)
    expect(reachOf(6, head(), [6])).toBe(10)
    expect(reachOf(12, head(), [])).toBe(12)
    expect(reachOf(3, null, [])).toBe(3)
  })

  it('covers a workspace only when a checked backup or the journal leads to its end', () => {
    const mark = { ...KEY, epoch: 1, lastSeq: 10 }
    expect(isCovered(mark, head(), [], [])).toBe(true)
    expect(isCovered(mark, head(), [1], [])).toBe(false)
    expect(isCovered(mark, head(), [1], [backup(1)])).toBe(true)
    expect(isCovered(mark, head({ firstSeq: 5 }), [], [backup(3)])).toBe(false)
    expect(isCovered(mark, null, [], [backup(9)])).toBe(false)
    expect(isCovered(mark, null, [], [backup(10, {}, 2)])).toBe(false)
  })
})

describe('every start', () => {
  const seqs = fc.integer({ min: 0, max: 12 })
  const heads = fc
    .record({
      first: fc.integer({ min: 1, max: 6 }),
      last: seqs,
      witness: seqs,
      broken: fc.boolean(),
      epoch: fc.constantFrom(1, 2),
    })
    .map(({ first, last, witness, broken, epoch }) =>
      head({
        firstSeq: last < first ? 0 : first,
        lastSeq: last,
        witnessSeq: Math.max(witness, last),
        condition: broken ? 'broken' : 'whole',
        epoch,
      }),
    )
  const backups = fc.array(
    fc.record({ seq: fc.integer({ min: 1, max: 12 }), checked: fc.boolean(), epoch: fc.constantFrom(1, 2) }),
    { maxLength: 4 },
  )
  const found: fc.Arbitrary<FoundDatabase> = fc.oneof(
    fc.constant<FoundDatabase>({ kind: 'absent' }),
    fc.constant<FoundDatabase>({ kind: 'empty' }),
    fc.constant<FoundDatabase>({ kind: 'unreadable' }),
    fc
      .record({ seq: fc.integer({ min: 1, max: 12 }), epoch: fc.constantFrom(1, 2) })
      .map(({ seq, epoch }) => there(seq, { epoch })),
  )
  const witnesses = fc.record({
    database: found,
    journal: fc.option(heads),
    backups,
    bases: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    remembered: fc.boolean(),
  })

  it('gives up nothing that only one of the witnesses has', () => {
    fc.assert(
      fc.property(witnesses, (given) => {
        const bases = given.bases.toSorted((a, b) => a - b)
        const files = given.backups.map(({ seq, checked, epoch }) =>
          backup(seq, checked ? {} : { verifiedAt: null }, epoch),
        )
        const decision = decide(given.database, {
          journals: given.journal ? [given.journal] : [],
          backups: files,
          bases,
          remembered: given.remembered ? KEY : null,
        })
        const { database, journal } = given
        switch (decision.kind) {
          case 'open': {
            if (database.kind !== 'there') throw new Error('Nothing is there to open')
            const { mark } = database
            // Never behind what the database has, never beyond what database or journal can really give.
            expect(decision.reach).toBeGreaterThanOrEqual(mark.lastSeq)
            expect(decision.reach).toBeLessThanOrEqual(Math.max(mark.lastSeq, journal?.lastSeq ?? 0))
            // No starting state is stepped over.
            expect(bases.some((seq) => seq > mark.lastSeq && seq <= decision.reach)).toBe(false)
            // A journal that holds more than is carried out is put aside, never written over.
            if (journal && journal.lastSeq > decision.reach)
              expect(decision.journal).toEqual({ kind: 'restart', afterSeq: decision.reach })
            if (decision.journal.kind === 'topUp') expect(decision.journal.afterSeq).toBeLessThan(decision.reach)
            // What is missing is told.
            expect(decision.known).toBeGreaterThanOrEqual(Math.max(mark.lastSeq, journal?.witnessSeq ?? 0))
            return
          }
          case 'rebuild': {
            // A database with rows in it is left as it is.
            expect(decision.elsewhere).toBe(database.kind === 'there' || database.kind === 'unreadable')
            const best = decision.sources[0]!
            if (database.kind === 'there') expect(best.reach).toBeGreaterThan(database.mark.lastSeq)
            for (const source of decision.sources) {
              expect(best.reach).toBeGreaterThanOrEqual(source.reach)
              expect(bases.some((seq) => seq > source.from && seq <= source.reach)).toBe(false)
            }
            expect(decision.known).toBeGreaterThanOrEqual(best.reach)
            return
          }
          case 'nothing':
          case 'beyondHelp':
            // Only when there is truly nothing to begin with.
            expect(database.kind).not.toBe('there')
            if (journal || given.remembered) expect(files).toEqual([])
            if (journal && journal.firstSeq === 1) expect(bases[0]).toBe(1)
            return
          case 'refuse':
            throw new Error('Nothing here is newer')
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the watch over clock and disk', () => {
  it('speaks of a clock that is more than five minutes behind the newest change', () => {
    expect(clockBehind(1_000_000, null)).toBe(0)
    expect(clockBehind(1_000_000, 1_000_000 + 5 * 60_000)).toBe(0)
    expect(clockBehind(1_000_000, 1_000_000 + 5 * 60_000 + 1)).toBe(300_001)
    expect(clockBehind(9_000_000, 1_000_000)).toBe(0)
  })

  it('warns below 500 MB and stops below 100 MB', () => {
    expect(diskState(null)).toBe('enough')
    expect(diskState(500_000_000)).toBe('enough')
    expect(diskState(499_999_999)).toBe('low')
    expect(diskState(100_000_000)).toBe('low')
    expect(diskState(99_999_999)).toBe('tooLow')
  })
})
