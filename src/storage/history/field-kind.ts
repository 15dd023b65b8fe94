import type { Draft } from '@/domain/common/row'
import type { TableName, Tables } from '../database/tables'

/** What a stored field holds, so that a change of it can be said in words. */
export type FieldKind =
  /** Words the person typed, or a plain number. */
  | 'text'
  | 'number'
  | 'yesNo'
  | 'day'
  | 'clockMinute'
  | 'minutes'
  | 'seconds'
  /** Several lengths in seconds. */
  | 'secondsList'
  /** A reading of the venue clock, in seconds. */
  | 'clockSecond'
  | 'instant'
  | 'money'
  /** Several texts. */
  | 'list'
  /** A place in an order; the order itself is what the person sees. */
  | 'position'
  | 'picture'
  /** Made by the app for itself: a nonce, a key. */
  | 'internal'
  | 'start'
  | 'due'
  | 'origin'
  | 'rule'
  | 'target'
  | 'answers'
  | 'custom'
  | 'template'
  /** An id of a row of another table. */
  | { readonly names: TableName }
  /** One of a few values; the words stand under this key, followed by the value. */
  | { readonly words: string }

/** What the fields of some tables hold. */
export type KindsOf<Name extends TableName> = {
  readonly [Table in Name]: { readonly [Field in keyof Draft<Tables[Table]>]: FieldKind }
}

export const names = (table: TableName): FieldKind => ({ names: table })
export const words = (prefix: string): FieldKind => ({ words: prefix })
