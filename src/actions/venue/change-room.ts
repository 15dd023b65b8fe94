import type { RoomId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Room } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { VenueRefusal } from './venue-refusal'

/** Changes fields of a room: name, size, legal maximum, equipment, load-in and hard close. */
export async function changeRoom(
  db: Workspace,
  ask: { readonly id: RoomId; readonly fields: Fields<Room> },
): Promise<Result<null, VenueRefusal>> {
  const { name: newName, areaSquareMetres, ceilingMetres, legalMaximum } = ask.fields
  const before = await db.rooms.get(ask.id)
  const name = newName ?? before?.name ?? ''
  const change = await changedLabel(db, { table: 'rooms', name: before?.name ?? '', before, fields: ask.fields })
  return commit<null, VenueRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.rooms.get(ask.id))) return refused({ kind: 'gone' })
    if (name.trim() === '') return refused({ kind: 'nameMissing' })
    const measures = [areaSquareMetres, ceilingMetres, legalMaximum]
    if (measures.some((measure) => typeof measure === 'number' && measure <= 0))
      return refused({ kind: 'notAboveZero' })
    await write.change('rooms', ask.id, ask.fields)
    return ok(null)
  })
}
