import { groupBy } from '@/domain/common/group-by'
import { MATERIAL_CATEGORIES, RESERVATION_STATES } from '@/domain/material/material'
import type { EventMaterialLine } from '@/storage/reads/materials'

export const GROUPINGS = ['byBox', 'byCategory', 'byState'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Lines that belong together, under a category, a state or the name of a box. */
export interface LineGroup {
  readonly key: string
  readonly lines: readonly EventMaterialLine[]
}

/** Puts the lines together: boxes by name with the unpacked last, categories and states in their own order. */
export function groupLines(lines: readonly EventMaterialLine[], grouping: Grouping): LineGroup[] {
  const groups = [...groupBy(lines, (line) => keyOf(line, grouping))].map(([key, own]) => ({ key, lines: own }))
  if (grouping === 'byBox')
    return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key))
  const order: readonly string[] = grouping === 'byState' ? RESERVATION_STATES : MATERIAL_CATEGORIES
  return groups.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

/** Whether something is still to be done about a line: missing, fewer than the rule says, or not packed. */
export function isOpen(line: EventMaterialLine): boolean {
  const { state } = line.reservation
  return line.shortage.short > 0 || isBelowRule(line) || state === 'reserved' || state === 'toMake'
}

/** Whether fewer are reserved than the rule says, while that can still be changed. */
export function isBelowRule({ reservation, needed }: EventMaterialLine): boolean {
  return (reservation.state === 'reserved' || reservation.state === 'toMake') && reservation.quantity < needed
}

/** Whether the things are in their box, or further. */
export function isPacked({ reservation: { state } }: EventMaterialLine): boolean {
  return state !== 'reserved' && state !== 'toMake'
}

function keyOf({ material, reservation }: EventMaterialLine, grouping: Grouping): string {
  // A box that was not named yet is the one the thing is kept in.
  if (grouping === 'byBox') return reservation.box || material.kit
  return grouping === 'byState' ? reservation.state : material.category
}
