import { describe, expect, it } from 'vitest'
import type { RowChange } from '@/domain/history/operation'
import { choiceOf } from '@/renderer/src/features/activity/activity-address'
import { changedFields, verbOf } from '@/renderer/src/features/activity/changed-fields'
import { standings } from '@/renderer/src/features/activity/standing'
import {
  fieldInWords,
  oldValueInWords,
  valueInWords,
  type Speech,
} from '@/renderer/src/features/activity/value-in-words'
import { to } from '@/renderer/src/parts/go'
import type { RowName } from '@/storage/history/row-names'
import type { ActivityEntry } from '@/storage/reads/activity'
import { loadWords } from '@/words/create-words'

const zh = (await loadWords('zh-CN')).t
const en = (await loadWords('en')).t
const names = new Map<string, RowName>([
  ['mem_1', { table: 'members', text: '林小满', wordKey: null, deleted: true }],
  ['lay_1', { table: 'layouts', text: '', wordKey: 'common.layoutKind.islands', deleted: false }],
])
const chinese: Speech = { t: zh, language: 'zh-CN', zone: 'Asia/Shanghai', names }
const english: Speech = { t: en, language: 'en', zone: 'Asia/Shanghai', names }

describe('a stored value in words', () => {
  it.each([
    ['eventPlans', 'day', '2026-12-09', '2026年12月9日星期三', 'Wednesday, 9 December 2026'],
    ['eventPlans', 'opensAt', 1530, '01:30 +1', '01:30 +1'],
    ['eventPlans', 'length', 90, '1小时30分', '1 h 30 min'],
    ['eventPlans', 'status', 'planning', '筹备中', 'Planning'],
    ['eventPlans', 'ownerId', 'mem_1', '林小满（已删除）', '林小满 (deleted)'],
    ['eventPlans', 'layoutId', 'lay_1', '岛屿式', 'Islands'],
    ['eventPlans', 'venueId', 'ven_9', '（不在这份数据里）', '(not in this data)'],
    ['eventPlans', 'fee', { minor: 1250, currency: 'CNY' }, '¥12.50', '¥12.50'],
    ['eventPlans', 'capacity', 1200, '1,200', '1,200'],
    ['eventPlans', 'cover', 'data:image/png;base64,AAAA', '图片', 'a picture'],
    ['cues', 'duration', 95, '1分35秒', '1 min 35 s'],
    ['cues', 'start', { kind: 'fixed', at: 51_300 }, '14:15', '14:15'],
    ['cues', 'start', { kind: 'follows' }, '跟随前一环节', 'follows the segment before'],
    ['cues', 'pos', 'a0', '新的位置', 'a new place'],
    ['cues', 'canDrop', true, '是', 'yes'],
    ['members', 'phones', ['13900000101', '13900000102'], '13900000101、13900000102', '13900000101, 13900000102'],
    ['members', 'note', '', '', ''],
    ['lessons', 'tiedTo', 'mem_1', '林小满（已删除）', '林小满 (deleted)'],
    ['tasks', 'due', { kind: 'offset', days: -3, at: 1080 }, 'T-3 18:00', 'T-3 18:00'],
    ['followUps', 'target', { kind: 'group', group: 'staff' }, '工作人员', 'Staff'],
    ['members', 'shoeSize', 42, '42', '42'],
    ['checkIns', 'at', Date.UTC(2026, 11, 9, 6, 5), '12-09 14:05', '9 Dec 14:05'],
  ])('%s.%s %j is %s and %s', (table, field, value, inChinese, inEnglish) => {
    expect(valueInWords(chinese, table, field, value)).toBe(inChinese)
    expect(valueInWords(english, table, field, value)).toBe(inEnglish)
  })

  it('of an order is the old place and the new one', () => {
    expect(oldValueInWords(chinese, 'cues', 'pos', 'a0')).toBe('原来的位置')
    expect(oldValueInWords(english, 'cues', 'title', 'A')).toBe('A')
    expect(oldValueInWords(english, 'attendances', 'waitlistPos', '')).toBe('')
  })

  it('has its field named, or shown as stored where a newer app added it', () => {
    expect(fieldInWords(zh, 'cues', 'duration')).toBe('时长')
    expect(fieldInWords(en, 'cues', 'shoeSize')).toBe('shoeSize')
  })
})

describe('what happened to a row', () => {
  const change = (before: RowChange['before'], after: RowChange['after']): RowChange => ({
    table: 'members',
    id: 'mem_1',
    before,
    after,
  })

  it.each([
    [null, { name: 'A' }, 'added'],
    [{ name: 'A' }, { name: 'B' }, 'changedRow'],
    [{ deleted: 0 }, { deleted: 1, deletedAt: 5 }, 'deleted'],
    [{ deleted: 1 }, { deleted: 0, deletedAt: null }, 'restored'],
  ])('from %j to %j it was %s', (before, after, verb) => {
    expect(verbOf(change(before, after))).toBe(verb)
  })

  it('is told without stamps, and of a new row only what was filled in', () => {
    const fields = {
      id: 'mem_1',
      name: 'A',
      note: '',
      tags: [],
      doNotInvite: false,
      createdAt: 1,
      hlc: 'x',
      deleted: 0,
    }
    expect(changedFields(change(null, fields)).map(({ field }) => field)).toEqual(['name'])
    expect(changedFields(change({ note: 'a', updatedAt: 1 }, { note: '', updatedAt: 2 }))).toEqual([
      { field: 'note', before: 'a', after: '' },
    ])
  })
})

describe('how a change stands', () => {
  const entry = (id: string, about = '', kind: ActivityEntry['kind'] = 'do') => ({ id, about, kind }) as ActivityEntry

  it('is read off what took it back, and what took that back', () => {
    const list = [
      entry('ope_6', 'ope_5', 'redo'),
      entry('ope_5', 'ope_2', 'undo'),
      entry('ope_4', 'ope_1', 'undo'),
      entry('ope_3'),
      entry('ope_2'),
      entry('ope_1'),
    ]
    expect([...standings(list)]).toEqual([
      ['ope_6', 'stands'],
      ['ope_5', 'undone'],
      ['ope_4', 'stands'],
      ['ope_3', 'stands'],
      ['ope_2', 'redone'],
      ['ope_1', 'undone'],
    ])
  })
})

describe('the address of the list', () => {
  it.each(['100%', 'a/b?c#d', '茶 歇', '&kind=events'])('brings back what was looked for: %s', (text) => {
    const address = to.activity({ eventId: 'evt_1', memberId: null, kind: 'venues', text })
    expect(choiceOf(`#${address}`)).toEqual({ eventId: 'evt_1', memberId: null, kind: 'venues', text })
  })

  it('does not take an unknown kind or a wrong id', () => {
    expect(choiceOf('#/activity/kind=toString&eventId=ven_1')).toEqual({
      eventId: null,
      memberId: null,
      kind: null,
      text: '',
    })
    expect(choiceOf('#/activity')).toEqual({ eventId: null, memberId: null, kind: null, text: '' })
  })
})
