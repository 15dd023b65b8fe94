import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { CueColumnId } from '@/domain/common/id'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { plainSource, type PrintSource } from '@/domain/event-plan/print-source'
import type { CueMoment } from '@/domain/run-sheet/cue'
import type { CueColumnKind } from '@/domain/run-sheet/cue-column'
import { writeEventWorkbook } from '@/exchange/workbook/event-workbook'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { aCue, at } from '../../builders/a-cue'
import { aCheckIn, anAttendance } from '../../builders/a-door'
import { aMaterial, aReservation } from '../../builders/a-material'
import { aMember } from '../../builders/a-member'
import { aBudgetLine, anEventBundle, aRoom, aTask, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { cellUnder, headersOf, readBack } from './read-back'

const NOW = Date.UTC(2026, 11, 13, 2, 0)

async function written(given: EventBundle | PrintSource, language: Language = 'zh-CN') {
  const { t } = await loadWords(language)
  const source = 'bundle' in given ? given : plainSource(given)
  return readBack(await writeEventWorkbook(source, { t, language, currency: 'CNY', zone: 'Asia/Shanghai', now: NOW }))
}

describe('the workbook of an event', () => {
  it('has a sheet for each part, in the words of the language', async () => {
    const chinese = await written(anEventBundle())
    const english = await written(anEventBundle(), 'en')
    expect(chinese.worksheets.map(({ name }) => name)).toEqual([
      '概览',
      '流程表',
      '人员',
      '物料',
      '任务清单',
      '预算',
      '签到',
      '到场统计',
      '复盘',
      '回访',
    ])
    expect(english.worksheets.map(({ name }) => name)).toContain('Run-sheet')
  })

  it('freezes and filters the header, repeats it on paper and prints on A4 with a title and page numbers', async () => {
    const book = await written(anEventBundle({ event: anEventPlan({ title: 'A & B', number: 12 }), cues: [aCue()] }))
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toBeTruthy()
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
      expect(sheet.pageSetup.printTitlesRow).toBe('1:1')
      expect(sheet.headerFooter.oddHeader).toContain('A && B')
      expect(sheet.headerFooter.oddFooter).toContain('&P')
    }
    expect(book.getWorksheet('流程表')?.pageSetup.orientation).toBe('landscape')
    expect(book.getWorksheet('概览')?.pageSetup.orientation).toBe('portrait')
  })

  it('gives times as times that go on past midnight, and ends as formulas with their result', async () => {
    const bundle = anEventBundle({
      event: anEventPlan({ opensAt: 1380 }),
      cues: [
        aCue({ title: '跨年', duration: 150 * 60 }),
        aCue({ title: '倒数', duration: 90 }),
        aCue({ title: '散场', start: { kind: 'fixed', at: 25 * 3600 + 1800 } }),
      ],
    })
    const sheet = (await written(bundle)).getWorksheet('流程表')
    expect(cellUnder(sheet, '开始', 1).value).toEqual(new Date(Date.UTC(1899, 11, 30, 23, 0)))
    expect(cellUnder(sheet, '结束', 1)).toMatchObject({ numFmt: '[hh]:mm', formula: 'B2+C2' })
    // 25:30 is one and a sixteenth of a day.
    expect(cellUnder(sheet, '开始', 2).value).toEqual(new Date(Date.UTC(1899, 11, 31, 1, 30)))
    expect(cellUnder(sheet, '时长', 2).numFmt).toBe('[hh]:mm:ss')
    expect(cellUnder(sheet, '状态', 3).value).toBe('超1.5分')
    expect(cellUnder(sheet, '结束', 4).formula).toBe('MAX(D2:D4)')
  })

  it('tells a start before the midnight of the day in words, because no spreadsheet shows a negative time', async () => {
    const bundle = anEventBundle({ cues: [aCue({ start: { kind: 'fixed', at: -1800 }, duration: 600 })] })
    const sheet = (await written(bundle)).getWorksheet('流程表')
    expect(cellUnder(sheet, '开始', 1).value).toBe('23:30 −1')
    expect(cellUnder(sheet, '结束', 1).value).toBe('23:40 −1')
  })

  it('has the columns of one’s own, rooms, needed materials and when each cue really ran', async () => {
    const column = (id: CueColumnId, name: string, kind: CueColumnKind) =>
      ({ id, ...STAMP, eventId: 'evt_1', pos: id, name, kind }) as const
    const cue = aCue({
      title: '开场',
      roomId: 'rom_1',
      place: '舞台前',
      props: '红毯',
      custom: { col_a: '侧拍', col_b: 'mem_1', col_c: 'mat_1', col_d: '1', col_e: 'red' },
    })
    const fact = (id: CueMoment['id'], kind: CueMoment['kind'], clock: number): CueMoment => ({
      ...{ id, ...STAMP, eventId: 'evt_1', cueId: cue.id, kind, seconds: 0 },
      at: Date.UTC(2026, 11, 12, 6, clock),
    })
    const cueMoments = [
      ...[fact('cmo_1', 'started', 2), fact('cmo_2', 'ended', 10)],
      ...[fact('cmo_3', 'started', 12), fact('cmo_4', 'ended', 15)],
    ]
    const sheet = (
      await written({
        ...plainSource(anEventBundle({ cues: [cue], cueMoments, members: [aMember({ id: 'mem_1', name: '阿岚' })] })),
        columns: [
          column('col_a', '拍摄', 'text'),
          column('col_b', '跟拍', 'person'),
          column('col_c', '器材', 'material'),
          column('col_d', '直播', 'tick'),
          column('col_e', '色带', 'colour'),
        ],
        rooms: new Map([['rom_1', '二层大厅']]),
        props: new Map([[cue.id, [{ name: '手麦', quantity: 2 }]]]),
        materials: new Map([['mat_1', '相机']]),
      })
    ).getWorksheet('流程表')
    const words = Object.fromEntries(
      ['拍摄', '跟拍', '器材', '直播', '色带', '区域', '物料道具'].map((name) => [
        name,
        cellUnder(sheet, name, 1).value,
      ]),
    )
    expect(words).toEqual({
      ...{ 拍摄: '侧拍', 跟拍: '阿岚', 器材: '相机', 直播: '是', 色带: '红' },
      ...{ 区域: '二层大厅 舞台前', 物料道具: '红毯\n手麦×2' },
    })
    expect(cellUnder(sheet, '实际开始', 1).value).toEqual(new Date(Date.UTC(2026, 11, 12, 14, 2)))
    expect(cellUnder(sheet, '实际结束', 1).value).toEqual(new Date(Date.UTC(2026, 11, 12, 14, 15)))
  })

  it('leaves times off cues that are left out, and marks parts of the sheet', async () => {
    const bundle = anEventBundle({
      cues: [aCue({ kind: 'group', title: '上半场' }), aCue({ title: '抽奖', skipped: true, start: at('15:00') })],
    })
    const sheet = (await written(bundle, 'en')).getWorksheet('Run-sheet')
    expect(cellUnder(sheet, 'Segment', 1).font.bold).toBe(true)
    expect(cellUnder(sheet, 'Start', 2).value).toBeNull()
    expect(cellUnder(sheet, 'Status', 2).value).toBe('Left out this time')
  })

  it('gives days as real days, whatever the zone of the machine', async () => {
    const bundle = anEventBundle({ tasks: [aTask({ due: { kind: 'offset', days: -3, at: 18 * 60 } })] })
    const book = await written(bundle)
    expect(cellUnder(book.getWorksheet('任务清单'), '截止', 1).value).toEqual(new Date(Date.UTC(2026, 11, 9)))
    expect(cellUnder(book.getWorksheet('任务清单'), '倒计日', 1).value).toBe('T-3')
    const overview = book.getWorksheet('概览')
    const days: unknown[] = []
    overview?.eachRow((row) => row.getCell(1).text === '日期' && days.push(row.getCell(2).value))
    expect(days).toEqual([new Date(Date.UTC(2026, 11, 12))])
  })

  it('sums the budget by formulas whose results are there at once, in money', async () => {
    const bundle = anEventBundle({
      budgetLines: [
        aBudgetLine({ planned: { minor: 120_050, currency: 'CNY' }, actual: { minor: 130_000, currency: 'CNY' } }),
        aBudgetLine({ id: 'bud_2', direction: 'income', category: 'tickets', title: '门票' }),
        aBudgetLine({ id: 'bud_3', title: '海外讲者', planned: { minor: 999, currency: 'USD' } }),
      ],
    })
    const sheet = (await written(bundle)).getWorksheet('预算')
    expect(cellUnder(sheet, '预算', 1)).toMatchObject({ value: 1200.5, numFmt: '"¥"#,##0.00;-"¥"#,##0.00' })
    expect(cellUnder(sheet, '差额', 1).value).toEqual({ formula: 'E2-D2', result: 99.5 })
    expect(cellUnder(sheet, '预算', 4).value).toMatchObject({ result: 100 })
    expect(cellUnder(sheet, '预算', 5).value).toEqual({
      formula: 'SUMIFS(D$2:D$4,$A$2:$A$4,"支出",$G$2:$G$4,"CNY")',
      result: 1200.5,
    })
    expect(cellUnder(sheet, '实际', 5).value).toMatchObject({ result: 1300 })
    expect(cellUnder(sheet, '预算', 6).value).toEqual({ formula: 'D5-D6', result: -1100.5 })
  })

  it('keeps phones and anything that begins like a formula as text, letter by letter', async () => {
    const wicked = ['=1+1', '+8613800001111', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("x","y")', "'=1"]
    const bundle = anEventBundle({
      event: anEventPlan({ title: '=cmd|calc' }),
      cues: wicked.map((title) => aCue({ title })),
      members: [aMember({ name: '=A1', phones: ['013800001111'] })],
      attendances: [anAttendance({ note: '@x', answers: [{ question: '+问题', answer: '-回答' }] })],
    })
    const book = await written(bundle)
    const runSheet = book.getWorksheet('流程表')
    wicked.forEach((title, index) => {
      const cell = cellUnder(runSheet, '环节', index + 1)
      expect(cell.value).toBe(title)
      expect(cell.type).toBe(exceljs.ValueType.String)
    })
    const people = book.getWorksheet('签到')
    expect(cellUnder(people, '姓名', 1)).toMatchObject({ value: '=A1', type: exceljs.ValueType.String })
    expect(cellUnder(people, '联系电话', 1)).toMatchObject({ value: '013800001111', type: exceljs.ValueType.String })
    expect(cellUnder(people, '+问题', 1).value).toBe('-回答')
    const overview = book.getWorksheet('概览')
    expect(cellUnder(overview, '内容', 1)).toMatchObject({ value: '=cmd|calc', type: exceljs.ValueType.String })
  })

  it('says who came, when, how they were found, and who did not', async () => {
    const bundle = anEventBundle({
      event: anEventPlan({ status: 'finished' }),
      members: [aMember({ name: '林小满' }), aMember({ id: 'mem_2', name: 'Ada', deleted: 1 })],
      attendances: [
        anAttendance({ plusOnes: 2 }),
        anAttendance({ id: 'att_2', memberId: 'mem_2', noShow: true, registeredAt: Date.UTC(2026, 11, 1) }),
      ],
      checkIns: [aCheckIn({ at: Date.UTC(2026, 11, 12, 5, 52), method: 'pinyin' })],
    })
    const book = await written(bundle, 'en')
    const sheet = book.getWorksheet('Attendance')
    expect(cellUnder(sheet, 'Name', 1).value).toBe('林小满')
    expect(cellUnder(sheet, 'Checked in at', 1).value).toEqual(new Date(Date.UTC(2026, 11, 12, 13, 52)))
    expect(cellUnder(sheet, 'Found by', 1).value).toBe('Pinyin initials')
    expect(cellUnder(sheet, 'Name', 2).value).toBe('Ada (deleted)')
    expect(cellUnder(sheet, 'Status', 2).value).toBe('No-show')
    expect(cellUnder(sheet, 'Checked in at', 3).value).toEqual({ formula: 'COUNT(H2:H3)', result: 1 })
    expect(cellUnder(sheet, 'Plus-ones', 3).value).toEqual({ formula: 'SUM(K2:K3)', result: 2 })
    const overview = new Map<string, unknown>()
    book.getWorksheet('Overview')?.eachRow((row) => overview.set(row.getCell(1).text, row.getCell(2).value))
    expect(overview.get('Expected')).toBe(2)
    expect(overview.get('Present')).toBe(1)
    expect(overview.get('No-shows')).toBe(1)
    expect(overview.get('Show rate')).toBe(0.5)
  })

  it('names what a shift still lacks and adds the people needed up', async () => {
    const bundle = anEventBundle({
      members: [aMember()],
      roles: [{ id: 'rol_1', ...STAMP, eventId: 'evt_1', name: '签到员', briefing: '找名', pos: 'a0' }],
      shifts: [
        {
          id: 'sft_1',
          ...STAMP,
          eventId: 'evt_1',
          roleId: 'rol_1',
          station: '正门',
          callsAt: 770,
          endsAt: 1020,
          needed: 2,
          pos: 'a0',
        },
      ],
      assignments: [
        {
          id: 'asg_1',
          ...STAMP,
          eventId: 'evt_1',
          shiftId: 'sft_1',
          memberId: 'mem_1',
          state: 'confirmed',
          worked: null,
          note: '',
        },
      ],
    })
    const sheet = (await written(bundle)).getWorksheet('人员')
    expect(cellUnder(sheet, '姓名', 1).value).toBe('林小满')
    expect(cellUnder(sheet, '状态', 2).value).toBe('缺1人')
    expect(cellUnder(sheet, '需要人数', 2).value).toBeNull()
    expect(cellUnder(sheet, '需要人数', 3).value).toEqual({ formula: 'SUM(H2:H3)', result: 2 })
  })

  it('shows stock beside what is reserved, and what it costs', async () => {
    const movement = { ...STAMP, materialId: 'mat_1', eventId: null, memberId: null, at: 1, note: '' } as const
    const bundle = anEventBundle({
      materials: [aMaterial({ unitCost: { minor: 1990, currency: 'CNY' } })],
      reservations: [aReservation({ quantity: 3, returnDay: '2026-12-13' })],
      movements: [
        { id: 'mov_1', ...movement, kind: 'restock', quantity: 5 },
        { id: 'mov_2', ...movement, kind: 'loss', quantity: 1 },
      ],
    })
    const sheet = (await written(bundle)).getWorksheet('物料')
    expect(cellUnder(sheet, '库存', 1).value).toBe(4)
    expect(cellUnder(sheet, '小计', 1).value).toEqual({ formula: 'D2*H2', result: 59.7 })
    expect(cellUnder(sheet, '小计', 2).value).toEqual({ formula: 'SUM(I2:I2)', result: 59.7 })
    expect(cellUnder(sheet, '归还期限', 1).value).toEqual(new Date(Date.UTC(2026, 11, 13)))
  })

  it('brings debrief, lessons, action items, answers and follow-ups, or why there are none', async () => {
    const bundle = anEventBundle({
      event: anEventPlan({ noFollowUpReason: '都当面谢过了' }),
      debrief: {
        id: 'deb_1',
        ...STAMP,
        eventId: 'evt_1',
        goal: '60人',
        result: '48人',
        causes: '下雨',
        completedAt: null,
      },
      lessons: [
        {
          id: 'les_1',
          ...STAMP,
          eventId: 'evt_1',
          text: '早点发群',
          verdict: 'change',
          tie: 'none',
          tiedTo: '',
          pos: 'a',
        },
      ],
      actionItems: [
        {
          id: 'act_1',
          ...STAMP,
          eventId: 'evt_1',
          lessonId: null,
          title: '写群公告',
          ownerId: 'mem_1',
          dueDay: '2026-12-20',
          doneAt: null,
          pos: 'a',
        },
      ],
      members: [aMember()],
      feedback: [{ id: 'fbk_1', ...STAMP, eventId: 'evt_1', memberId: null, rating: 4, nps: 9, text: '好', at: NOW }],
    })
    const book = await written(bundle)
    const sheet = book.getWorksheet('复盘')
    expect([1, 2, 3, 4, 5, 6].map((row) => cellUnder(sheet, '部分', row).value)).toEqual([
      '回顾目标',
      '评估结果',
      '分析原因',
      '经验：改变',
      '行动项',
      '问卷',
    ])
    expect(cellUnder(sheet, '负责人', 5).value).toBe('林小满')
    expect(cellUnder(sheet, '截止', 5).value).toEqual(new Date(Date.UTC(2026, 11, 20)))
    expect(cellUnder(sheet, '评分', 6).value).toBe(4)
    expect(cellUnder(book.getWorksheet('回访'), '对象', 1).value).toBe('不做回访：都当面谢过了')
  })

  it('is wide enough for Chinese, and not wider than a page', async () => {
    const bundle = anEventBundle({
      venue: aVenue(),
      room: aRoom(),
      cues: [aCue({ title: '布场、走位与全体站会', note: '很长的备注'.repeat(60) })],
    })
    const sheet = (await written(bundle)).getWorksheet('流程表')
    const width = (header: string) => {
      const column = headersOf(sheet as never).indexOf(header) + 1
      return sheet?.getColumn(column).width ?? 0
    }
    expect(width('环节')).toBeGreaterThanOrEqual(20)
    expect(width('备注')).toBeLessThanOrEqual(46)
  })

  it('counts who came by source and by ticket type', async () => {
    const attendances = [
      anAttendance({ id: 'att_1', source: 'Luma', ticketType: 'Early' }),
      anAttendance({ id: 'att_2', source: 'Luma' }),
      anAttendance({ id: 'att_3', walkIn: true }),
    ]
    const checkIns = ['att_1', 'att_3'].map((id) => aCheckIn({ id: `chk_${id}`, attendanceId: id as 'att_1', at: 1 }))
    const sheet = (await written(anEventBundle({ attendances, checkIns }), 'en')).getWorksheet('Turnout')
    const rows = [2, 3, 4, 5].map((row) => sheet?.getRow(row).values)
    expect(rows.map((values) => (values as unknown[]).slice(1))).toEqual([
      ['Source', 'Luma', 2, 1, 1, 0],
      ['Source', 'Not stated', 0, 0, 0, 1],
      ['Ticket type', 'Early', 1, 1, 0, 0],
      ['Ticket type', 'Not stated', 1, 0, 1, 1],
    ])
  })
})
