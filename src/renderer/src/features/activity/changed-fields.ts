import type { RowChange } from '@/domain/history/operation'
import { isStampField } from '@/domain/history/touches'
import { sameValue } from '@/domain/common/same-value'
import { fieldKind } from '@/storage/history/field-kinds'

/** What happened to a row as a whole. */
export type RowVerb = 'added' | 'changedRow' | 'deleted' | 'restored'

/** One field of a changed row that a person can make sense of. */
export interface ChangedField {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What happened to a row: it was added, changed, deleted (a tombstone) or brought back. */
export function verbOf({ before, after }: RowChange): RowVerb {
  if (before === null) return after['deleted'] === 1 ? 'deleted' : 'added'
  if (after['deleted'] === 1) return 'deleted'
  return after['deleted'] === 0 ? 'restored' : 'changedRow'
}

/** The fields of a change that say something: no stamps, and of a new row only what was filled in. */
export function changedFields({ table, before, after }: RowChange): ChangedField[] {
  return Object.keys(after)
    .filter((field) => field !== 'id' && field !== 'deleted' && !isStampField(field))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter(({ field, before: was, after: is }) => {
      const kind = fieldKind(table, field)
      if (kind === 'internal') return false
      if (before !== null) return !sameValue(was, is)
      return kind !== 'position' && !isEmpty(is)
    })
}

/** Nothing was filled in: no text, no list, no tick. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
