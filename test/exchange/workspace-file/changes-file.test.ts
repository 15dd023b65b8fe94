import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '@/domain/history/operation'
import { looksLikeChanges, readChangesFile } from '@/exchange/workspace-file/read-changes-file'
import { writeChangesFile, type ChangesFile } from '@/exchange/workspace-file/write-changes-file'

function operation(over: Partial<Operation> = {}): Operation {
  return {
    id: 'ope_01939b9a-0000-7000-8000-000000000001',
    seq: 12,
    at: 1_700_000_000_000,
    hlc: '018bcfe56800-0000-device',
    device: 'device',
    doneBy: '小陈',
    schemaVersion: 1,
    label: { key: 'people.changes.added', params: { name: '李萌 “引号” 🎈' } },
    kind: 'do',
    about: '',
    eventId: '',
    changes: [{ table: 'members', id: 'mem_1', before: null, after: { name: '李萌', note: 'a\nb\u0000' } }],
    ...over,
  }
}

function changes(over: Partial<ChangesFile> = {}): ChangesFile {
  return {
    appVersion: '0.2.0',
    schemaVersion: 1,
    datasetId: 'dataset-1',
    deviceId: 'device-1',
    epoch: 1,
    lastSeq: 11,
    communityName: '北岸读书会',
    createdAt: 1_700_000_000_500,
    operations: [operation()],
    ...over,
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytes = (content: string) => new TextEncoder().encode(content)

describe('a file of changes that could not be saved', () => {
  it('comes back as it was written', async () => {
    const content = changes({ operations: [operation(), operation({ seq: 13, kind: 'undo' })] })
    const written = await writeChangesFile(content)
    expect(looksLikeChanges(written)).toBe(true)
    expect(await readChangesFile(written)).toEqual({ ok: true, value: content })
  })

  it('can be read without this app', async () => {
    const json = JSON.parse(text(await writeChangesFile(changes()))) as Record<string, unknown>
    expect(Object.keys(json).slice(0, 2)).toEqual(['format', 'formatVersion'])
    expect(json).toMatchObject({ format: 'salondesk-changes', communityName: '北岸读书会' })
  })

  it('is told from everything else', async () => {
    const others = [
      bytes(''),
      bytes('{"format":"other"}'),
      bytes('姓名,电话'),
      gzipSync(bytes('{"format":"salondesk-workspace"}')),
    ]
    for (const other of others) {
      expect(looksLikeChanges(other)).toBe(false)
      expect(await readChangesFile(other)).toEqual({ ok: false, reason: { kind: 'notOurs' } })
    }
  })

  it('says when a newer app wrote it', async () => {
    const newer = text(await writeChangesFile(changes())).replace('"formatVersion": 1', '"formatVersion": 4')
    expect(await readChangesFile(bytes(newer))).toEqual({ ok: false, reason: { kind: 'newerFormat', version: 4 } })
  })

  it('is refused when it holds no change at all, or one of the wrong shape', async () => {
    const empty = await writeChangesFile(changes({ operations: [] }))
    expect(await readChangesFile(empty)).toEqual({ ok: false, reason: { kind: 'damaged' } })
    const odd = await writeChangesFile(
      changes({ operations: [{ ...operation(), kind: 'sell' } as unknown as Operation] }),
    )
    expect(await readChangesFile(odd)).toEqual({ ok: false, reason: { kind: 'damaged' } })
  })

  it('is refused when it is cut anywhere', async () => {
    const whole = await writeChangesFile(changes())
    // The last byte is a line feed, which nobody needs.
    for (let length = 0; length < whole.length - 1; length++)
      expect((await readChangesFile(whole.subarray(0, length))).ok).toBe(false)
  })

  it('never gives anything else than was written, whichever byte is flipped', async () => {
    const content = changes()
    const whole = await writeChangesFile(content)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = whole.slice()
        flipped[at] = (flipped[at] ?? 0) ^ mask
        const read = await readChangesFile(flipped)
        if (read.ok) expect(read.value).toEqual(content)
      }),
      { numRuns: 500 },
    )
  })
})
