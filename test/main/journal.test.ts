import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  append,
  asideNames,
  folderOf,
  KEY,
  open,
  operations,
  OTHER,
  place,
  segmentsOf,
  texts,
  useSafetyFolder,
  WHERE,
} from './journal-place'

useSafetyFolder()

describe('a journal', () => {
  it('gives back after a new start what was appended', async () => {
    const journal = open()
    expect(await append(journal, 1, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect(await append(journal, 4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 4), condition: 'whole' })
    expect(await open().read(KEY, 2)).toEqual({ operations: texts(3, 4), condition: 'whole' })
    expect(await open().read(KEY, 4)).toEqual({ operations: [], condition: 'whole' })
    expect(await open().read(OTHER, 0)).toEqual({ operations: [], condition: 'whole' })
  })

  it('is listed with where it stands, and with the number that was noted elsewhere', async () => {
    expect(await open().list()).toEqual([])
    await append(open(), 7, 9)
    const bytes = statSync(join(folderOf(), '7.jsonl')).size
    const head = { ...KEY, ...WHERE, firstSeq: 7, lastSeq: 9, condition: 'whole', bytes }
    expect(await open().list()).toEqual([{ ...head, witnessSeq: 9 }])
    place.witness.note(KEY, 12)
    expect(await open().list()).toEqual([{ ...head, witnessSeq: 12 }])
  })

  it('goes on after a new start where it was left', async () => {
    for (const seq of [1, 2, 3]) expect(await append(open(), seq)).toEqual({ ok: true, lastSeq: seq })
    expect(segmentsOf()).toEqual(['1.jsonl'])
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 3))
  })

  it('takes no operation that is not the next one, and says where it stands', async () => {
    const journal = open()
    await append(journal, 1, 3)
    for (const seq of [2, 3, 5]) expect(await append(journal, seq)).toEqual({ ok: false, why: 'gap', lastSeq: 3 })
    const holed = [...operations(4), ...operations(6)]
    expect(await journal.append({ ...KEY, ...WHERE, operations: holed })).toEqual({ ok: false, why: 'gap', lastSeq: 3 })
    expect(await append(journal, 4, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 3))
  })

  it('keeps the order of what is appended at the same time', async () => {
    const journal = open()
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, index) => append(journal, index + 1)))
    expect(outcomes).toEqual(outcomes.map((_, index) => ({ ok: true, lastSeq: index + 1 })))
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 60), condition: 'whole' })
  })

  it('stands beside another one and does not mix with it', async () => {
    const journal = open()
    await Promise.all([append(journal, 1, 2), append(journal, 11, 13, OTHER), append(journal, 3)])
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 3))
    expect((await open().read(OTHER, 0)).operations).toEqual(texts(11, 13))
    expect((await open().list()).map(({ deviceId, lastSeq }) => [deviceId, lastSeq]).sort()).toEqual([
      [KEY.deviceId, 3],
      [OTHER.deviceId, 13],
    ])
  })

  it('takes an operation of many megabytes', async () => {
    const huge = JSON.stringify({ seq: 2, notes: '茶歇🫖'.repeat(1_200_000) })
    const journal = open()
    await append(journal, 1)
    const outcome = await journal.append({ ...KEY, ...WHERE, operations: [{ seq: 2, text: huge }] })
    expect(outcome).toEqual({ ok: true, lastSeq: 2 })
    await append(journal, 3)
    expect(statSync(join(folderOf(), '1.jsonl')).size).toBeGreaterThan(10 * 1024 * 1024)
    const reading = await open().read(KEY, 0)
    expect(reading.operations.map((one) => one.length)).toEqual([
      texts(1, 1)[0]?.length,
      huge.length,
      texts(3, 3)[0]?.length,
    ])
    expect(reading.operations[1] === huge).toBe(true)
  })

  it('refuses a key that could lead out of its folder', async () => {
    for (const deviceId of ['..', '../../outside', 'short', 'a/b/c/d/e/f', 'C:\\windows', '']) {
      await expect(append(open(), 1, 1, { ...KEY, deviceId })).rejects.toThrow(RangeError)
    }
    expect(existsSync(join(place.safety, 'journal'))).toBe(false)
  })

  it('goes on in a new segment with the next epoch, and takes nothing of an earlier one or of another database', async () => {
    const journal = open()
    await append(journal, 1, 2)
    expect(await journal.append({ ...KEY, ...WHERE, epoch: 2, operations: operations(3) })).toMatchObject({ ok: true })
    expect(segmentsOf()).toEqual(['1.jsonl', '3.jsonl'])
    expect(await open().list()).toMatchObject([{ epoch: 2, firstSeq: 1, lastSeq: 3 }])
    for (const wrong of [{ epoch: 1 }, { epoch: 2, database: 'salondesk-workspace-2' }]) {
      const outcome = await journal.append({ ...KEY, ...WHERE, ...wrong, operations: operations(4) })
      expect(outcome).toEqual({ ok: false, why: 'other' })
    }
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 3), condition: 'whole' })
  })
})

describe('segments', () => {
  it('are dropped only when all their operations lie at or below the number', async () => {
    const journal = open()
    await append(journal, 1, 3)
    expect(await journal.startSegment(KEY, 0)).toEqual({ ok: true, lastSeq: 3 })
    await append(journal, 4, 6)
    await journal.startSegment(KEY, 2)
    await append(journal, 7)
    expect(segmentsOf()).toEqual(['1.jsonl', '4.jsonl', '7.jsonl'])
    await journal.startSegment(KEY, 5)
    expect(segmentsOf()).toEqual(['4.jsonl', '7.jsonl', '8.jsonl'])
    expect(await open().list()).toMatchObject([{ firstSeq: 4, lastSeq: 7, condition: 'whole' }])
    expect(await open().read(KEY, 3)).toEqual({ operations: texts(4, 7), condition: 'whole' })
    // All are dropped but the newest, which still knows where the journal stands.
    await journal.startSegment(KEY, 7)
    expect(segmentsOf()).toEqual(['8.jsonl'])
    expect(await open().list()).toMatchObject([{ firstSeq: 0, lastSeq: 7, condition: 'whole' }])
    expect(await append(open(), 9)).toEqual({ ok: false, why: 'gap', lastSeq: 7 })
    expect(await append(open(), 8)).toEqual({ ok: true, lastSeq: 8 })
  })

  it('are not begun twice when nothing was appended in between', async () => {
    const journal = open()
    expect(await journal.startSegment(KEY, 0)).toEqual({ ok: true, lastSeq: 0 })
    expect(existsSync(folderOf())).toBe(false)
    await append(journal, 1)
    for (let count = 0; count < 3; count += 1) await journal.startSegment(KEY, 0)
    expect(segmentsOf()).toEqual(['1.jsonl', '2.jsonl'])
    const next = await journal.append({ ...KEY, ...WHERE, epoch: 2, operations: operations(2) })
    expect(next).toEqual({ ok: true, lastSeq: 2 })
    expect(segmentsOf()).toEqual(['1.jsonl', '2.jsonl'])
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 2), condition: 'whole' })
  })
})

describe('a journal that is begun anew or ended', () => {
  it('stands at the given number, and what it held lies aside untouched', async () => {
    const journal = open()
    await append(journal, 1, 5)
    const before = readFileSync(join(folderOf(), '1.jsonl'))
    expect(await journal.restart({ ...KEY, database: 'salondesk-workspace-2', epoch: 3, lastSeq: 2 })).toEqual({
      ok: true,
      lastSeq: 2,
    })
    expect(await open().list()).toMatchObject([
      { database: 'salondesk-workspace-2', epoch: 3, firstSeq: 0, lastSeq: 2, witnessSeq: 2, condition: 'whole' },
    ])
    const [aside] = asideNames()
    expect(readFileSync(join(place.safety, 'journal-aside', aside as string, '1.jsonl'))).toEqual(before)
    const next = { ...KEY, database: 'salondesk-workspace-2', epoch: 3 }
    expect(await journal.append({ ...next, operations: operations(3) })).toEqual({ ok: true, lastSeq: 3 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(3, 3), condition: 'whole' })
  })

  it('can begin anew without having been there, and after damage', async () => {
    const journal = open()
    expect(await journal.restart({ ...KEY, ...WHERE, lastSeq: 0 })).toEqual({ ok: true, lastSeq: 0 })
    await append(journal, 1, 3)
    const path = join(folderOf(), '1.jsonl')
    writeFileSync(path, `damaged ${readFileSync(path, 'utf8')}`)
    expect(await open().list()).toMatchObject([{ condition: 'broken', database: '', lastSeq: 0 }])
    expect(await open().restart({ ...KEY, ...WHERE, lastSeq: 3 })).toEqual({ ok: true, lastSeq: 3 })
    expect(await append(open(), 4)).toEqual({ ok: true, lastSeq: 4 })
  })

  it('is no longer listed once it is retired, but kept', async () => {
    const journal = open()
    await append(journal, 1, 2)
    await append(journal, 1, 2, OTHER)
    await journal.retire(KEY)
    expect((await open().list()).map(({ deviceId }) => deviceId)).toEqual([OTHER.deviceId])
    await journal.retire(OTHER)
    await journal.retire(OTHER)
    expect(await open().list()).toEqual([])
    expect(place.witness.witnessOf(KEY)).toBe(0)
    expect(asideNames()).toHaveLength(2)
    expect(readdirSync(join(place.safety, 'journal'))).toEqual([])
  })

  it('lies aside for at least 90 days, and the newest ten however old they are', async () => {
    const journal = open()
    const day = 86_400_000
    for (let count = 0; count < 12; count += 1) {
      await append(journal, 1)
      await journal.retire(KEY)
      place.clock += day
    }
    expect(asideNames()).toHaveLength(12)
    place.clock += 78 * day
    await append(journal, 1)
    await journal.retire(KEY)
    // The first of them is exactly 90 days old.
    expect(asideNames()).toHaveLength(13)
    place.clock += 400 * day
    await append(journal, 1)
    await journal.retire(KEY)
    expect(asideNames()).toHaveLength(10)
  })

  it('never takes the place of another one that was put aside in the same millisecond', async () => {
    const journal = open()
    for (let count = 0; count < 3; count += 1) {
      await append(journal, 1)
      await journal.retire(KEY)
    }
    expect(asideNames()).toHaveLength(3)
  })
})
