import type { EventPlanId, OperationId } from '../common/id'
import type { Instant } from '../common/time'

/** Which words describe a change; the words themselves stand in the words of `changes`. */
export interface ChangeLabel {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** One row that an operation touched: its fields before (null when it did not exist) and after. */
export interface RowChange {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

/** One write of the person, with everything needed to take it back. Kept for good, in the order of `seq`. */
export interface Operation {
  readonly id: OperationId
  readonly seq: number
  readonly at: Instant
  readonly hlc: string
  readonly device: string
  readonly doneBy: string
  readonly schemaVersion: number
  readonly label: ChangeLabel
  /** A new intention, the taking back (`undo`) or doing again (`redo`) of another operation, or a starting state (`base`). */
  readonly kind: 'do' | 'undo' | 'redo' | 'base'
  /** The operation that an undo or a redo is about; empty otherwise, because IndexedDB cannot index null. */
  readonly about: OperationId | ''
  /** The event the change belongs to, so that the activity list can be filtered; empty when to none. */
  readonly eventId: EventPlanId | ''
  readonly changes: readonly RowChange[]
}
