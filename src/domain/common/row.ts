import type { Id } from './id'
import type { Instant } from './time'

/**
 * What every stored row carries. `hlc` is the hybrid logical clock reading of its last change and `by` the device that
 * made it, so that two laptops can be merged later. A deleted row stays as a tombstone: `deleted` is a number because
 * IndexedDB cannot index true and false.
 */
export interface Stamp {
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deleted: 0 | 1
  readonly deletedAt: Instant | null
  readonly by: string
  readonly hlc: string
}

/** A stored row: an id with its prefix, and the stamp. */
export interface Row<Prefix extends string> extends Stamp {
  readonly id: Id<Prefix>
}

/** The fields of a row that its author gives; the id and the stamp are added when it is written. */
export type Draft<R extends Stamp> = Omit<R, keyof Stamp | 'id'>

/** Fields to change on a row. */
export type Fields<R extends Stamp> = Partial<Draft<R>>
