import type { Instant } from '../common/time'
import type { CheckIn } from './attendance'
import type { DoorState } from './door-state'

/** The check-ins of one entry of sheet numbers that still stand: they share door, way and moment, because they are one step. */
export function paperBatch(state: DoorState, door: string, at: Instant): CheckIn[] {
  const batch: CheckIn[] = []
  for (const { stay } of state.values())
    for (const fact of stay) if (fact.method === 'paper' && fact.door === door && fact.at === at) batch.push(fact)
  return batch
}
