import { SHEET_FIELDS, type ColumnUse, type SheetColumn, type SheetField } from './run-sheet-table'

/** A column's use as one word, as a list of choices holds it. */
export type UseKey = SheetField | 'custom' | 'ignore' | 'trackOf' | 'mainTrack' | 'ownerOf'

/** The word of a use. */
export function keyOfUse(use: ColumnUse): UseKey {
  switch (use.kind) {
    case 'field':
      return use.field
    case 'track':
      return use.name === '' ? 'mainTrack' : 'trackOf'
    case 'custom':
    case 'ignore':
    case 'ownerOf':
      return use.kind
  }
}

/**
 * The uses of all columns after one was chosen anew. A field goes away from the column that had it, which then is one's own;
 * people of a department belong to the department's column before them.
 */
export function chooseUse(columns: readonly SheetColumn[], index: number, key: UseKey): Map<number, ColumnUse> {
  const uses = new Map(columns.map((column) => [column.index, column.use]))
  const chosen = columns.find((column) => column.index === index)
  if (!chosen) return uses
  uses.set(index, useOf(key, chosen))
  if ((SHEET_FIELDS as readonly string[]).includes(key))
    for (const { index: other, use } of columns)
      if (other !== index && use.kind === 'field' && use.field === key) uses.set(other, { kind: 'custom' })
  return paired(columns, uses)
}

function useOf(key: UseKey, column: SheetColumn): ColumnUse {
  switch (key) {
    case 'custom':
    case 'ignore':
      return { kind: key }
    case 'trackOf':
      return { kind: 'track', name: column.header || String(column.index + 1), ownerColumn: null }
    case 'mainTrack':
      return { kind: 'track', name: '', ownerColumn: null }
    case 'ownerOf':
      return { kind: 'ownerOf', column: column.index }
    default:
      return { kind: 'field', field: key }
  }
}

function paired(columns: readonly SheetColumn[], uses: ReadonlyMap<number, ColumnUse>): Map<number, ColumnUse> {
  const result = new Map(uses)
  let department: { readonly index: number; readonly name: string } | null = null
  for (const [index, use] of uses) if (use.kind === 'track') result.set(index, { ...use, ownerColumn: null })
  for (const { index } of columns) {
    const use = uses.get(index)
    if (use?.kind === 'track') department = { index, name: use.name }
    if (use?.kind !== 'ownerOf') continue
    // Without a department before them, the people of a column have nobody's cue to be put to.
    if (department === null) result.set(index, { kind: 'custom' })
    else {
      result.set(department.index, { kind: 'track', name: department.name, ownerColumn: index })
      result.set(index, { kind: 'ownerOf', column: department.index })
    }
  }
  return result
}
