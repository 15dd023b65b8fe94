import { useMemo, useState } from 'react'
import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import type { DoubtChoice, SignUpPlan } from '@/domain/attendance/sign-up-plan'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { headersKey } from '@/exchange/signup-list/read-sign-up-list'
import { signUpsOf, type SignUpOptions } from '@/exchange/signup-list/read-sign-ups'
import { SIGN_UP_FIELDS, type DateOrder, type SignUpField, type SignUpFile } from '@/exchange/signup-list/sign-up-list'
import type { TableFile } from '@/exchange/table/table-file'
import { readColumnMap, readMergeGround } from '@/storage/reads/sign-ups'
import { useToday } from '../../parts/now'
import { useRead } from '../../parts/workspace'

/** What the person chose over what was found. */
interface ListChoices {
  readonly sheet: string | null
  /** Undefined while the header is the one that was found; null for a list without one. */
  readonly headerRow: number | null | undefined
  readonly fields: readonly (SignUpField | null)[] | null
  readonly dateOrders: Readonly<Record<number, DateOrder>>
  readonly keepRows: readonly number[]
  readonly phones: Readonly<Record<number, string>>
  readonly doubts: ReadonlyMap<number, DoubtChoice>
}

const NONE: ListChoices = {
  sheet: null,
  headerRow: undefined,
  fields: null,
  dateOrders: {},
  keepRows: [],
  phones: {},
  doubts: new Map(),
}

/** A list as it is read with the present choices, and what importing it would do. */
export interface SignUpsDraft {
  readonly file: SignUpFile
  /** Undefined while what is there already is still being read. */
  readonly plan: SignUpPlan | undefined
  /** Whether the columns follow what was settled for these headings before. */
  readonly remembered: boolean
  /** The map to remember: the person chose it, or it was remembered and still holds. Null when the guess stands. */
  readonly columnMap: { readonly headers: string; readonly fields: readonly (SignUpField | null)[] } | null
  readonly choices: ListChoices
  change(fields: Partial<ListChoices>): void
  decide(row: number, choice: DoubtChoice): void
}

/** Reads the opened table as a sign-up list and merges it with the event's list, anew at every choice. */
export function useSignUps(table: TableFile, event: EventPlan): SignUpsDraft {
  const [choices, setChoices] = useState<ListChoices>(NONE)
  const today = useToday()
  const { sheet, headerRow, fields, dateOrders, keepRows, phones, doubts } = choices
  const { zone, day } = event
  const options = useMemo<SignUpOptions>(
    () => ({
      zone,
      near: day ?? today,
      sheet,
      ...(headerRow === undefined ? {} : { headerRow }),
      dateOrders,
      keepRows,
      phones,
    }),
    [zone, day, today, sheet, headerRow, dateOrders, keepRows, phones],
  )
  const guessed = useMemo(() => signUpsOf(table, options), [table, options])
  const headers = headersKey(guessed.columns)
  const known = useRead(
    async (db) => (guessed.headerRow === null ? null : readColumnMap(db, headers)),
    [headers, guessed.headerRow],
  )
  const settled = useMemo(() => fields ?? (known ? known.map(asField) : null), [fields, known])
  const file = useMemo(
    () => (settled === null ? guessed : signUpsOf(table, { ...options, sheet: guessed.sheet, fields: settled })),
    [settled, guessed, table, options],
  )
  const ground = useRead((db) => readMergeGround(db, event.id, file.platform), [event.id, file.platform])
  const plan = useMemo(
    () => ground && planSignUps(file.entries, ground, doubts, { sameNameIsOne: file.platform === 'zoom' }),
    [file, ground, doubts],
  )
  return {
    file,
    plan,
    remembered: fields === null && known !== null && known !== undefined,
    columnMap: settled === null || file.headerRow === null ? null : { headers, fields: settled },
    choices,
    change: (changed) => setChoices((before) => ({ ...before, ...changed })),
    decide: (row, choice) => setChoices((before) => ({ ...before, doubts: new Map(before.doubts).set(row, choice) })),
  }
}

/** A field of a stored map; a field that this version does not know is left out. */
function asField(field: string | null): SignUpField | null {
  return SIGN_UP_FIELDS.find((known) => known === field) ?? null
}
