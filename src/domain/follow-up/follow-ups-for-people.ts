import type { MemberId } from '../common/id'
import type { Draft } from '../common/row'
import type { FollowUp, FollowUpGroup } from './follow-up'

/** Who is in each group after an event; groups that are not named here are kept as they are. */
export type GroupMembers = { readonly [Group in FollowUpGroup]?: readonly MemberId[] }

/**
 * Turns planned follow-ups into those this event really needs: a group that turned out empty is left out, and no-shows are
 * got back to one by one, because a message to a group would name those who stayed away.
 */
export function followUpsForPeople(planned: readonly Draft<FollowUp>[], members: GroupMembers): Draft<FollowUp>[] {
  return planned.flatMap((followUp): Draft<FollowUp>[] => {
    if (followUp.target.kind === 'member') return [followUp]
    const group = members[followUp.target.group]
    if (group === undefined) return [followUp]
    if (followUp.target.group === 'noShows')
      return group.map((memberId) => ({ ...followUp, target: { kind: 'member', memberId } }))
    return group.length === 0 ? [] : [followUp]
  })
}
