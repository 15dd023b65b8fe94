import { describe, expect, it } from 'vitest'
import { defaultFollowUps } from '@/domain/follow-up/default-follow-ups'
import { followUpsForPeople } from '@/domain/follow-up/follow-ups-for-people'
import { plannedFollowUps } from '@/domain/template/planned-follow-ups'
import { anEventPlan } from '../../builders/an-event-plan'

const usual = defaultFollowUps({
  thanksAndSurvey: 'thanks',
  sorryWeMissedYou: 'sorry',
  promisedMaterial: 'material',
  inviteToNext: 'invite',
})
const planned = plannedFollowUps({ followUps: usual }, anEventPlan({ day: '2026-12-12', ownerId: 'mem_owner' }))

describe('the usual follow-ups', () => {
  it('come one, one, three and thirty days after the event, owned by its owner', () => {
    expect(planned.map((row) => [row.purpose, row.dueDay, row.ownerId])).toEqual([
      ['thanks', '2026-12-13', 'mem_owner'],
      ['sorry', '2026-12-13', 'mem_owner'],
      ['material', '2026-12-15', 'mem_owner'],
      ['invite', '2027-01-11', 'mem_owner'],
    ])
  })

  it('reach no-shows one by one, and leave out a group that is empty', () => {
    const rows = followUpsForPeople(planned, { attendees: [], noShows: ['mem_1', 'mem_2'] })
    expect(rows.map((row) => row.target)).toEqual([
      { kind: 'member', memberId: 'mem_1' },
      { kind: 'member', memberId: 'mem_2' },
    ])
  })

  it('keep groups that nobody counted, and people named in person', () => {
    const toStaff = { ...planned[0], target: { kind: 'group', group: 'staff' } } as (typeof planned)[number]
    const toOne = { ...planned[0], target: { kind: 'member', memberId: 'mem_9' } } as (typeof planned)[number]
    expect(followUpsForPeople([toStaff, toOne], { attendees: [] })).toEqual([toStaff, toOne])
  })
})
