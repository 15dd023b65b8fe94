import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import type { DoubtChoices, SignUpPlan } from '@/domain/attendance/sign-up-plan'
import type { EventPlanId } from '@/domain/common/id'
import type { Position } from '@/domain/common/order'
import { headersKey } from '@/exchange/signup-list/read-sign-up-list'
import { signUpsOf, type SignUpOptions } from '@/exchange/signup-list/read-sign-ups'
import { SIGN_UP_FIELDS, type SignUpField, type SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { tellingRows } from '@/exchange/signup-list/telling-rows'
import type { TableFile } from '@/exchange/table/table-file'
import type { Workspace } from '@/storage/database/workspace'
import { readLastSeq } from '@/storage/reads/last-seq'
import { readColumnMap, readMergeGround } from '@/storage/reads/sign-ups'

/** What the person chose over what was found. */
export interface PreviewAsk {
  readonly eventId: EventPlanId
  /** Without `fields`: those stand apart, because a remembered map takes their place. */
  readonly options: Omit<SignUpOptions, 'fields'>
  readonly fields: readonly (SignUpField | null)[] | null
  readonly doubts: DoubtChoices
}

/** What importing a list would write, worked out on one state of the workspace. */
export interface PlannedSignUps {
  readonly plan: SignUpPlan
  /** The number of the newest operation: the plan holds as long as this is the newest one. */
  readonly seq: number
  /** The last place of the waiting list; empty while nobody waits. */
  readonly lastWaiting: Position | ''
}

/** A list as it is read with the present choices, and what importing it would do. */
export interface SignUpPreview extends PlannedSignUps {
  readonly file: SignUpFile
  /** Whether the columns follow what was settled for these headings before. */
  readonly remembered: boolean
  /** The map to remember: the person chose it, or it was remembered and still holds. Null when the guess stands. */
  readonly columnMap: { readonly headers: string; readonly fields: readonly (SignUpField | null)[] } | null
  /** The rows worth looking at, by their number in the sheet. */
  readonly shown: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly sheetRows: number
}

/** Which part of the work is being done. */
export type PreviewStep = 'understanding' | 'merging'

/** Reads an opened table as a sign-up list and works out what bringing it in would do. Writes nothing. */
export async function previewSignUps(
  db: Workspace,
  table: TableFile,
  ask: PreviewAsk,
  onStep: (step: PreviewStep) => void = () => undefined,
): Promise<SignUpPreview> {
  onStep('understanding')
  const guessed = signUpsOf(table, ask.options)
  const headers = headersKey(guessed.columns)
  const known = guessed.headerRow === null ? null : await readColumnMap(db, headers)
  const settled = ask.fields ?? (known === null ? null : known.map(asField))
  const file = settled === null ? guessed : signUpsOf(table, { ...ask.options, sheet: guessed.sheet, fields: settled })
  onStep('merging')
  const planned = await planOn(db, ask.eventId, file, ask.doubts)
  const rows = table.sheets.find((sheet) => sheet.name === file.sheet)?.rows ?? []
  const doubtful = planned.plan.doubts.map(({ row }) => row)
  return {
    ...planned,
    file,
    remembered: ask.fields === null && known !== null,
    columnMap: settled === null || file.headerRow === null ? null : { headers, fields: settled },
    shown: tellingRows(file, doubtful).map((row) => ({ row, cells: rows[row - 1] ?? [] })),
    sheetRows: rows.length,
  }
}

/** Plans on one state of the workspace, and says which one it was. */
export async function planOn(
  db: Workspace,
  eventId: EventPlanId,
  file: { readonly platform: string; readonly entries: SignUpFile['entries'] },
  doubts: DoubtChoices,
): Promise<PlannedSignUps> {
  const [seq, ground] = await db.transaction('r', db.tables, async () => [
    await readLastSeq(db),
    await readMergeGround(db, eventId, file.platform),
  ])
  const plan = planSignUps(file.entries, ground, doubts, { sameNameIsOne: file.platform === 'zoom' })
  const lastWaiting = ground.attendances.map(({ waitlistPos }) => waitlistPos).reduce((a, b) => (b > a ? b : a), '')
  return { plan, seq, lastWaiting }
}

/** A field of a stored map; a field that this version does not know is left out. */
function asField(field: string | null): SignUpField | null {
  return SIGN_UP_FIELDS.find((known) => known === field) ?? null
}
