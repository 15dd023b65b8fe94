import { formatDue } from '@/domain/checklist/parse-due'
import type { TaskDue } from '@/domain/checklist/task'
import type { Money } from '@/domain/common/money'
import { sameValue } from '@/domain/common/same-value'
import { formatClock } from '@/domain/common/time'
import type { ChangeLabel } from '@/domain/history/operation'
import type { TableName } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { fieldKind } from '@/storage/history/field-kinds'
import { readRowNames } from '@/storage/history/row-names'
import { label, type WordKey } from '@/words/create-words'
import { formatMoney } from '@/words/format'

interface Changed {
  readonly table: TableName
  /** What the row is called, for the words. */
  readonly name: string
  /** The row as it is; undefined when it is gone, and the change will be refused. */
  readonly before: object | undefined
  readonly fields: object
}

type Params = Readonly<Record<string, string | number>>

/** Longer values are not said in one line; they stand in the activity list. */
const SHORT = 24

/**
 * Says which field of a row changes and, where it is short, to what. Fields that are given but stay as they are do not
 * count. Everything is kept as keys and figures, so that it reads in either language later.
 */
export async function changedLabel(db: Workspace, { table, name, before, fields }: Changed): Promise<ChangeLabel> {
  const old = (before ?? {}) as Readonly<Record<string, unknown>>
  const given = Object.entries(fields) as [string, unknown][]
  const changed = given.filter(([field, value]) => value !== undefined && !sameValue(old[field], value))
  const [first, ...others] = changed.length > 0 ? changed : given
  const [field, value] = first ?? ['name', name]
  const params: Params = { name, fieldKey: `history.fields.${table}.${field}` }
  if (others.length > 0) return label('history.changed.several', { ...params, count: others.length + 1 })
  if (isEmpty(value)) return label('history.changed.cleared', params)
  const to = await said(db, table, field, value)
  return to === null ? label('history.changed.edited', params) : label('history.changed.set', { ...params, ...to })
}

/** The new value as parameters that read in either language; null when it is too long for one line. */
async function said(db: Workspace, table: TableName, field: string, value: unknown): Promise<Params | null> {
  const kind = fieldKind(table, field)
  if (kind !== null && typeof kind === 'object') {
    if ('words' in kind) return { toKey: `${kind.words}.${String(value)}` }
    const name = (await readRowNames(db, [String(value)])).get(String(value))
    if (!name) return null
    return name.wordKey === null ? shortText(name.text) : { toKey: name.wordKey }
  }
  switch (kind) {
    case 'text':
    case 'number':
    case 'day':
      return typeof value === 'number' ? { to: value } : shortText(String(value))
    case 'list':
      return shortText((value as readonly string[]).join(', '))
    case 'yesNo':
      return { toKey: (value ? 'history.values.yes' : 'history.values.no') satisfies WordKey }
    case 'clockMinute':
      return { to: formatClock(Number(value)) }
    case 'minutes':
      return { toSeconds: Number(value) * 60 }
    case 'seconds':
      return { toSeconds: Number(value) }
    case 'money':
      return { to: formatMoney(value as Money, 'en') }
    case 'due':
      return shortText(formatDue(value as TaskDue))
    default:
      return null
  }
}

function shortText(text: string): Params | null {
  return text === '' || text.length > SHORT || text.includes('\n') ? null : { to: text }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
