import { fileName } from '@/domain/common/file-name'
import type { EventPlanId } from '@/domain/common/id'
import { momentInFigures } from '@/domain/common/moment-in-figures'
import { ok, refused, type Result } from '@/domain/common/result'
import { DOOR_ENDING, writeDoorFile } from '@/exchange/door-file/write-door-file'
import type { Workspace } from '@/storage/database/workspace'
import { readDoorContent } from '@/storage/reads/door'
import type { MadeFile } from '../workspace/made-file'

export interface DoorFileRequest {
  readonly eventId: EventPlanId
  /** What this door is called; it stands in the file's name. */
  readonly door: string
  readonly appVersion: string
}

/** What this door knows as a file, for another laptop to run a door of its own, or to bring home what happened there. */
export async function makeDoorFile(db: Workspace, ask: DoorFileRequest): Promise<Result<MadeFile, 'gone'>> {
  const content = await readDoorContent(db, ask.eventId)
  if (!content) return refused('gone')
  const { door, appVersion } = ask
  const writtenAt = db.clock.now()
  const bytes = await writeDoorFile({ ...content, appVersion, door, writtenAt })
  const when = momentInFigures(writtenAt, content.event.zone).replace(':', '')
  return ok({ name: fileName([door, content.event.title, when], DOOR_ENDING), mediaType: 'application/gzip', bytes })
}
