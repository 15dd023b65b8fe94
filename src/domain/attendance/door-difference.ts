import { assertNever } from '../common/assert-never'
import type { AttendanceId } from '../common/id'

/** What is changed of a person at a door: a note for this event, one for every event, and how many they bring. */
export const DOOR_FIELDS = ['note', 'doorNote', 'plusOnes'] as const
export type DoorField = (typeof DOOR_FIELDS)[number]

/** These fields of one person as one laptop has them. */
export interface DoorFieldValues {
  readonly note: string
  readonly doorNote: string
  readonly plusOnes: number
}

/**
 * What a second laptop had in a field before what it has now, since the list last came from home; empty where it changed
 * nothing. Whoever has one of these has not heard of the change yet.
 */
export interface DoorPast {
  readonly note: readonly string[]
  readonly doorNote: readonly string[]
  readonly plusOnes: readonly number[]
}

export const NO_PAST: DoorPast = { note: [], doorNote: [], plusOnes: [] }

/** Names one field of one place; an answer about it is kept under this. */
export type DifferenceKey = `${AttendanceId} ${DoorField}`

/** A field that both laptops changed, each in its own way. */
export interface DoorDifference {
  readonly key: DifferenceKey
  readonly id: AttendanceId
  readonly field: DoorField
  readonly here: string | number
  readonly there: string | number
}

/** What becomes of a field: as it is here, as it is there, or what the person says. */
export type FieldVerdict = 'keep' | 'take' | 'ask'

/**
 * Whose value of a field is the newer one. At home the other laptop's counts when it changed the field and home still has
 * what it started from; on a second laptop home's counts unless it is what was changed here. Where both changed it, the person
 * is asked. The same file once more finds equal values and changes nothing.
 */
export function fieldVerdict(
  field: DoorField,
  side: 'home' | 'second',
  values: { readonly here: DoorFieldValues; readonly there: DoorFieldValues; readonly past: DoorPast },
): FieldVerdict {
  const { here, there } = values
  if (here[field] === there[field]) return 'keep'
  const past: readonly (string | number)[] = values.past[field]
  switch (side) {
    case 'home':
      return past.length === 0 ? 'keep' : past.includes(here[field]) ? 'take' : 'ask'
    case 'second':
      return past.length === 0 ? 'take' : past.includes(there[field]) ? 'keep' : 'ask'
    default:
      return assertNever(side)
  }
}

/** Goes on with what was in a field before, as one more change of it is read from the log. */
export function withPast(
  past: DoorPast,
  field: DoorField,
  change: { readonly before: string | number; readonly cameFromHome: boolean },
): DoorPast {
  if (change.cameFromHome) return { ...past, [field]: [] }
  return { ...past, [field]: [...past[field], change.before] }
}
