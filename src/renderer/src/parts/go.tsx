import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { EventPlanId, MemberId, VenueId } from '@/domain/common/id'

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

/** The address of every screen. */
export const to = {
  today: () => '/today',
  calendar: () => '/calendar',
  events: () => '/events',
  event: (id: EventPlanId, part: EventPart = 'overview') => `/events/${id}/${part}`,
  importSignUps: (id: EventPlanId) => `/events/${id}/import`,
  door: (id: EventPlanId) => `/events/${id}/door`,
  print: (id: EventPlanId, what: 'run-sheet' | 'sign-in') => `/events/${id}/print/${what}`,
  venues: (id?: VenueId) => (id ? `/venues/${id}` : '/venues'),
  materials: () => '/materials',
  people: (id?: MemberId) => (id ? `/people/${id}` : '/people'),
  settings: () => '/settings',
} as const

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
