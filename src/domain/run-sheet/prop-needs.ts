import type { MaterialId } from '../common/id'
import type { ClockSecond } from '../common/time'
import type { Material, ReservationState } from '../material/material'
import { tidy } from '../material/stock'
import type { CueProp } from './cue-prop'
import { takesPart, type TimedCue } from './time-cues'

/** So many of a material, for as long as a cue runs. */
export interface PropUse {
  readonly quantity: number
  readonly startsAt: ClockSecond
  readonly endsAt: ClockSecond
}

/**
 * How many of a material the cues need together: of what is used up the sum, of what comes back the most that is in use at
 * one time. A cue that ends when another one starts hands its things over; one without a length needs them at its moment.
 */
export function neededOf(use: Material['use'], uses: readonly PropUse[]): number {
  if (use === 'consumable') return tidy(uses.reduce((sum, { quantity }) => sum + quantity, 0))
  const most = uses.map(({ startsAt: moment }) =>
    uses
      .filter((other) => other.startsAt <= moment && moment < Math.max(other.endsAt, other.startsAt + 1))
      .reduce((sum, { quantity }) => sum + quantity, 0),
  )
  return tidy(Math.max(0, ...most))
}

/** What the cues of a sheet need of every material. Props of cues that are gone or left out this time do not count. */
export function neededByMaterial(
  timed: readonly TimedCue[],
  props: readonly Pick<CueProp, 'cueId' | 'materialId' | 'quantity'>[],
  useOf: (id: MaterialId) => Material['use'],
): Map<MaterialId, number> {
  const cues = new Map(timed.filter(({ cue }) => takesPart(cue)).map((row) => [row.cue.id, row]))
  const uses = new Map<MaterialId, PropUse[]>()
  for (const { cueId, materialId, quantity } of props) {
    const row = cues.get(cueId)
    if (!row) continue
    const use = { quantity, startsAt: row.startsAt, endsAt: row.endsAt }
    uses.set(materialId, [...(uses.get(materialId) ?? []), use])
  }
  return new Map([...uses].map(([id, list]) => [id, neededOf(useOf(id), list)]))
}

/** What a packing list holds of a material. */
export interface PackedLine {
  readonly quantity: number
  readonly state: ReservationState
}

/**
 * How many the packing list should hold after the cues' need went from `before` to `after`; null leaves the line as it is.
 * It rises to the need while the things are not back yet. It falls with the need only where it stood at exactly the old
 * one and nothing is packed, and never below what the material's own rule asks for (`byRule`) or to nothing: what else
 * the line was meant for is not known here.
 */
export function packedQuantity(line: PackedLine, before: number, after: number, byRule: number): number | null {
  const open = line.state === 'reserved' || line.state === 'toMake'
  const out = line.state === 'packed' || line.state === 'onSite'
  if (after > line.quantity) return open || out ? after : null
  if (!open || line.quantity !== before || after === 0) return null
  const lower = Math.max(after, byRule)
  return lower < line.quantity ? lower : null
}
