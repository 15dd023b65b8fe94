import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { append, folderOf, KEY, open, OTHER, place, segmentsOf, texts, useSafetyFolder } from './journal-place'

useSafetyFolder()

const segment = () => join(folderOf(), '1.jsonl')

describe('a journal that keeps its segment open', () => {
  it('writes to the file that lies under the name, not to one that was moved away while it was open', async () => {
    const journal = open()
    await append(journal, 1, 2)
    renameSync(segment(), join(place.safety, 'moved'))
    copyFileSync(join(place.safety, 'moved'), segment())
    expect(await append(journal, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 3))
    expect(readFileSync(join(place.safety, 'moved'), 'utf8').trimEnd().split('\n')).toHaveLength(3)
  })

  it('does not go on writing to a file that was deleted while it was open', async () => {
    const journal = open()
    await append(journal, 1, 2)
    rmSync(segment())
    expect(await append(journal, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect(segmentsOf()).toEqual(['3.jsonl'])
    expect((await open().read(KEY, 2)).operations).toEqual(texts(3, 3))
  })

  it('looks again at a file that was cut while it was open, and takes nothing that does not follow', async () => {
    const journal = open()
    await append(journal, 1, 2)
    truncateSync(segment(), readFileSync(segment()).length - 5)
    expect(await append(journal, 3)).toEqual({ ok: false, why: 'gap', lastSeq: 1 })
    expect(await append(journal, 2, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 3))
  })

  it('writes to several journals at once, each to its own', async () => {
    const journal = open()
    await Promise.all([append(journal, 1), append(journal, 1, 1, OTHER)])
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => [append(journal, at + 2), append(journal, at + 2, at + 2, OTHER)]).flat(),
    )
    expect((await open().read(KEY, 0)).operations).toEqual(texts(1, 21))
    expect((await open().read(OTHER, 0)).operations).toEqual(texts(1, 21))
  })

  it('can be put aside and begun anew while it is open', async () => {
    const journal = open()
    await append(journal, 1, 2)
    expect(await journal.restart({ ...KEY, database: 'salondesk-workspace-1', epoch: 1, lastSeq: 2 })).toMatchObject({
      ok: true,
    })
    expect(await append(journal, 3)).toEqual({ ok: true, lastSeq: 3 })
    expect((await open().read(KEY, 2)).operations).toEqual(texts(3, 3))
  })
})
