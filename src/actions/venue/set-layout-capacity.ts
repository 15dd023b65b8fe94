import type { RoomId } from '@/domain/common/id'
import { madeId } from '@/domain/common/made-id'
import { positionsAfter } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { LAYOUT_KINDS, type LayoutKind } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Says how many seats a room has in a layout; null takes the layout away. */
export async function setLayoutCapacity(
  db: Workspace,
  ask: { readonly roomId: RoomId; readonly kind: LayoutKind; readonly capacity: number | null },
): Promise<Result<null, VenueRefusal>> {
  const name = (await db.rooms.get(ask.roomId))?.name ?? ''
  const layoutKey = `common.layoutKind.${ask.kind}`
  const change =
    ask.capacity === null
      ? label('venues.changes.layoutTaken', { name, layoutKey })
      : label('venues.changes.layoutSeats', { name, layoutKey, capacity: ask.capacity })
  return commit<null, VenueRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.rooms.get(ask.roomId))) return refused({ kind: 'gone' })
    const layouts = await db.layouts.where('roomId').equals(ask.roomId).toArray()
    const known = layouts.find((layout) => isAlive(layout) && layout.kind === ask.kind)
    if (ask.capacity === null) {
      if (known) await write.remove('layouts', known.id)
      return ok(null)
    }
    if (!Number.isInteger(ask.capacity) || ask.capacity <= 0) return refused({ kind: 'notAboveZero' })
    if (known) await write.change('layouts', known.id, { capacity: ask.capacity })
    else
      await write.upsert(
        'layouts',
        {
          roomId: ask.roomId,
          kind: ask.kind,
          capacity: ask.capacity,
          pos: PLACES[LAYOUT_KINDS.indexOf(ask.kind)] ?? 'a0',
        },
        // Made from what it stands for, so that two machines that add the same layout add one.
        madeId('lay', ask.roomId, ask.kind),
      )
    return ok(null)
  })
}

const PLACES = positionsAfter(null, LAYOUT_KINDS.length)
