import type { Attendance, CheckIn } from '../attendance/attendance'
import type { EventPlan } from '../event-plan/event-plan'
import type { Material, StockMovement } from '../material/material'
import type { Member } from '../member/member'
import type { Layout, Room, Venue, VenueContact } from '../venue/venue'
import type { Chapter, Community } from './community'

/** What the community has over and above single events, in plain arrays. Deleted rows are left out. */
export interface CommunityBundle {
  readonly community: Community | null
  readonly chapters: readonly Chapter[]
  readonly members: readonly Member[]
  readonly venues: readonly Venue[]
  readonly venueContacts: readonly VenueContact[]
  readonly rooms: readonly Room[]
  readonly layouts: readonly Layout[]
  readonly materials: readonly Material[]
  readonly movements: readonly StockMovement[]
  /** By day; undated ones last. */
  readonly events: readonly EventPlan[]
  readonly attendances: readonly Attendance[]
  readonly checkIns: readonly CheckIn[]
}
