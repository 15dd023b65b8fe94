import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gunzip } from '@/exchange/workspace-file/gzip'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import type { WorkspaceContent } from '@/exchange/workspace-file/workspace-file'
import { writeWorkspaceFile } from '@/exchange/workspace-file/write-workspace-file'

const content: WorkspaceContent = {
  appVersion: '0.1.0',
  shellVersion: 'Chromium 156',
  epoch: 2,
  seq: 40,
  communityName: '南岸读书会',
  schemaVersion: 1,
  datasetId: 'd',
  deviceId: 'e',
  createdAt: 5,
  reason: 'byHand',
  tables: { members: [{ id: 'mem_1', name: '林小满' }], venues: [] },
}

/** A file whose JSON was changed by hand after it was written. */
async function changed(change: (json: string) => string): Promise<Uint8Array> {
  const unpacked = await gunzip(await writeWorkspaceFile(content), 1_000_000)
  if (!unpacked.ok) throw new Error('not written')
  return gzipSync(change(new TextDecoder().decode(unpacked.value)))
}

describe('a workspace file', () => {
  it('says what it is first, and can be read with nothing but gzip and JSON', async () => {
    const unpacked = await gunzip(await writeWorkspaceFile(content), 1_000_000)
    const text = unpacked.ok ? new TextDecoder().decode(unpacked.value) : ''
    expect(text.startsWith('{"format":"salondesk-workspace","formatVersion":1,')).toBe(true)
    expect(JSON.parse(text)).toMatchObject({ counts: { members: 1, venues: 0 }, tables: content.tables })
  })

  it('comes back as it was written, odd keys and broken characters included', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('🎉', 'שלום', 'a'.repeat(100_000), '\u0000', '\ud83d'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
    )
    const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '1', 'tables'))
    const row = fc.array(fc.tuple(key, value)).map((fields) => {
      const made: Record<string, unknown> = {}
      for (const [name, field] of fields)
        Object.defineProperty(made, name, { value: field, enumerable: true, configurable: true, writable: true })
      return made
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const read = await readWorkspaceFile(await writeWorkspaceFile({ ...content, tables: { members: rows } }))
        expect(read.ok).toBe(true)
        // Text comparison: deep equality of the test runner does not look at an own `__proto__`.
        if (read.ok) expect(JSON.stringify(read.value.tables['members'])).toBe(JSON.stringify(rows))
      }),
      { numRuns: 40 },
    )
  })

  it('is refused when it is something else', async () => {
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('name,phone'),
      gzipSync('not JSON'),
      gzipSync('[]'),
      gzipSync('{"format":"other"}'),
      gzipSync(new Uint8Array([0xff, 0xfe, 0x80])),
    ])
      expect(await readWorkspaceFile(bytes)).toEqual({ ok: false, reason: { kind: 'notOurs' } })
  })

  it('is refused as incomplete when its end is missing', async () => {
    const bytes = await writeWorkspaceFile(content)
    for (const length of [20, bytes.length >> 1, bytes.length - 9, bytes.length - 1])
      expect(await readWorkspaceFile(bytes.slice(0, length))).toMatchObject({
        ok: false,
        reason: { kind: 'truncated' },
      })
  })

  it('never reads a file as whole in which any one byte was changed to mean something else', async () => {
    const bytes = await writeWorkspaceFile(content)
    const original = await readWorkspaceFile(bytes)
    for (let at = 10; at < bytes.length; at++) {
      const broken = bytes.slice()
      broken[at] = (broken[at] ?? 0) ^ 0x55
      const read = await readWorkspaceFile(broken)
      if (read.ok) expect(read).toEqual(original)
    }
  })

  it('names the table whose rows are not as they were written', async () => {
    const damaged = { ok: false, reason: { kind: 'damaged', table: 'members' } }
    expect(await readWorkspaceFile(await changed((json) => json.replace('林小满', '林大满')))).toEqual(damaged)
    expect(
      await readWorkspaceFile(await changed((json) => json.replace('[{"id":"mem_1","name":"林小满"}]', '[]'))),
    ).toEqual(damaged)
    expect(await readWorkspaceFile(await changed((json) => json.replace('"venues":[]', '"venues":7')))).toEqual({
      ok: false,
      reason: { kind: 'damaged', table: 'venues' },
    })
    expect(await readWorkspaceFile(await changed((json) => json.replace(',"venues":[]', '')))).toMatchObject({
      reason: { kind: 'damaged', table: 'venues' },
    })
  })

  it('is refused when a newer app wrote it in a newer format', async () => {
    const newer = await changed((json) => json.replace('"formatVersion":1', '"formatVersion":2'))
    expect(await readWorkspaceFile(newer)).toEqual({ ok: false, reason: { kind: 'newerFormat', version: 2 } })
  })

  it('keeps facts at its head that this app does not know', async () => {
    const read = await readWorkspaceFile(
      await changed((json) => json.replace('{"format"', '{"journal":{"seq":4},"format"')),
    )
    expect(read).toMatchObject({ ok: true, value: { journal: { seq: 4 } } })
  })

  it('of the first release, without what came later, is still read', async () => {
    const old = await changed((json) =>
      json.replace(/"(shellVersion|communityName)":"[^"]*",|"(epoch|seq)":\d+,|"live":\{[^}]*\},/g, ''),
    )
    const read = await readWorkspaceFile(old)
    expect(read).toMatchObject({
      ok: true,
      value: { shellVersion: null, epoch: null, seq: null, communityName: null, live: null, tables: content.tables },
    })
  })

  it('with a reason that only a later app knows is read all the same', async () => {
    const later = await changed((json) => json.replace('"reason":"byHand"', '"reason":"beforeSharing"'))
    expect(await readWorkspaceFile(later)).toMatchObject({ ok: true })
  })

  it('tells how many rows are not deleted', async () => {
    const members = [{ id: 'a', deleted: 0 }, { id: 'b', deleted: 1 }, { id: 'c' }]
    const read = await readWorkspaceFile(await writeWorkspaceFile({ ...content, tables: { members } }))
    expect(read).toMatchObject({ value: { counts: { members: 3 }, live: { members: 2 } } })
  })

  it('stops unpacking at the limit, however small the file is', async () => {
    const bomb = gzipSync(new Uint8Array(20_000_000))
    expect(bomb.length).toBeLessThan(30_000)
    expect(await readWorkspaceFile(bomb, { packed: 1_000_000, unpacked: 1_000_000 })).toEqual({
      ok: false,
      reason: { kind: 'tooLarge', limit: 1_000_000 },
    })
    expect(await readWorkspaceFile(bomb, { packed: 1000, unpacked: 1_000_000 })).toMatchObject({
      reason: { kind: 'tooLarge', limit: 1000 },
    })
  })
})
