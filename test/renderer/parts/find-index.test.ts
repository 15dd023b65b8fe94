import { describe, expect, it } from 'vitest'
import { findIndex } from '@/domain/attendance/find-index'
import { findMembers } from '@/renderer/src/parts/find-members'
import { preparedForFinding } from '@/renderer/src/parts/find-index'
import { anAttendance } from '../../builders/a-door'
import { aMember } from '../../builders/a-member'

const PEOPLE = 2500
const listed = Array.from({ length: PEOPLE }, (_, at) => ({
  attendance: anAttendance({ id: `att_${at}`, memberId: `mem_${at}` }),
  member: aMember({ id: `mem_${at}`, name: `Given${at} Family` }),
}))

describe('preparing a long list for finding', () => {
  it('gives the page its turn before it is done, and hands the same list on', async () => {
    const turns: string[] = []
    const prepared = preparedForFinding(listed).then((people) => {
      turns.push('prepared')
      return people
    })
    setImmediate(() => turns.push('turn'))
    expect(await prepared).toBe(listed)
    expect(turns).toEqual(['turn', 'prepared'])
  })

  it('finds the people that are found without it', () => {
    const members = listed.map(({ member }) => member)
    expect(findMembers(members, 'Given1234', 5).map(({ name }) => name)).toEqual(['Given1234 Family'])
    expect(findIndex([]).entries).toEqual([])
  })
})
