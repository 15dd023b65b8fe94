import { describe, expect, it } from 'vitest'
import { materialsIn, ThingBook } from '@/domain/run-sheet/sheet-materials'

const book = new ThingBook<`mat_${string}`>([
  { id: 'mat_mic', name: '手麦' },
  { id: 'mat_cup', name: 'Paper cups' },
  { id: 'mat_x', name: 'Box 2' },
  { id: 'mat_a', name: '桌卡' },
  { id: 'mat_b', name: '桌卡' },
])

function read(cell: string) {
  const { materials, rest } = materialsIn(cell, book)
  return [...materials.map(({ id, quantity }) => `${id} ${quantity}`), rest].join('|')
}

describe('materials in a cell of props', () => {
  it.each([
    ['手麦', 'mat_mic 1|'],
    ['手麦×2', 'mat_mic 2|'],
    ['手麦x2', 'mat_mic 2|'],
    ['手麦 2个', 'mat_mic 2|'],
    ['手麦2支', 'mat_mic 2|'],
    ['2 手麦', 'mat_mic 2|'],
    ['paper cups x30', 'mat_cup 30|'],
    ['30× Paper  cups', 'mat_cup 30|'],
    ['Box 2', 'mat_x 1|'],
    ['Box 2 ×3', 'mat_x 3|'],
    ['手麦×1、手麦×2、提词卡', 'mat_mic 3|提词卡'],
    ['Paper cups\n手麦×2\nlamp', 'mat_cup 1|mat_mic 2|lamp'],
  ])('%j is %j', (cell, said) => expect(read(cell)).toBe(said))

  it.each(['桌卡', '手麦架', 'Paper cups for all', '手麦×0', '', '无线 手麦 或 有线'])(
    '%j stays as it is written',
    (cell) => expect(read(cell)).toBe(cell),
  )

  it('reads a cell of any length at once', () => {
    expect(read(' x1'.repeat(20_000))).toBe(' x1'.repeat(20_000))
  })
})
