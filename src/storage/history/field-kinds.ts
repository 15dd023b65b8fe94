import type { TableName } from '../database/tables'
import { COMMUNITY_FIELD_KINDS } from './community-field-kinds'
import { EVENT_FIELD_KINDS } from './event-field-kinds'
import type { FieldKind, KindsOf } from './field-kind'

/** What every field of every table holds. A field that is missing here fails the type check. */
export const FIELD_KINDS: KindsOf<TableName> = { ...COMMUNITY_FIELD_KINDS, ...EVENT_FIELD_KINDS }

/** What a field holds; null for a field of a newer app. */
export function fieldKind(table: string, field: string): FieldKind | null {
  const fields = (FIELD_KINDS as Readonly<Record<string, Readonly<Record<string, FieldKind>>>>)[table]
  return fields?.[field] ?? null
}
