import type { AttendanceId } from '@/domain/common/id'
import type { Instant } from '@/domain/common/time'
import type { DoorRow } from './door-row'

/** What the desk says about the last thing that was done. */
export interface Said {
  /** Tells two messages with the same words apart. */
  readonly key: number
  /** `noted` is anything but coming in and its undoing; `leaving` asks whether the desk is to be left. */
  readonly tone: 'in' | 'again' | 'refused' | 'back' | 'noted' | 'leaving'
  readonly title: string
  readonly detail: string
  /** What the message offers to take back. */
  readonly undoes: Undoes | null
}

/** A check-in, somebody's leaving, or everything that one entry of sheet numbers marked. */
export type Undoes =
  { readonly kind: 'person' | 'leaving'; readonly id: AttendanceId } | { readonly kind: 'paper'; readonly at: Instant }

/** What can be done at the desk, and what it says about it. */
export interface DoorDesk {
  readonly said: Said | null
  readonly say: (tone: Said['tone'], title: string, detail?: string, undoes?: Undoes | null) => void
  /** Takes an answer away that belongs to the person before; what was done stays in sight. */
  readonly hush: () => void
  /** Lets somebody with a promised place in; says why not otherwise. */
  readonly admit: (row: DoorRow) => Promise<void>
  /** Gives a place and lets in, in one step. */
  readonly letIn: (row: DoorRow) => Promise<void>
  readonly takeBack: (what: Undoes) => Promise<void>
  /** Takes back what the desk just said was done; otherwise the last check-in of this door. */
  readonly undoLast: () => Promise<void>
  readonly leave: (row: DoorRow) => Promise<void>
  /** Whether the walk-in was let in. */
  readonly takeWalkIn: (name: string, phone: string) => Promise<boolean>
  /** Whether the one who came for somebody else was let in. */
  readonly substitute: (row: DoorRow, name: string, phone: string) => Promise<boolean>
  /** Whether anybody of the sheet was marked. */
  readonly markPaper: (ids: readonly AttendanceId[]) => Promise<boolean>
  readonly note: (row: DoorRow, note: string, doorNote: string) => Promise<void>
  /** How many somebody brings. */
  readonly bring: (row: DoorRow, plusOnes: number) => Promise<void>
}
