import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import type { DoubtChoices, SignUpPlan } from '@/domain/attendance/sign-up-plan'
import type { EventPlanId } from '@/domain/common/id'
import type { Position } from '@/domain/common/order'
import { headersKey } from '@/exchange/signup-list/read-sign-up-list'
import { signUpsOf, type SignUpOptions } from '@/exchange/signup-list/read-sign-ups'
import { keptColumns, settledColumns } from '@/exchange/signup-list/settled-columns'
import type { SignUpField, SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { tellingRows } from '@/exchange/signup-list/telling-rows'
import type { TableFile } from '@/exchange/table/table-file'
import type { Workspace } from '@/storage/database/workspace'
import { readLastSeq } from '@/storage/reads/last-seq'
import { readMergeGround } from '@/storage/reads/sign-ups'
import { underKnownHeader } from './known-header'

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
  readonly columnMap: { readonly headers: string; readonly fields: readonly (string | null)[] } | null
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
  const { options } = ask
  const { guessed, kept } = await underKnownHeader(db, table, options)
  const known = kept === null ? null : settledColumns(kept)
  const fields = ask.fields ?? known?.fields ?? null
  const { sheet, headerRow } = guessed
  const file =
    fields === null
      ? guessed
      : signUpsOf(table, { ...options, sheet, headerRow, fields, earlierOrders: known?.dateOrders ?? {} })
  const dateOrders = { ...known?.dateOrders, ...options.dateOrders }
  const chosen = fields !== null || typeof options.headerRow === 'number' || Object.keys(dateOrders).length > 0
  onStep('merging')
  const planned = await planOn(db, ask.eventId, file, ask.doubts)
  const rows = table.sheets.find((sheet) => sheet.name === file.sheet)?.rows ?? []
  const doubtful = planned.plan.doubts.map(({ row }) => row)
  return {
    ...planned,
    file,
    remembered: ask.fields === null && known !== null,
    columnMap:
      !chosen || file.headerRow === null
        ? null
        : {
            headers: headersKey(file.columns),
            fields: keptColumns({ fields: file.columns.map(({ field }) => field), dateOrders }),
          },
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
