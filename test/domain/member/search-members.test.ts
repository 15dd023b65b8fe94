import { describe, expect, it } from 'vitest'
import type { Member } from '@/domain/member/member'
import { searchEntry, searchMembers, type MemberFilter } from '@/domain/member/search-members'
import { aMember } from '../../builders/a-member'

const people: Member[] = [
  aMember({ id: 'mem_1', name: '单小满', phones: ['13800008830'], tags: ['会摄影'], tier: 'core', chapterId: 'chp_1' }),
  aMember({ id: 'mem_2', name: '欧阳芷', phones: ['13900007712', '02155501187'], wechat: '芷若', tags: ['志愿者'] }),
  aMember({ id: 'mem_3', name: 'Zoë Brandt', otherNames: ['左怡'], emails: ['zoe@example.org'] }),
  aMember({ id: 'mem_4', name: '满江红', organisation: '江畔书店' }),
]
const entries = people.map(searchEntry)
const open: MemberFilter = { text: '', tag: null, tier: null, chapterId: null, activeIds: null }
const find = (text: string, filter: Partial<MemberFilter> = {}) =>
  searchMembers(entries, { ...open, text, ...filter }).map((member) => member.name)

describe('searching people', () => {
  it.each([
    ['one Chinese character, the start of a name before its middle', '满', ['满江红', '单小满']],
    ['initials with the surname read as a surname', 'sxm', ['单小满']],
    ['initials in the everyday reading', 'dxm', ['单小满']],
    ['whole pinyin of a compound surname', 'ouyang', ['欧阳芷']],
    ['pinyin from the middle of a name', 'jianghong', ['满江红']],
    ['the last digits of a phone', '8830', ['单小满']],
    ['the last digits of a second phone', '1187', ['欧阳芷']],
    ['a Latin name without its accent', 'zoe', ['Zoë Brandt']],
    ['another name', '左', ['Zoë Brandt']],
    ['an e-mail', 'example.org', ['Zoë Brandt']],
    ['a WeChat name', '芷若', ['欧阳芷']],
    ['an organisation', '书店', ['满江红']],
    ['a tag', '志愿', ['欧阳芷']],
    ['two words that both have to fit', '满 8830', ['单小满']],
  ])('finds by %s', (_, text, names) => {
    expect(find(text)).toEqual(names)
  })

  it('finds nobody where one word does not fit', () => {
    expect(find('满 9999')).toEqual([])
  })

  it('does not take two digits for the end of a phone', () => {
    expect(find('30')).toEqual([])
  })

  it('gives everybody in the given order for an empty text', () => {
    expect(find('  ')).toEqual(people.map((member) => member.name))
  })

  it('narrows by tag, tier and chapter', () => {
    expect(find('', { tag: '志愿者' })).toEqual(['欧阳芷'])
    expect(find('', { tier: 'core' })).toEqual(['单小满'])
    expect(find('', { chapterId: 'chp_1' })).toEqual(['单小满'])
    expect(find('满', { tier: 'participant' })).toEqual(['满江红'])
  })

  it('leaves out who came lately when only dormant people are wanted', () => {
    expect(find('', { activeIds: new Set(['mem_1', 'mem_3'] as const) })).toEqual(['欧阳芷', '满江红'])
  })
})
