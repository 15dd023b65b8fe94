import type { MemberId } from '../common/id'
import {
  DOOR_FIELDS,
  fieldVerdict,
  NO_PAST,
  type DifferenceKey,
  type DoorDifference,
  type DoorField,
} from './door-difference'
import type { DoorFile } from './door-file'
import type { DoorChoices, DoorGround, DoorUpdate } from './merge-door'

/** What the door should know of a person at every event, as the other laptop has it. */
export interface DoorNoteUpdate {
  readonly memberId: MemberId
  readonly doorNote: string
}

/** What a door file changes of notes and plus-ones of people who are on the list here. */
export interface DoorFieldsMerge {
  readonly updates: readonly DoorUpdate[]
  readonly doorNotes: readonly DoorNoteUpdate[]
  readonly differences: readonly DoorDifference[]
}

/**
 * Lays the notes and plus-ones of a door file over those here, field by field: what only one laptop changed is taken or kept
 * without a question, what both changed otherwise is listed, and stays as it is here unless the person takes the other.
 */
export function mergeDoorFields(
  ground: DoorGround,
  file: DoorFile,
  choices: DoorChoices,
  takeList: boolean,
): DoorFieldsMerge {
  const rows = new Map(ground.attendances.map((row) => [row.id, row]))
  const members = new Map(ground.members.map((member) => [member.id, member]))
  const updates: DoorUpdate[] = []
  const doorNotes: DoorNoteUpdate[] = []
  const differences: DoorDifference[] = []
  for (const there of file.people) {
    const row = rows.get(there.attendanceId)
    const member = row?.deleted === 0 ? members.get(row.memberId) : undefined
    if (row?.deleted !== 0 || member?.deleted !== 0) continue
    const { id } = row
    const here = { note: row.note, plusOnes: row.plusOnes, doorNote: member.doorNote }
    const past = takeList ? (ground.pasts.get(id) ?? NO_PAST) : there.past
    const takes = (field: DoorField) => {
      const verdict = fieldVerdict(field, takeList ? 'second' : 'home', { here, there, past })
      if (verdict !== 'ask') return verdict === 'take'
      const key: DifferenceKey = `${id} ${field}`
      differences.push({ key, id, field, here: here[field], there: there[field] })
      return choices.get(key) === 'yes'
    }
    const taken = DOOR_FIELDS.filter(takes)
    const fields = {
      ...(taken.includes('note') ? { note: there.note } : {}),
      ...(taken.includes('plusOnes') ? { plusOnes: there.plusOnes } : {}),
    }
    if (Object.keys(fields).length > 0) updates.push({ id, fields })
    if (taken.includes('doorNote')) doorNotes.push({ memberId: member.id, doorNote: there.doorNote })
  }
  return { updates, doorNotes, differences }
}
