import type { Attendance, SignUpImport } from '@/domain/attendance/attendance'
import type { MergeGround } from '@/domain/attendance/sign-up-plan'
import type { EventPlanId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'

/** What the import screen shows of the event before a file is chosen. */
export interface ImportStart {
  readonly event: EventPlan
  /** Lists that were brought in before, newest first. */
  readonly imports: readonly SignUpImport[]
}

/** The event that a list is brought into, and what came before; null when there is no such event. */
export async function readImportStart(db: Workspace, eventId: EventPlanId): Promise<ImportStart | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  return { event, imports: await readImports(db, eventId) }
}

/** The lists that were brought into an event, newest first. */
async function readImports(db: Workspace, eventId: EventPlanId): Promise<SignUpImport[]> {
  const imports = (await db.signUpImports.where('eventId').equals(eventId).toArray()).filter(isAlive)
  return imports.sort((a, b) => b.at - a.at)
}

/** Everything that a list from `platform` is merged with: the members, the event's list, what the door saw. */
export async function readMergeGround(db: Workspace, eventId: EventPlanId, platform: string): Promise<MergeGround> {
  const [members, attendances, checkIns, imports] = await Promise.all([
    db.members.toArray(),
    db.attendances.where('eventId').equals(eventId).toArray(),
    db.checkIns.where('eventId').equals(eventId).toArray(),
    readImports(db, eventId),
  ])
  const samePlatform = new Set(imports.filter((one) => one.platform === platform).map(({ id }) => id))
  const listed = (attendance: Attendance): boolean =>
    attendance.importId !== null && samePlatform.has(attendance.importId)
  const alive = attendances.filter(isAlive)
  return {
    members: members.filter(isAlive),
    attendances: alive,
    checkIns: checkIns.filter(isAlive),
    listedBefore: new Set(alive.filter(listed).map(({ id }) => id)),
  }
}

/** The columns, as they are kept, that a person settled on for lists with these headings; null when they never did. */
export async function readColumnMap(db: Workspace, headers: string): Promise<readonly (string | null)[] | null> {
  const maps = (await db.columnMaps.where('headers').equals(headers).toArray()).filter(isAlive)
  const newest = maps.sort((a, b) => b.updatedAt - a.updatedAt)[0]
  return newest?.fields ?? null
}
