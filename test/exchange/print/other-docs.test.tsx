import { describe, expect, it } from 'vitest'
import type { CueMoment, RunSheetVersion } from '@/domain/run-sheet/cue'
import { actualDoc } from '@/exchange/print/actual-doc'
import { callSheetDoc } from '@/exchange/print/call-sheet-doc'
import { peopleToCall } from '@/exchange/print/call-sheet-people'
import { changesDoc } from '@/exchange/print/changes-doc'
import { instantOf } from '@/domain/common/zone'
import { aCue, at } from '../../builders/a-cue'
import { aMember } from '../../builders/a-member'
import { anEventBundle, aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { printedDoc } from './a-printed-doc'

const opening = aCue({ title: '开场', start: at('14:00'), duration: 480, ownerId: 'mem_1' })
const talk = aCue({ title: '分享', duration: 1500, speakerId: 'mem_2', custom: { col_1: '近景' } })
const draw = aCue({ title: '抽奖', duration: 600, ownerId: 'mem_2' })
const members = [aMember({ phones: ['13800138830'] }), aMember({ id: 'mem_2', name: 'Ada', phones: [] })]

const v3: RunSheetVersion = {
  ...{ id: 'rsv_3', ...STAMP, eventId: 'evt_1', number: 3, opensAt: 840 },
  publishedAt: 1,
  content: [opening, talk, draw],
}

describe('the page of changes', () => {
  const column = { id: 'col_1', ...STAMP, eventId: 'evt_1', pos: 'a', name: '摄影', kind: 'text' } as const

  it('tells moved, longer, new, gone, and what a field was and is', async () => {
    const cues = [
      { ...opening, duration: 780 },
      { ...talk, speakerId: 'mem_1' as const, custom: { col_1: '全景' } },
      aCue({ title: '合影' }),
    ]
    const { text } = await printedDoc(changesDoc, {
      bundle: { cues, versions: [v3], members },
      source: { columns: [column] },
    })
    expect(text).toContain('v3以来的改动')
    expect(text).toContain('时长 8分 → 13分')
    expect(text).toContain('14:08 → 14:13，晚5分')
    expect(text).toContain('主持/嘉宾：Ada → 林小满')
    expect(text).toContain('摄影：近景 → 全景')
    expect(text).toContain('合影 新加的环节')
    expect(text).toContain('✕ 14:33 抽奖 取消了')
  })

  it('says when there is nothing to compare with, and when nothing changed', async () => {
    const first = await printedDoc(changesDoc, { bundle: { cues: [opening] } })
    expect(first.text).toContain('之前没有发布过可以比较的版本。')
    const versions = [v3, { ...v3, id: 'rsv_4' as const, number: 4, publishedAt: 2 }]
    const same = await printedDoc(changesDoc, { bundle: { cues: v3.content, versions }, language: 'en' })
    expect(same.text).toContain('No different from v3.')
    expect(same.doc.table).toBeNull()
  })
})

describe('a call sheet', () => {
  const role = { id: 'rol_1', ...STAMP, eventId: 'evt_1', name: '签到员', briefing: '先到先签', pos: 'a' } as const
  const shift = {
    id: 'sft_1',
    ...STAMP,
    eventId: 'evt_1',
    roleId: 'rol_1',
    station: '门口',
    callsAt: 750,
    endsAt: 950,
    needed: 1,
    pos: 'a',
  } as const
  const assignment = {
    id: 'asg_1',
    ...STAMP,
    eventId: 'evt_1',
    shiftId: 'sft_1',
    memberId: 'mem_2',
    state: 'confirmed',
    worked: null,
    note: '',
  } as const
  const bundle = {
    ...{ event: anEventPlan({ ownerId: 'mem_1' }), cues: [opening, talk, { ...draw, skipped: true }], members },
    ...{
      roles: [role],
      shifts: [shift],
      assignments: [assignment],
      venue: aVenue({ address: '河岸路12号' }),
      room: aRoom(),
    },
  }
  const ada = members[1] ?? aMember()

  it('holds the cues of one person only, and when and where to be', async () => {
    const { text } = await printedDoc(
      (source, choices, spoken, space) => callSheetDoc(source, ada, choices, spoken, space),
      { bundle },
    )
    expect(text).toContain('通告单 Ada')
    expect(text).toContain('签到员、门口')
    expect(text).toContain('到岗 12-12 周六 12:30')
    expect(text).toContain('收工 15:50')
    expect(text).toContain('河岸书房 二层大厅')
    expect(text).toContain('晚到先打 林小满 主理人 138 0013 8830')
    expect(text).toContain('14:08 25分 分享')
    expect(text).toContain('签到员须知 先到先签')
    expect(text).not.toContain('抽奖')
    expect(text.replace(/晚到先打.*?8830/, '')).not.toContain('14:00')
  })

  it('goes to everybody who is in the sheet or on a shift, once, and to nobody who was deleted', () => {
    const gone = aMember({ id: 'mem_3', name: '走了的人', deleted: 1 })
    const source = { bundle: anEventBundle({ ...bundle, members: [...members, gone] }) }
    const cues = [opening, { ...talk, ownerId: 'mem_3' as const }]
    expect(peopleToCall(source, cues).map(({ name }) => name)).toEqual(['林小满', 'Ada'])
  })
})

describe('the page of how it ran', () => {
  it('puts plan and reality side by side, with notes and their times', async () => {
    const when = (minute: number) => instantOf('2026-12-12', minute, 'Asia/Shanghai')
    let made = 0
    const moment = (kind: CueMoment['kind'], cueId: CueMoment['cueId'], minute: number): CueMoment => {
      made += 1
      return {
        id: `cmo_${made}`,
        ...STAMP,
        hlc: String(made),
        eventId: 'evt_1',
        cueId,
        kind,
        at: when(minute),
        seconds: 0,
      }
    }
    const cueMoments = [
      moment('started', opening.id, 842),
      moment('ended', opening.id, 853),
      moment('started', talk.id, 853),
      moment('held', talk.id, 855),
      moment('resumed', talk.id, 860),
      moment('ended', talk.id, 883),
      moment('skipped', draw.id, 883),
    ]
    const note = {
      id: 'shn_1',
      ...STAMP,
      eventId: 'evt_1',
      cueId: talk.id,
      at: when(856),
      kind: 'incident',
      text: '投影黑屏',
    } as const
    const added = aCue({ title: '临时致谢' })
    const { text } = await printedDoc((source, _choices, spoken, space) => actualDoc(source, spoken, space), {
      bundle: { cues: [opening, talk, draw, added], versions: [v3], cueMoments },
      source: { notes: [note] },
    })
    expect(text).toContain('对照v3')
    expect(text).toContain('开场 14:00 14:02 晚2分 8分 11分 超3分')
    expect(text).toContain('分享 14:08 14:13 晚5分 25分 30分 超5分 暂停5分')
    expect(text).toContain('抽奖 14:33 10分 当晚跳过')
    expect(text).toContain('临时致谢 没有进行、临时加的')
    expect(text).toContain('14:16 突发 投影黑屏 (分享)')
  })
})
