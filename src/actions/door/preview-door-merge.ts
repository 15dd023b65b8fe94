import { withClockCorrected } from '@/domain/attendance/door-clock'
import type { DoorFile } from '@/domain/attendance/door-file'
import { mergeDoor, type DoorChoices, type DoorGround, type DoorMerge } from '@/domain/attendance/merge-door'
import type { AttendanceId } from '@/domain/common/id'
import type { Minutes } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { readDoorGround } from '@/storage/reads/door'
import { readIsDoorDesk } from '@/storage/reads/door-past'

/** Everything of this laptop that a door file is laid over. */
export interface KnownHere {
  readonly ground: DoorGround
  readonly isDoorDesk: boolean
}

/** Who is meant by what both doors say of one head. */
export type DoorNamed = Pick<DoorGround, 'attendances' | 'members'>

export interface DoorMergePreview {
  readonly merge: DoorMerge
  readonly isDoorDesk: boolean
  readonly named: DoorNamed
}

export interface DoorMergeAsk {
  readonly file: DoorFile
  readonly choices: DoorChoices
  /** Whole minutes to add to the other laptop's moments, because its clock was wrong. */
  readonly minutes: Minutes
}

/** Reads what a door file is laid over. */
export async function readKnownHere(db: Workspace, { event }: DoorFile): Promise<KnownHere> {
  return { ground: await readDoorGround(db, event.id), isDoorDesk: await readIsDoorDesk(db) }
}

/** What bringing a door file in would do, over what is known here. */
export function doorMergeOver(known: KnownHere, { file, choices, minutes }: DoorMergeAsk): DoorMergePreview {
  const { ground, isDoorDesk } = known
  const here = new Set(ground.facts.map(({ id }) => id))
  const corrected = withClockCorrected(file, minutes, (id) => here.has(id))
  const merge = mergeDoor(ground, corrected, choices, isDoorDesk)
  return { merge, isDoorDesk, named: namedIn(merge, ground) }
}

/** What bringing a door file in would do now. */
export async function previewDoorMerge(db: Workspace, ask: DoorMergeAsk): Promise<DoorMergePreview> {
  return doorMergeOver(await readKnownHere(db, ask.file), ask)
}

/** Of ten thousand people only those somebody has to look at. */
function namedIn({ conflicts }: DoorMerge, { attendances, members }: DoorGround): DoorNamed {
  const ids = new Set<AttendanceId>()
  for (const conflict of conflicts) {
    ids.add(conflict.id)
    if (conflict.kind === 'maybeKnown') ids.add(conflict.known)
  }
  const rows = attendances.filter(({ id }) => ids.has(id))
  const people = new Set(rows.map(({ memberId }) => memberId))
  return { attendances: rows, members: members.filter(({ id }) => people.has(id)) }
}
