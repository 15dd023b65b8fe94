import fc from 'fast-check'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { findIndex } from '@/domain/attendance/find-index'
import { findPeople, findTicket } from '@/domain/attendance/find-person'
import { ownCodeTest, ownTicketCode, readOwnCode, spacedCode, ticketCodes } from '@/domain/attendance/ticket-code'
import type { AttendanceId } from '@/domain/common/id'

const uuid = fc.uuid().map((id): AttendanceId => `att_${id}`)
const place = (id: AttendanceId, ticketCode = '') => ({ id, ticketCode })

/** Ids that differ only before their last part: what chance does once in a few million lists. */
const alike = fc
  .tuple(fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{20}$/), { minLength: 2, maxLength: 6 }), fc.uuid())
  .map(([heads, tail]) =>
    heads.map((head): AttendanceId => {
      const parts = /^(.{8})(.{4})(.{4})(.{4})$/.exec(head)?.slice(1) ?? []
      return `att_${parts.join('-')}-${tail.slice(-12)}`
    }),
  )

const indexed = (codes: readonly { id: AttendanceId; ticketCode: string }[]) =>
  findIndex(
    codes.map(({ id, ticketCode }) => ({ id, ticketCode, name: '某人', otherNames: [], wechat: '', phones: [] })),
  )
const found = (codes: readonly { id: AttendanceId; ticketCode: string }[], typed: string) => {
  const index = indexed(codes)
  const hits = findPeople(index, typed, 20, () => 'ready').hits
  expect(findTicket(index, typed)).toEqual(hits)
  return hits.map((hit) => [hit.id, hit.way, hit.exact])
}

/** A QR code as a camera might see it: some pixels for each module, and a white rim. */
function seen(text: string) {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: 2 })
  const scale = 4
  const side = modules.length * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

describe('the code of a ticket', () => {
  it('is nobody else’s on the list, also where ids end alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(uuid, { maxLength: 60 }), alike, (ids, others) => {
        const places = [...new Set([...ids, ...others])].map((id) => place(id))
        const codes = ticketCodes(places)
        expect(new Set(codes.values()).size).toBe(places.length)
        for (const { id } of places) expect(found(places, codes.get(id) ?? '')).toEqual([[id, 'ticket', true]])
      }),
      { numRuns: 60 },
    )
  })

  it('has no sign that can be taken for another, is no word, and is the same in either case and with gaps', () => {
    fc.assert(
      fc.property(uuid, (id) => {
        const code = ownTicketCode(id)
        expect(code).toMatch(/^[^0OQDUV1IL2Z5S8BAE]{12}$/)
        expect(readOwnCode(spacedCode(code).toLowerCase())).toBe(code)
        expect(readOwnCode(`  ${code.slice(0, 6)}-${code.slice(6)} `)).toBe(code)
        expect(ownCodeTest(code)(id)).toBe(true)
      }),
    )
  })

  it('comes out of a QR code as it went in, and finds the person by what came out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(uuid, { minLength: 1, maxLength: 5 }), (ids) => {
        const places = ids.map((id) => place(id))
        for (const [id, code] of ticketCodes(places)) {
          const out = decodeQR(seen(code))
          expect(out).toBe(code)
          expect(found(places, out)).toEqual([[id, 'ticket', true]])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the platform’s own where it has one, so that its QR code and ours are the same', () => {
    const [first, second] = [attendanceIdOf('evt_1', 'mem_1'), attendanceIdOf('evt_1', 'mem_2')]
    const places = [place(first, ' TK-0617 '), place(second)]
    expect(ticketCodes(places).get(first)).toBe('TK-0617')
    expect(decodeQR(seen('TK-0617'))).toBe('TK-0617')
    expect(found(places, 'tk-0617')).toEqual([[first, 'ticket', true]])
  })

  it('is the person’s own where several came under one ticket id, so that each badge lets one in', () => {
    const [first, second] = [attendanceIdOf('evt_1', 'mem_1'), attendanceIdOf('evt_1', 'mem_2')]
    const places = [place(first, 'ORDER-9'), place(second, 'order-9')]
    const codes = ticketCodes(places)
    expect(codes.get(first)).toBe(ownTicketCode(first))
    expect(found(places, codes.get(second) ?? '')).toEqual([[second, 'ticket', true]])
    expect(found(places, 'order-9')).toHaveLength(2)
  })

  it('stays good on a badge that was printed before the platform’s ticket id was known', () => {
    const id = attendanceIdOf('evt_1', 'mem_1')
    const printed = ticketCodes([place(id)]).get(id) ?? ''
    expect(found([place(id, 'TK-0617')], printed)).toEqual([[id, 'ticket', true]])
  })

  it('is not made of a phone number, a name or half a code', () => {
    expect(readOwnCode('13800000617')).toBe('')
    expect(readOwnCode('KFHRTWX')).toBe('')
    expect(readOwnCode('张三')).toBe('')
    expect(found([place(attendanceIdOf('evt_1', 'mem_1'))], ownTicketCode('att_other'))).toEqual([])
  })

  it('is told from a phone number and a name that are alike, where only tickets are asked for', () => {
    const person = { otherNames: [], wechat: '', ticketCode: '' }
    const index = findIndex([
      { ...person, id: 'att_1', name: '0617', phones: ['13800000617'] },
      { ...person, id: 'att_2', name: '李萌', phones: [], ticketCode: '0617' },
    ])
    expect(findPeople(index, '0617', 20, () => 'ready').total).toBe(2)
    expect(findTicket(index, '0617').map(({ id }) => id)).toEqual(['att_2'])
    expect(findTicket(index, ' ')).toEqual([])
  })

  it('is there for an id of any shape', () => {
    expect(ownCodeTest(ownTicketCode('att_1'))('att_1')).toBe(true)
    expect(ownTicketCode('att_1')).not.toBe(ownTicketCode('att_2'))
  })
})
