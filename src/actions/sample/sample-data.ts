import type { BothTexts } from '@/domain/template/built-in'
import type { EventStatus, EventType } from '@/domain/event-plan/event-plan'
import type { FollowUpChannel } from '@/domain/follow-up/follow-up'
import type { LessonTie } from '@/domain/debrief/debrief'
import type { MaterialCategory, MovementKind, ReservationState } from '@/domain/material/material'
import type { AssignmentState } from '@/domain/staffing/staffing'
import type { LayoutKind, SurveyItem, Verdict } from '@/domain/venue/venue'
import type { BuiltInTemplate } from '../event-plan/built-in-templates'

/** People are named by their row in `people.json`, everything else by a key; days are counted from today or the event. */
export type PersonNumber = number

interface CommunityData {
  readonly name: BothTexts
  readonly city: BothTexts
  readonly currency: string
  readonly zone: string
  readonly sizeLimit: number
  readonly organiser: PersonNumber
  readonly chapters: readonly {
    readonly key: string
    readonly name: BothTexts
    readonly city: BothTexts
    readonly leader: PersonNumber
    readonly sizeLimit: number
  }[]
  readonly cohorts: readonly BothTexts[]
  readonly series: readonly {
    readonly key: string
    readonly name: BothTexts
    readonly type: EventType
    readonly rhythm: BothTexts
  }[]
  readonly tags: readonly BothTexts[]
  readonly sources: readonly BothTexts[]
  readonly consent: readonly BothTexts[]
  readonly suppliers: Readonly<Record<string, BothTexts>>
  readonly budgetSuppliers: Readonly<Record<string, string>>
  readonly doors: { readonly main: BothTexts }
  /** Who stands at the door. */
  readonly desk: PersonNumber
  readonly rules: {
    readonly points: { readonly came: number; readonly staffed: number }
    readonly credit: { readonly start: number; readonly noShow: number; readonly back: number }
  }
  readonly words: Readonly<Record<SampleWord, BothTexts>>
  readonly comments: readonly BothTexts[]
}

type SampleWord = 'came' | 'staffed' | 'noShow' | 'back' | 'start' | 'stock' | 'gift' | 'lost' | 'damaged' | 'done'

interface PeopleData {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly details: Readonly<Record<string, PersonDetails>>
  /** Chinese sample, English sample; empty where there is none. */
  readonly otherNames: Readonly<Record<string, readonly string[]>>
}

interface PersonDetails {
  readonly organisation?: BothTexts
  readonly note?: BothTexts
  readonly emergencyContact?: BothTexts
  readonly doNotInvite?: BothTexts
}

interface VenueData {
  readonly key: string
  readonly name: BothTexts
  readonly city: BothTexts
  readonly district: BothTexts
  readonly address: BothTexts
  readonly route: BothTexts
  readonly rent: number
  readonly rentNote: BothTexts
  readonly deposit: number | null
  readonly cancellation: BothTexts
  readonly restore: BothTexts
  readonly rating: number
  readonly note: BothTexts
  readonly contacts: readonly (readonly [BothTexts, BothTexts, string])[]
  readonly rooms: readonly RoomData[]
  readonly survey: readonly { readonly item: SurveyItem; readonly verdict: Verdict; readonly note: BothTexts }[]
}

interface RoomData {
  readonly key: string
  readonly name: BothTexts
  readonly area: number | null
  readonly ceiling: number | null
  readonly legalMaximum: number | null
  readonly layouts: Readonly<Partial<Record<LayoutKind, number>>>
  readonly power: BothTexts
  readonly network: BothTexts
  readonly screen: BothTexts
  readonly sound: BothTexts
  readonly loadIn: string
  readonly hardClose: string
}

interface MaterialData {
  readonly key: string
  readonly name: BothTexts
  readonly specification: BothTexts
  readonly category: MaterialCategory
  readonly tracking: 'counted' | 'single'
  readonly use: 'reusable' | 'consumable'
  readonly unit: BothTexts
  readonly perHead?: number
  readonly quantity?: number
  readonly cost: number
  readonly place: BothTexts
  readonly kit: string
  readonly lowStock: number | null
  readonly supplier: string | null
  /** Kind, quantity, days from today. */
  readonly restock: readonly (readonly [MovementKind, number, number])[]
  /** Kind, quantity, event. */
  readonly gone: readonly (readonly [MovementKind, number, string])[]
  /** Kind, event, to whom. */
  readonly given: readonly (readonly [MovementKind, string, readonly PersonNumber[]])[]
}

export interface EventData {
  readonly key: string
  readonly template: BuiltInTemplate | null
  readonly type: EventType
  readonly number: number | null
  readonly title: BothTexts
  readonly theme: BothTexts
  readonly note: BothTexts | null
  readonly status: EventStatus
  /** Days from today, moved to the nearest such weekday (1 Monday to 7 Sunday); null for an event without a day. */
  readonly offset: number | null
  readonly weekday: number | null
  readonly opensAt: string
  readonly length: number
  readonly venue: string | null
  readonly room: string | null
  readonly layout: LayoutKind | null
  readonly chapter: string | null
  readonly owner: PersonNumber
  readonly capacity: number | null
  readonly fee: number | null
  /** Attendance, first-timers, satisfaction. */
  readonly goals: readonly [number | null, number | null, number | null]
  readonly heads: number
  readonly owners: Readonly<Record<string, PersonNumber>>
  readonly speakers: Readonly<Record<string, PersonNumber>>
  readonly cueTitles: Readonly<Record<string, BothTexts>>
  readonly cueMinutes: Readonly<Record<string, number>>
  /** When a cue really began (minutes from the opening) and how many minutes it took. */
  readonly actual: Readonly<Record<string, readonly [number, number]>>
  /** Role (English name), person, answer, minutes worked. */
  readonly staff: readonly (readonly [string, PersonNumber, AssignmentState, number | null])[]
  readonly taskOwners: readonly PersonNumber[]
  readonly taskTitles: Readonly<Record<string, BothTexts>>
  /** Tasks (English title) that were not done in time. */
  readonly leftOpen: readonly string[]
  readonly extraTasks: readonly {
    readonly title: BothTexts
    readonly days: number
    readonly at: string
    readonly owner: PersonNumber
    readonly lesson: readonly [string, number] | null
  }[]
  /** By the material's English name. */
  readonly quantities: Readonly<Record<string, number>>
  readonly states: Readonly<Record<string, readonly [ReservationState, string]>>
  /** Line by line: actual amount, paid, due day from the event. */
  readonly budget: readonly (readonly [number | null, boolean, number | null])[]
  /** Published versions of the run-sheet: number, day from the event. */
  readonly versions: readonly (readonly [number, number])[]
  readonly draft: number | null
}

/** Lists of people; an arrival is `person:minutes from the opening`. */
export interface AttendanceData {
  readonly came: string
  readonly walkIns: string
  readonly noShow: string
  readonly cancelled: string
  readonly waitlisted: string
  readonly confirmed: string
  readonly registered: string
  readonly pending: string
  readonly plusOnes: string
}

export interface DebriefData {
  readonly goal: BothTexts
  readonly result: BothTexts
  readonly causes: BothTexts
  readonly lessons: readonly {
    readonly text: BothTexts
    readonly verdict: 'keep' | 'change'
    readonly tie: LessonTie
    readonly to: string
  }[]
  readonly actions: readonly {
    readonly title: BothTexts
    readonly owner: PersonNumber
    readonly days: number
    readonly done: boolean
    readonly lesson: number
  }[]
  readonly followUps: readonly {
    readonly member: PersonNumber
    readonly purpose: BothTexts
    readonly channel: FollowUpChannel
    readonly owner: PersonNumber
    /** Due so many days from today, or else from the event. */
    readonly today?: number
    readonly days?: number
    readonly done: boolean
    readonly outcome?: BothTexts
  }[]
  /** Person (-1: anonymous), rating, likelihood to recommend, comment (-1: none). */
  readonly feedback: readonly (readonly number[])[]
}

export interface SampleData {
  readonly community: CommunityData
  readonly people: PeopleData
  readonly venues: readonly VenueData[]
  readonly materials: readonly MaterialData[]
  readonly events: readonly EventData[]
  readonly attendance: Readonly<Record<string, AttendanceData>>
  readonly debriefs: Readonly<Record<string, DebriefData>>
}

/** Reads the data files of the sample community. They are loaded only when the sample is. */
export async function readSampleData(): Promise<SampleData> {
  const [community, people, venues, materials, events, attendance, debriefs] = await Promise.all([
    import('@resources/sample/community.json'),
    import('@resources/sample/people.json'),
    import('@resources/sample/venues.json'),
    import('@resources/sample/materials.json'),
    import('@resources/sample/events.json'),
    import('@resources/sample/attendance.json'),
    import('@resources/sample/debriefs.json'),
  ])
  return {
    community: community.default as CommunityData,
    people: people.default as unknown as PeopleData,
    venues: venues.default as unknown as readonly VenueData[],
    materials: materials.default as unknown as readonly MaterialData[],
    events: events.default as unknown as readonly EventData[],
    attendance: attendance.default,
    debriefs: debriefs.default as unknown as Readonly<Record<string, DebriefData>>,
  }
}
