import type { CueId, CuePropId, MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { followNeeds, readNeeds, type PackedChange } from './packing-list'
import type { SheetRefusal } from './sheet-refusal'

interface PropAsk {
  readonly cueId: CueId
  readonly materialId: MaterialId
  readonly quantity: number
}

/** A prop that was set, and what that did to the packing list. */
export interface PropSet {
  readonly id: CuePropId
  readonly packed: readonly PackedChange[]
}

/**
 * Says how many of a material a cue needs; the event's packing list rises along in the same step. A material that the cue
 * has already gets the new quantity. Refused when cue or material is gone, or the quantity is not above zero.
 */
export async function setCueProp(db: Workspace, ask: PropAsk): Promise<Result<PropSet, SheetRefusal>> {
  const [before, named] = [await db.cues.get(ask.cueId), await db.materials.get(ask.materialId)]
  if (!isAlive(before) || !isAlive(named)) return refused('gone')
  const params = { title: titleInLabel(before), name: named.name, quantity: ask.quantity }
  const intention = { label: label('sheetViews.changes.propSet', params), eventId: before.eventId }
  return commit<PropSet, SheetRefusal>(db, intention, async (write) => {
    const [cue, material] = [await db.cues.get(ask.cueId), await db.materials.get(ask.materialId)]
    if (!isAlive(cue) || !isAlive(material)) return refused('gone')
    if (!(ask.quantity > 0) || !Number.isFinite(ask.quantity)) return refused('notAboveZero')
    const { eventId } = cue
    const needs = await readNeeds(db, eventId)
    const { quantity, materialId, cueId } = ask
    const known = (await rowsOfEvent(db, 'cueProps', eventId)).find(
      (prop) => prop.cueId === cueId && prop.materialId === materialId,
    )
    const id = known?.id ?? (await write.insert('cueProps', { eventId, cueId, materialId, quantity })).id
    if (known) await write.change('cueProps', known.id, { quantity })
    return ok({ id, packed: await followNeeds(db, write, eventId, needs) })
  })
}
