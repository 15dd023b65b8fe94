import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { EventPlanId, MemberId, OperationId, VenueId } from '@/domain/common/id'

export const EVENT_PARTS = [
  'overview',
  'run-sheet',
  'materials',
  'staff',
  'attendance',
  'checklist',
  'budget',
  'debrief',
  'follow-up',
] as const
export type EventPart = (typeof EVENT_PARTS)[number]

/** What the activity list is narrowed to; it stands in the address, so that Back and a restart keep it. */
export interface ActivityAddress {
  readonly eventId?: EventPlanId | null
  readonly memberId?: MemberId | null
  readonly kind?: string | null
  readonly text?: string | null
}

/** What of an event can be printed. */
export const PRINTED_PAGES = ['run-sheet', 'call-sheet', 'changes', 'actual', 'sign-in', 'badges'] as const
export type PrintedPageName = (typeof PRINTED_PAGES)[number]

/** The two ways to restore. */
export const RECOVERY_PARTS = ['backups', 'moment'] as const
export type RecoveryPart = (typeof RECOVERY_PARTS)[number]

/** The address of every screen. */
export const to = {
  today: () => '/today',
  calendar: () => '/calendar',
  events: () => '/events',
  event: (id: EventPlanId, part: EventPart = 'overview') => `/events/${id}/${part}`,
  importSignUps: (id: EventPlanId) => `/events/${id}/import`,
  door: (id: EventPlanId) => `/events/${id}/door`,
  show: (id: EventPlanId) => `/events/${id}/show`,
  projector: (id: EventPlanId) => `/events/${id}/projector`,
  importRunSheet: (id: EventPlanId) => `/events/${id}/import-run-sheet`,
  print: (id: EventPlanId, what: PrintedPageName) => `/events/${id}/print/${what}`,
  venues: (id?: VenueId) => (id ? `/venues/${id}` : '/venues'),
  materials: () => '/materials',
  people: (id?: MemberId) => (id ? `/people/${id}` : '/people'),
  settings: () => '/settings',
  recovery: (part: RecoveryPart = 'backups') => `/recovery/${part}`,
  /** Going back to what was before a change. */
  goBackBefore: (id: OperationId) => `/recovery/moment/${id}`,
  activity: (filter: ActivityAddress = {}) => `/activity${inAddress(filter)}`,
} as const

/** The part of an address that carries a filter: a path of its own, because the hash holds no query. */
function inAddress(filter: ActivityAddress): string {
  const fields = Object.entries(filter).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  return fields.length === 0 ? '' : `/${new URLSearchParams(fields).toString()}`
}

/** Goes to another screen: `const go = useGo(); go(to.event(id, 'staff'))`. */
export function useGo(): (address: string) => void {
  const [, navigate] = useLocation()
  return navigate
}

/** A link to another screen. */
export function GoLink({ to: address, children, className }: { to: string; children: ReactNode; className?: string }) {
  return (
    <Link href={address} className={className ?? ''}>
      {children}
    </Link>
  )
}
