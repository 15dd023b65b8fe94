import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeCommunityWorkbook } from '@/exchange/workbook/community-workbook'
import { loadWords } from '@/words/create-words'
import { aCheckIn, anAttendance } from '../../builders/a-door'
import { aMaterial } from '../../builders/a-material'
import { aMember } from '../../builders/a-member'
import { aCommunity, aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { cellUnder, readBack } from './read-back'

describe('the workbook of the community', () => {
  it('lists members, venues, rooms, materials and events with their figures', async () => {
    const { t } = await loadWords('zh-CN')
    const book = await readBack(
      await writeCommunityWorkbook(
        {
          community: aCommunity(),
          chapters: [],
          members: [aMember({ phones: ['013800001111', '+8613900002222'] }), aMember({ id: 'mem_2', name: '阿木' })],
          venues: [aVenue({ rent: { minor: 80_000, currency: 'CNY' } })],
          venueContacts: [
            { id: 'vct_1', ...STAMP, venueId: 'ven_1', role: '保安', name: '老郑', phone: '123', pos: 'a' },
          ],
          rooms: [aRoom({ hardClose: 1500 }), aRoom({ id: 'rom_2', name: '小间' })],
          layouts: [{ id: 'lay_1', ...STAMP, roomId: 'rom_1', kind: 'islands', capacity: 48, pos: 'a' }],
          materials: [aMaterial({ lowStock: 2 })],
          movements: [
            {
              id: 'mov_1',
              ...STAMP,
              materialId: 'mat_1',
              kind: 'restock',
              quantity: 6,
              eventId: null,
              memberId: null,
              at: 0,
              note: '',
            },
          ],
          events: [anEventPlan({ number: 3, status: 'finished', venueId: 'ven_1' })],
          attendances: [
            anAttendance(),
            anAttendance({ id: 'att_2', memberId: 'mem_2', noShow: true }),
            anAttendance({ id: 'att_3', eventId: 'evt_gone', memberId: 'mem_2' }),
          ],
          checkIns: [aCheckIn()],
        },
        { t, language: 'zh-CN', zone: 'Asia/Shanghai', now: 0 },
      ),
    )
    expect(book.worksheets.map(({ name }) => name)).toEqual(['成员', '场地', '房间与布局', '物料', '活动'])
    const members = book.getWorksheet('成员')
    expect(cellUnder(members, '电话', 1)).toMatchObject({
      value: '013800001111\n+8613900002222',
      type: exceljs.ValueType.String,
    })
    expect(cellUnder(members, '到场场次', 1).value).toBe(1)
    expect(cellUnder(members, '最近到场', 1).value).toEqual(new Date(Date.UTC(2026, 11, 12)))
    expect(cellUnder(members, '报名场次', 2).value).toBe(1)
    expect(cellUnder(members, '到场场次', 2).value).toBe(0)
    expect(cellUnder(book.getWorksheet('场地'), '租金', 1).value).toBe(800)
    expect(cellUnder(book.getWorksheet('场地'), '联系人', 1).value).toBe('保安 老郑 123')
    const rooms = book.getWorksheet('房间与布局')
    expect(cellUnder(rooms, '座位', 1).value).toBe(48)
    expect(cellUnder(rooms, '离场截止', 1).numFmt).toBe('[hh]:mm')
    expect(cellUnder(rooms, '房间', 2).value).toBe('小间')
    expect(cellUnder(book.getWorksheet('物料'), '库存', 1).value).toBe(6)
    const events = book.getWorksheet('活动')
    expect(cellUnder(events, '应到', 1).value).toBe(2)
    expect(cellUnder(events, '实到', 1).value).toBe(1)
    expect(cellUnder(events, '爽约', 1).value).toBe(1)
    expect(cellUnder(events, '到场率', 1).value).toBe(0.5)
  })
})
