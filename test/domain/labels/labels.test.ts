import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitName, LINE_HEIGHT, SMALLEST_TYPE, widthInTypes } from '@/domain/labels/fit-text'
import { labelAreas, type Area } from '@/domain/labels/label-areas'
import { FIRST_LABEL_CHOICES, readLabelChoices } from '@/domain/labels/label-choices'
import { labelledPeople } from '@/domain/labels/labelled-people'
import { LABEL_PAPERS, LABEL_SHEETS, labelSheet, labelsPerSheet, placeLabels } from '@/domain/labels/label-sheet'
import { anAttendance } from '../../builders/a-door'

const round = (value: number) => Math.round(value * 100) / 100

describe('a sheet of labels', () => {
  it('has the maker’s margins', () => {
    const margins = LABEL_SHEETS.map(({ id, left, top }) => [id, round(left), round(top)])
    expect(margins).toEqual([
      ['L7160', 7.25, 15.15],
      ['L7162', 4.65, 12.9],
      ['L7163', 4.65, 15.15],
      ['L7165', 4.65, 13.1],
      ['L4785', 17.5, 13.5],
      ['card-90x54', 15, 13.5],
      ['C32011', 15, 13.5],
      ['C32015', 17, 31.5],
      ['A6', 0, 0],
      ['5160', 4.76, 12.7],
      ['5163', 3.97, 12.7],
      ['5395', 17.46, 14.82],
    ])
  })

  it.each(LABEL_SHEETS)('$name lies on its paper, no label over another', (sheet) => {
    const paper = LABEL_PAPERS[sheet.paper]
    const places = placeLabels(sheet, labelsPerSheet(sheet), 1)
    for (const { page, x, y } of places) {
      expect(page).toBe(0)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + sheet.width).toBeLessThanOrEqual(paper.width + 1e-6)
      expect(y + sheet.height).toBeLessThanOrEqual(paper.height + 1e-6)
    }
    expect(sheet.pitchX).toBeGreaterThanOrEqual(sheet.width)
    expect(sheet.pitchY).toBeGreaterThanOrEqual(sheet.height)
  })

  it('is used from any label on, row by row, and goes on at the first of the next sheet', () => {
    const sheet = labelSheet('L7160')
    expect(placeLabels(sheet, 4, 20).map(({ page, x, y }) => [page, round(x), round(y)])).toEqual([
      [0, 73.25, 243.75],
      [0, 139.25, 243.75],
      [1, 7.25, 15.15],
      [1, 73.25, 15.15],
    ])
    expect(placeLabels(sheet, 1, 99)).toEqual(placeLabels(sheet, 1, 21))
    expect(placeLabels(sheet, 1, Number.NaN)).toEqual(placeLabels(sheet, 1, 1))
  })

  it('is the first known one where it was forgotten', () => {
    expect(labelSheet('gone').id).toBe('L7160')
    expect(readLabelChoices({ ...FIRST_LABEL_CHOICES, sheet: 'gone' })).toEqual(FIRST_LABEL_CHOICES)
    expect(readLabelChoices({ ...FIRST_LABEL_CHOICES, sheet: 'A6' }).sheet).toBe('A6')
  })
})

describe('what is on a label', () => {
  const cases = LABEL_SHEETS.flatMap((sheet) =>
    [0, 1, 2, 3].flatMap((notes) =>
      [true, false].map((qr) => [`${sheet.name}, ${notes} lines, QR code ${qr}`, sheet, notes, qr] as const),
    ),
  )
  it.each(cases)('lies inside it and nothing over another: %s', (_, sheet, notes, qr) => {
    const areas = labelAreas(sheet, { head: true, notes, qr })
    const all = [areas.head, areas.name, ...areas.notes, areas.qr, areas.code].filter((area) => area !== null)
    for (const [at, area] of all.entries()) {
      expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(1.9)
      expect(area.x + area.width).toBeLessThanOrEqual(sheet.width - 1.9)
      expect(area.y + area.height).toBeLessThanOrEqual(sheet.height - 1.9)
      for (const other of all.slice(at + 1)) expect(overlap(area, other)).toBeLessThan(1e-6)
    }
    expect(areas.name.height).toBeGreaterThanOrEqual(7.5)
    if (areas.qr) expect(areas.qr.width).toBeGreaterThanOrEqual(13)
  })
})

describe('a name on a label', () => {
  const box = { width: 41, height: 16 }

  it('stays in one line and is large when it is Chinese, whatever its length', () => {
    for (const name of ['李萌', '欧阳娜娜', '司马 相如', '阿卜杜拉']) {
      const { lines, size } = fitName(name, box, 20)
      expect(lines).toEqual([name.replace(' ', '')])
      expect(size).toBeGreaterThanOrEqual(10)
    }
  })

  it('breaks once at a space when it is Latin and long', () => {
    const { lines, size } = fitName('Maximilian Featherstonehaugh', box, 20)
    expect(lines).toEqual(['Maximilian', 'Featherstonehaugh'])
    expect(size).toBeGreaterThan(SMALLEST_TYPE)
    expect(fitName('Nora Weiß', { width: 80, height: 8 }, 20).lines).toEqual(['Nora Weiß'])
  })

  it('is broken between words rather than in one, where only two lines can be read', () => {
    const { lines } = fitName('Riverside Books 2nd floor hall', { width: 39, height: 5.08 }, 5)
    expect(lines).toEqual(['Riverside Books', '2nd floor hall'])
  })

  it('breaks at a middle dot or a hyphen as well, and before a bracket', () => {
    expect(fitName('迪丽热巴·迪力木拉提', box, 20).lines).toEqual(['迪丽热巴·', '迪力木拉提'])
    expect(fitName('Wang Xiaoming（王小明）', box, 20).lines).toHaveLength(2)
  })

  it('always fits its box, and loses nothing before the type is as small as can be', () => {
    const word = fc.string({ minLength: 1, maxLength: 14, unit: 'grapheme-composite' })
    const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ').trim())
    const anyBox = fc.record({
      width: fc.double({ min: 15, max: 120, noNaN: true }),
      height: fc.double({ min: 3, max: 60, noNaN: true }),
    })
    fc.assert(
      fc.property(name, anyBox, (text, place) => {
        const { lines, size } = fitName(text, place, 20)
        expect(size).toBeGreaterThanOrEqual(SMALLEST_TYPE)
        expect(size).toBeLessThanOrEqual(20)
        expect(size * LINE_HEIGHT * lines.length).toBeLessThanOrEqual(place.height + 1e-6)
        for (const line of lines) expect(widthInTypes(line) * size).toBeLessThanOrEqual(place.width + 1e-6)
        const letters = (shown: string) => shown.replace(/\s/g, '')
        if (size > SMALLEST_TYPE + 1e-9) expect(letters(lines.join(''))).toBe(letters(text))
      }),
    )
  })
})

describe('who gets a label', () => {
  const people = [
    anAttendance({ id: 'att_1', createdAt: 1, memberId: 'mem_1' }),
    anAttendance({ id: 'att_2', createdAt: 2, memberId: 'mem_2', walkIn: true }),
    anAttendance({ id: 'att_3', createdAt: 3, memberId: 'mem_3', status: 'waitlisted' }),
    anAttendance({ id: 'att_4', createdAt: 4, memberId: 'mem_4' }),
  ]
  const names = new Map([
    ['mem_1', '周舟'],
    ['mem_2', '安安'],
    ['mem_3', '白白'],
    ['mem_4', '陈晨'],
  ])
  const ids = (over: Partial<typeof FIRST_LABEL_CHOICES>) =>
    labelledPeople(people, { ...FIRST_LABEL_CHOICES, ...over }, ({ memberId }) => names.get(memberId) ?? '').map(
      ({ attendance }) => attendance.id,
    )

  it('is everybody expected, or the walk-ins, or whoever was picked out', () => {
    expect(ids({})).toEqual(['att_4', 'att_1'])
    expect(ids({ order: 'list' })).toEqual(['att_1', 'att_4'])
    expect(ids({ who: 'walkIns' })).toEqual(['att_2'])
    expect(ids({ who: 'chosen', chosen: ['att_3', 'att_1'] })).toEqual(['att_3', 'att_1'])
  })
})

function overlap(a: Area, b: Area): number {
  const shared = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other))
  return shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height)
}
