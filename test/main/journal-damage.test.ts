import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  append,
  asideNames,
  folderOf,
  KEY,
  open,
  operations,
  place,
  segmentsOf,
  texts,
  useSafetyFolder,
  WHERE,
} from './journal-place'
import { withoutRights } from './without-rights'

useSafetyFolder()

describe('a journal after a crash', () => {
  it('does not count a torn end, goes on after it, and keeps the cut bytes aside', async () => {
    await append(open(), 1, 3)
    const path = join(folderOf(), '1.jsonl')
    const whole = readFileSync(path)
    truncateSync(path, whole.length - 25)
    expect(await open().list()).toMatchObject([{ condition: 'torn', lastSeq: 2, witnessSeq: 3 }])
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 2), condition: 'torn' })
    // Looking changes nothing.
    expect(readFileSync(path)).toEqual(whole.subarray(0, -25))

    expect(await append(open(), 3, 4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 4), condition: 'whole' })
    const [kept, ...others] = asideNames()
    expect(others).toEqual([])
    expect(kept).toBe(`20261101T140500000Z-${KEY.datasetId}-${KEY.deviceId}-1.torn`)
    const cut = readFileSync(join(place.safety, 'journal-aside', kept as string), 'utf8')
    expect(whole.subarray(0, -25).toString().endsWith(`\n${cut}`)).toBe(true)
  })

  it('goes on when zeros were left at its end', async () => {
    await append(open(), 1, 2)
    appendFileSync(join(folderOf(), '1.jsonl'), new Uint8Array(4096))
    expect(await open().list()).toMatchObject([{ condition: 'torn', lastSeq: 2 }])
    expect(await append(open(), 3)).toEqual({ ok: true, lastSeq: 3 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 3), condition: 'whole' })
  })

  it.each([0, 30])('goes on when a new segment got no further than %i bytes', async (bytes) => {
    const journal = open()
    await append(journal, 1, 2)
    await journal.startSegment(KEY, 0)
    const first = readFileSync(join(folderOf(), '3.jsonl'))
    writeFileSync(join(folderOf(), '3.jsonl'), first.subarray(0, bytes))
    expect(await open().list()).toMatchObject([
      { condition: 'torn', firstSeq: 1, lastSeq: 2, database: WHERE.database },
    ])
    expect(await append(open(), 3)).toEqual({ ok: true, lastSeq: 3 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 3), condition: 'whole' })
  })

  it('begins anew when its very first segment got nowhere', async () => {
    mkdirSync(folderOf(), { recursive: true })
    writeFileSync(join(folderOf(), '1.jsonl'), '')
    expect(await open().list()).toMatchObject([{ condition: 'torn', firstSeq: 0, lastSeq: 0 }])
    expect(await append(open(), 5, 6)).toEqual({ ok: true, lastSeq: 6 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(5, 6), condition: 'whole' })
    expect(segmentsOf()).toEqual(['5.jsonl'])
  })

  it('is broken when a line before the end is damaged: it gives what stands before, and takes no more', async () => {
    await append(open(), 1, 4)
    const path = join(folderOf(), '1.jsonl')
    const bytes = readFileSync(path)
    const inThird = bytes.indexOf('"seq":3,"title"')
    bytes[inThird] = (bytes[inThird] as number) ^ 1
    writeFileSync(path, bytes)
    expect(await open().list()).toMatchObject([{ condition: 'broken', firstSeq: 1, lastSeq: 2, witnessSeq: 4 }])
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 2), condition: 'broken' })
    const journal = open()
    for (const seq of [3, 5]) expect(await append(journal, seq)).toEqual({ ok: false, why: 'other' })
    expect(await journal.startSegment(KEY, 4)).toEqual({ ok: false, why: 'other' })
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('is broken for whoever reads across a damaged older segment, and whole for whoever reads after it', async () => {
    const journal = open()
    await append(journal, 1, 3)
    await journal.startSegment(KEY, 0)
    await append(journal, 4, 5)
    truncateSync(join(folderOf(), '1.jsonl'), statSync(join(folderOf(), '1.jsonl')).size - 1)
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 2), condition: 'broken' })
    expect(await open().read(KEY, 3)).toEqual({ operations: texts(4, 5), condition: 'whole' })
  })

  it('is broken where a segment is missing between two others', async () => {
    const journal = open()
    for (const seq of [1, 2, 3]) {
      await append(journal, seq)
      await journal.startSegment(KEY, 0)
    }
    rmSync(join(folderOf(), '2.jsonl'))
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 1), condition: 'broken' })
  })
})

describe('a journal that somebody touches while the app runs', () => {
  it('begins anew when its folder was deleted', async () => {
    const journal = open()
    await append(journal, 1, 3)
    rmSync(join(place.safety, 'journal'), { recursive: true })
    expect(await append(journal, 4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(4, 4), condition: 'whole' })
  })

  it('looks again before it refuses: another one may have begun it anew', async () => {
    const journal = open()
    await append(journal, 1, 3)
    await open().restart({ ...KEY, ...WHERE, epoch: 2, lastSeq: 8 })
    const next = { ...KEY, ...WHERE, epoch: 2, operations: operations(9) }
    expect(await journal.append(next)).toEqual({ ok: true, lastSeq: 9 })
    await open().append({ ...next, operations: operations(10) })
    expect(await journal.append({ ...next, operations: operations(11) })).toEqual({ ok: true, lastSeq: 11 })
    expect((await open().read(KEY, 0)).operations).toEqual(texts(9, 11))
  })

  it('never writes over lines that it did not write', async () => {
    const journal = open()
    await append(journal, 1, 2)
    await append(open(), 3)
    expect(await append(journal, 3)).toEqual({ ok: false, why: 'gap', lastSeq: 3 })
    expect(await append(journal, 4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 4), condition: 'whole' })
  })
})

describe('a place that cannot be written to', () => {
  it('is told apart: a file where the folder should be', async () => {
    writeFileSync(join(place.safety, 'journal'), 'a file')
    expect(await open().list()).toEqual([])
    expect(await append(open(), 1)).toEqual({ ok: false, why: 'notAFolder' })
    expect(await open().restart({ ...KEY, ...WHERE, lastSeq: 4 })).toEqual({ ok: false, why: 'notAFolder' })
    rmSync(join(place.safety, 'journal'))
    expect(await append(open(), 1)).toEqual({ ok: true, lastSeq: 1 })
  })

  it('is told apart: a folder without the right to write', async () => {
    const journal = open()
    await append(journal, 1)
    chmodSync(place.safety, 0o755)
    for (const path of [join(place.safety, 'journal'), join(place.safety, 'journal', KEY.datasetId), folderOf()])
      chmodSync(path, 0o555)
    chmodSync(join(folderOf(), '1.jsonl'), 0o444)
    await withoutRights(async () => {
      expect(await append(journal, 2)).toEqual({ ok: false, why: 'denied' })
      expect(await append(journal, 1, 1, { ...KEY, datasetId: 'another-dataset' })).toEqual({
        ok: false,
        why: 'denied',
      })
      expect(await open().list()).toMatchObject([{ lastSeq: 1, condition: 'whole' }])
      expect(await open().read(KEY, 0)).toEqual({ operations: texts(1, 1), condition: 'whole' })
    })
    for (const path of [join(place.safety, 'journal'), join(place.safety, 'journal', KEY.datasetId), folderOf()])
      chmodSync(path, 0o755)
    chmodSync(join(folderOf(), '1.jsonl'), 0o644)
    expect(await append(journal, 2)).toEqual({ ok: true, lastSeq: 2 })
  })

  it('does not keep the app from starting when it cannot even be looked into', async () => {
    const journal = open()
    await append(journal, 1)
    chmodSync(place.safety, 0o755)
    chmodSync(folderOf(), 0)
    await withoutRights(async () => {
      expect(await open().list()).toMatchObject([{ condition: 'broken', database: '', firstSeq: 0, lastSeq: 0 }])
    })
    chmodSync(folderOf(), 0o755)
    expect(await open().list()).toMatchObject([{ condition: 'whole', lastSeq: 1 }])
  })

  it.runIf(process.platform !== 'win32')(
    'is told apart: a full disk, and the journal is as it was before',
    async () => {
      // The size of a file can be limited for a process of its own; the system then refuses just as a full disk does.
      const script = join(import.meta.dirname, 'append-until-full.ts')
      const tsx = join(import.meta.dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'cli.mjs')
      const shell = `ulimit -f 24; exec "${process.execPath}" "${tsx}" "${script}" "${place.safety}"`
      const { stdout, stderr } = spawnSync('sh', ['-c', shell], { encoding: 'utf8' })
      expect(stderr).toBe('')
      const { outcomes, condition, read } = JSON.parse(stdout) as {
        outcomes: { ok: boolean; why?: string; lastSeq?: number }[]
        condition: string
        read: number
      }
      const written = outcomes.filter(({ ok }) => ok).length
      expect(written).toBeGreaterThan(0)
      expect(outcomes.slice(written)).toEqual(outcomes.slice(written).map(() => ({ ok: false, why: 'full' })))
      expect(outcomes.length).toBeGreaterThan(written)
      expect({ condition, read }).toEqual({ condition: 'whole', read: written })
      expect(await append(open(), written + 1)).toEqual({ ok: true, lastSeq: written + 1 })
    },
  )
})
