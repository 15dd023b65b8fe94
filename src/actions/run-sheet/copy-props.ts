import type { CueId, EventPlanId, MaterialId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'
import { followNeeds, readNeeds } from './packing-list'

interface NeededMaterial {
  readonly cueId: string
  readonly materialId: MaterialId
  readonly quantity: number
}

/** Gives copies of cues the materials of their originals, inside a commit. Materials that are gone are left out. */
export async function copyProps(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  props: readonly NeededMaterial[],
  copies: ReadonlyMap<string, CueId | undefined>,
): Promise<void> {
  const wanted = props.filter(({ cueId }) => copies.get(cueId) !== undefined)
  const materials = await db.materials.bulkGet(wanted.map(({ materialId }) => materialId))
  const drafts = wanted.flatMap(({ cueId, materialId, quantity }, at) => {
    const copy = copies.get(cueId)
    return copy === undefined || materials[at]?.deleted !== 0 ? [] : [{ eventId, cueId: copy, materialId, quantity }]
  })
  if (drafts.length === 0) return
  const needs = await readNeeds(db, eventId)
  await write.insertMany('cueProps', drafts)
  await followNeeds(db, write, eventId, needs)
}
