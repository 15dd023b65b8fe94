import type { ChapterId, EventPlanId, MemberId } from '../common/id'
import type { Row } from '../common/row'
import type { Instant } from '../common/time'

/** How deeply a member takes part, from watching to carrying the community. */
export const TIERS = ['observer', 'participant', 'contributor', 'creator', 'kol', 'core'] as const
export type Tier = (typeof TIERS)[number]

/** How a member was admitted. */
export const GATES = ['open', 'invited', 'approved', 'paid', 'assignment', 'purchase'] as const
export type Gate = (typeof GATES)[number]

/** Any person the community knows: guest, speaker, helper, contact of a supplier. */
export interface Member extends Row<'mem'> {
  /** As the person writes it, in any script. */
  readonly name: string
  readonly otherNames: readonly string[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly wechat: string
  readonly organisation: string
  readonly tags: readonly string[]
  readonly tier: Tier
  readonly gate: Gate
  readonly cohort: string
  readonly chapterId: ChapterId | null
  /** Where the person came from, e.g. a poster or a friend's name. */
  readonly source: string
  /** Uses the person agreed to, in words; empty when never asked. */
  readonly consent: string
  readonly doNotInvite: boolean
  readonly doNotInviteReason: string
  /** `MM-DD`, without the year, or empty. */
  readonly birthday: string
  readonly emergencyContact: string
  /** What the door should know at every event, e.g. that the person brings a wheelchair. */
  readonly doorNote: string
  readonly note: string
}

/** One line of a member's points or credit account. The balance is the sum of the lines; it is never stored. */
export interface LedgerEntry extends Row<'led'> {
  readonly memberId: MemberId
  readonly ledger: 'points' | 'credit'
  readonly amount: number
  readonly reason: string
  readonly eventId: EventPlanId | null
  readonly at: Instant
}
