import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupHead } from '@/exchange/workspace-file/file-head'
import { HEAD_BYTES, readWorkspaceHead } from '@/exchange/workspace-file/read-workspace-head'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { writeWorkspaceFile } from '@/exchange/workspace-file/write-workspace-file'
import { aFileContent } from '../../builders/a-backup-request'

const many = { ...aFileContent({ seq: 3 }), tables: { notes: [{ id: 'n', text: noise(2_000_000) }] } }

/** Text that gzip cannot make small, so that the head is only a little of the file. */
function noise(length: number): string {
  let seed = 7
  return Array.from({ length }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90))).join('')
}

function changed(bytes: Uint8Array, change: (json: string) => string): Uint8Array {
  return gzipSync(change(gunzipSync(bytes).toString()))
}

describe('the head of a workspace file', () => {
  it('is the same as that of the whole file, and the first bytes are enough', async () => {
    const bytes = await writeWorkspaceFile(many)
    expect(bytes.length).toBeGreaterThan(20 * HEAD_BYTES)
    const head = readWorkspaceHead(bytes.slice(0, HEAD_BYTES))
    const whole = await readWorkspaceFile(bytes)
    if (!head.ok || !whole.ok) throw new Error('not read')
    expect(backupHead(head.value)).toEqual(backupHead(whole.value))
    expect(head.value).toMatchObject({ seq: 3, epoch: 1, communityName: '南岸读书会', counts: { notes: 1 } })
  })

  it('ends where the rows begin, whatever a person typed', async () => {
    const typed = fc.oneof(fc.constantFrom(',"tables":{', '"tables":', '{"tables":{"a":[]}}', '\\'), fc.string())
    await fc.assert(
      fc.asyncProperty(typed, async (communityName) => {
        const bytes = await writeWorkspaceFile({ ...aFileContent({ seq: 1 }), communityName })
        const head = readWorkspaceHead(bytes)
        expect(head.ok ? head.value.communityName : head.reason).toBe(communityName)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused of something else, of a newer format, and of a head that is cut or damaged', async () => {
    const bytes = await writeWorkspaceFile(aFileContent({ seq: 1 }))
    const kind = (file: Uint8Array) => {
      const head = readWorkspaceHead(file)
      return head.ok ? 'read' : head.reason.kind
    }
    expect(kind(new Uint8Array())).toBe('notOurs')
    expect(kind(new TextEncoder().encode('name,phone'))).toBe('notOurs')
    expect(kind(gzipSync('{"format":"other","a":1,"tables":{}}'))).toBe('notOurs')
    expect(kind(gzipSync('plain text'))).toBe('notOurs')
    expect(kind(changed(bytes, (json) => json.replace('"formatVersion":1', '"formatVersion":9')))).toBe('newerFormat')
    expect(kind(changed(bytes, (json) => json.replace('"datasetId"', '"dataset"')))).toBe('damaged')
    expect(kind(changed(bytes, (json) => json.replace('"members":3', '"members":-3')))).toBe('damaged')
    expect(kind(bytes.slice(0, 60))).toBe('truncated')
  })

  it('never throws, whatever the bytes', async () => {
    const bytes = await writeWorkspaceFile(aFileContent({ seq: 1 }))
    for (let at = 2; at < bytes.length; at += 1) {
      const broken = bytes.slice()
      broken[at] = (broken[at] ?? 0) ^ 0x55
      expect(() => readWorkspaceHead(broken)).not.toThrow()
    }
  })

  it('does not unpack a bomb: it stops after a megabyte', () => {
    const bomb = gzipSync(`{"format":"salondesk-workspace","x":"${'a'.repeat(80_000_000)}"`)
    expect(bomb.length).toBeGreaterThan(HEAD_BYTES)
    const before = process.memoryUsage().arrayBuffers
    expect(readWorkspaceHead(bomb.subarray(0, HEAD_BYTES))).toEqual({ ok: false, reason: { kind: 'notOurs' } })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})
