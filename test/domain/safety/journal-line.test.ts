import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBytes, textOf } from '@/domain/safety/journal-bytes'
import { headLine, operationLine, readHeadLine, type SegmentHead } from '@/domain/safety/journal-line'
import { readSegment, readSegments } from '@/domain/safety/read-journal'

const KEY = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
const HEAD: SegmentHead = { ...KEY, database: 'salondesk-workspace-1', epoch: 1, firstSeq: 1, prev: '' }

/** A segment's bytes, and where each of its lines ends. */
async function segment(head: SegmentHead, texts: readonly string[]) {
  const first = await headLine(head)
  const lines = [first.bytes]
  let { sum } = first
  for (const [index, text] of texts.entries()) {
    const line = await operationLine(head.firstSeq + index, sum, text)
    lines.push(line.bytes)
    sum = line.sum
  }
  return { bytes: joinBytes(lines), sum, lines }
}

const operation = (seq: number, words: string) =>
  JSON.stringify({ seq, label: { key: 'runSheet.changes.retitled', params: { title: words } }, changes: [] })

/** Three operations whose texts hold what could be taken for structure. */
const TEXTS = [
  operation(1, '茶歇 “晚 10 分钟”\n第二行\u2028行分隔\u2029段分隔\u0085'),
  operation(2, '🫖👩‍👩‍👧 "}\\"\u0000\r\n{"v":1,"seq":3'),
  operation(3, 'İstanbul “öğle” \ufeff\ufffd ֍ ' + '"}\n'.repeat(3)),
]

/** What a damaged segment may give: real operations from the first one on, and a word that says when some are missing. */
function expectRealBeginning(reading: { operations: readonly { seq: number; text: string }[]; condition: string }) {
  expect(reading.operations).toEqual(
    TEXTS.slice(0, reading.operations.length).map((text, at) => ({ seq: at + 1, text })),
  )
}

describe('journal: a segment', () => {
  it('gives back the very texts that were written, whatever they hold', async () => {
    const { bytes } = await segment(HEAD, TEXTS)
    const reading = await readSegment(bytes, KEY, null)
    expect(reading.condition).toBe('whole')
    expect(reading.operations.map(({ text }) => text)).toEqual(TEXTS)
    expect(reading.goodBytes).toBe(bytes.length)
    expect(reading.end?.seq).toBe(3)
    expect(reading.head).toEqual(HEAD)
  })

  it('is one line per operation, each with its number, both sums and the operation itself', async () => {
    const { bytes, lines } = await segment(HEAD, TEXTS)
    const read = textOf(bytes)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(read).toHaveLength(1 + TEXTS.length)
    expect(read[0]).toMatchObject({ v: 1, head: HEAD })
    for (const [index, line] of read.slice(1).entries()) {
      expect(line).toEqual({
        v: 1,
        seq: index + 1,
        prev: read[index]?.['sum'],
        sum: expect.stringMatching(/^[0-9a-f]{64}$/),
        op: JSON.parse(TEXTS[index] as string),
      })
    }
    expect(lines.every((line) => line.at(-1) === 10)).toBe(true)
  })

  it('cut at every byte gives a beginning of the real operations, and says it is torn except at the end of a line', async () => {
    const { bytes, lines } = await segment(HEAD, TEXTS)
    const ends = lines.map((_, index) => lines.slice(0, index + 1).reduce((sum, line) => sum + line.length, 0))
    for (let length = 0; length < bytes.length; length += 1) {
      const reading = await readSegment(bytes.slice(0, length), KEY, null)
      expectRealBeginning(reading)
      const complete = ends.filter((end) => end <= length).length
      expect(reading.operations).toHaveLength(Math.max(complete - 1, 0))
      expect(reading.condition).toBe(ends.includes(length) ? 'whole' : 'torn')
      expect(reading.goodBytes).toBe(ends[complete - 1] ?? 0)
    }
  })

  it.each([
    ['the lowest bit', 0x01],
    ['the bit of upper and lower case', 0x20],
    ['the highest bit', 0x80],
    ['all bits', 0xff],
    ['the bits that make a digit a line feed', 0x3a],
    ['the bits that make a quote a backslash', 0x7e],
  ])(
    'with any one byte changed in %s gives a beginning of the real operations and says that it is damaged',
    async (_, bits) => {
      const { bytes } = await segment(HEAD, TEXTS)
      for (let at = 0; at < bytes.length; at += 1) {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] as number) ^ bits
        const reading = await readSegment(damaged, KEY, null)
        expectRealBeginning(reading)
        expect(reading.condition, `byte ${at}`).not.toBe('whole')
        expect(reading.operations.length).toBeLessThan(TEXTS.length)
        expect(reading.goodBytes).toBeLessThanOrEqual(at)
      }
    },
  )

  it('with any one byte set to zero or to a line feed never gives a wrong operation', async () => {
    const { bytes } = await segment(HEAD, TEXTS)
    for (const value of [0, 10]) {
      for (let at = 0; at < bytes.length; at += 1) {
        if (bytes[at] === value) continue
        const damaged = bytes.slice()
        damaged[at] = value
        const reading = await readSegment(damaged, KEY, null)
        expectRealBeginning(reading)
        expect(reading.condition, `byte ${at}`).not.toBe('whole')
      }
    }
  })

  it('damaged in any way at all gives a beginning of the real operations, or says that it is damaged', async () => {
    const { bytes } = await segment(HEAD, TEXTS)
    const place = fc.nat({ max: bytes.length })
    const damage = fc.oneof(
      fc.record({ from: place, to: place, put: fc.uint8Array({ maxLength: 200 }) }),
      // Whole pieces moved to where they do not belong: lines doubled, swapped, taken out.
      fc.record({ from: place, to: place, piece: fc.tuple(place, place) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        let hurt = bytes.slice()
        for (const one of damages) {
          const [from, to] = [Math.min(one.from, one.to), Math.max(one.from, one.to)]
          const put = 'put' in one ? one.put : bytes.slice(Math.min(...one.piece), Math.max(...one.piece))
          hurt = joinBytes([hurt.subarray(0, from), put, hurt.subarray(to)])
        }
        const reading = await readSegment(hurt, KEY, null)
        expectRealBeginning(reading)
        if (reading.condition === 'whole') expect(bytes.subarray(0, hurt.length)).toEqual(hurt)
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps any text that is a JSON object', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 5 }),
        async (values) => {
          const texts = values.map((value) => JSON.stringify(value))
          const reading = await readSegment((await segment(HEAD, texts)).bytes, KEY, null)
          expect(reading.operations.map(({ text }) => text)).toEqual(texts)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is torn, not broken, when zeros or an unfinished line follow', async () => {
    const { bytes } = await segment(HEAD, TEXTS)
    for (const rest of [new Uint8Array(4096), bytes.subarray(0, 40), new Uint8Array([0xff])]) {
      const reading = await readSegment(joinBytes([bytes, rest]), KEY, null)
      expect(reading).toMatchObject({ condition: 'torn', goodBytes: bytes.length })
      expect(reading.operations).toHaveLength(3)
    }
  })

  it('is broken when a line was taken out, doubled, or put before another', async () => {
    const { lines } = await segment(HEAD, TEXTS)
    const [head, one, two, three] = lines as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
    for (const [wrong, good] of [
      [[head, one, three], 1],
      [[head, one, two, two, three], 2],
      [[head, two, one, three], 0],
      [[one, two, three], 0],
    ] as const) {
      const reading = await readSegment(joinBytes([...wrong]), KEY, null)
      expectRealBeginning(reading)
      expect(reading.operations).toHaveLength(good)
      expect(reading.condition).toBe('broken')
    }
  })

  it('is broken when it belongs to other data or to another device', async () => {
    for (const other of [{ datasetId: 'another-dataset' }, { deviceId: 'another-device' }]) {
      const { bytes } = await segment({ ...HEAD, ...other }, TEXTS)
      expect(await readSegment(bytes, KEY, null)).toMatchObject({ condition: 'broken', operations: [], head: null })
    }
  })

  it('is never taken for the rest of a crash when a later version of the journal wrote it', async () => {
    const { bytes } = await segment(HEAD, TEXTS)
    const later = new TextEncoder().encode('{"v":2,"packed":"…"}\n')
    const reading = await readSegment(joinBytes([bytes, later]), KEY, null)
    expect(reading.condition).toBe('broken')
    expect(reading.operations).toHaveLength(3)
    expect((await readSegment(later, KEY, null)).condition).toBe('broken')
  })

  it('refuses to write a text that would not come back as it was', async () => {
    for (const text of ['', 'null', '[]', '{\n}', '{"a":1}\r', '{"a":"\ud800"}']) {
      await expect(operationLine(1, 'a'.repeat(64), text), text).rejects.toThrow(RangeError)
    }
    for (const seq of [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1]) {
      await expect(operationLine(seq, 'a'.repeat(64), '{}')).rejects.toThrow(RangeError)
    }
  })

  it('reads more operations than are checked at a time', async () => {
    const texts = Array.from({ length: 600 }, (_, index) => operation(index + 1, `环节 ${index}`))
    const { bytes, lines } = await segment(HEAD, texts)
    expect((await readSegment(bytes, KEY, null)).operations.map(({ text }) => text)).toEqual(texts)
    const without = joinBytes(lines.filter((_, index) => index !== 257))
    const reading = await readSegment(without, KEY, null)
    expect(reading.condition).toBe('broken')
    expect(reading.operations).toHaveLength(256)
  })
})

describe('journal: the line that begins a segment', () => {
  it('can be read only when every byte is right', async () => {
    const { bytes } = await headLine(HEAD)
    expect(await readHeadLine(bytes.subarray(0, -1))).toEqual(HEAD)
    for (let at = 0; at < bytes.length - 1; at += 1) {
      const damaged = bytes.slice(0, -1)
      damaged[at] = (damaged[at] as number) ^ 1
      expect(await readHeadLine(damaged), `byte ${at}`).toBeNull()
    }
  })
})

describe('journal: several segments', () => {
  async function three() {
    const one = await segment(HEAD, TEXTS)
    const two = await segment({ ...HEAD, firstSeq: 4, prev: one.sum }, [operation(4, '四')])
    const last = await segment({ ...HEAD, epoch: 2, firstSeq: 5, prev: two.sum }, [
      operation(5, '五'),
      operation(6, '六'),
    ])
    return [one.bytes, two.bytes, last.bytes] as const
  }
  const seqs = (reading: { operations: readonly { seq: number }[] }) => reading.operations.map(({ seq }) => seq)

  it('follow one another by number and by sum', async () => {
    const reading = await readSegments(await three(), KEY)
    expect(reading.condition).toBe('whole')
    expect(seqs(reading)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('may begin later, when older ones were dropped', async () => {
    expect(seqs(await readSegments((await three()).slice(1), KEY))).toEqual([4, 5, 6])
  })

  it('are broken where one is missing', async () => {
    const [one, , last] = await three()
    const reading = await readSegments([one, last], KEY)
    expect(reading.condition).toBe('broken')
    expect(seqs(reading)).toEqual([1, 2, 3])
  })

  it('are broken where one that is followed by another ends too soon', async () => {
    const [one, two, last] = await three()
    for (const end of [one.length - 1, one.length - 200]) {
      const reading = await readSegments([one.subarray(0, end), two, last], KEY)
      expect(reading.condition).toBe('broken')
      expect(seqs(reading)).toEqual([1, 2])
    }
  })

  it('are broken where one with the right numbers comes from another history', async () => {
    const [one, , last] = await three()
    const foreign = await segment({ ...HEAD, firstSeq: 4, prev: 'f'.repeat(64) }, [operation(4, '别处')])
    const reading = await readSegments([one, foreign.bytes, last], KEY)
    expect(reading.condition).toBe('broken')
    expect(seqs(reading)).toEqual([1, 2, 3])
  })

  it('are torn where only the newest lacks its end', async () => {
    const [one, two, last] = await three()
    const reading = await readSegments([one, two, last.subarray(0, -1)], KEY)
    expect(reading.condition).toBe('torn')
    expect(seqs(reading)).toEqual([1, 2, 3, 4, 5])
    expect(await readSegments([one, two, new Uint8Array()], KEY)).toMatchObject({ condition: 'torn' })
  })

  it('that are not there hold nothing and are whole', async () => {
    expect(await readSegments([], KEY)).toEqual({ condition: 'whole', operations: [] })
  })
})
