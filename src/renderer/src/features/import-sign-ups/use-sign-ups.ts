import { startTransition, useEffect, useMemo, useState } from 'react'
import type { PreviewAsk } from '@/actions/sign-ups/preview-sign-ups'
import type { DoubtChoice } from '@/domain/attendance/sign-up-plan'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { DateOrder, SignUpField } from '@/exchange/signup-list/sign-up-list'
import { readLastSeq } from '@/storage/reads/last-seq'
import { useToday } from '../../parts/now'
import { useRead, useWorkspace } from '../../parts/workspace'
import type { ReadingRefusal } from './list-desk'
import type { SeenPlan, SeenPreview } from './seen-preview'
import type { OpenedList } from './use-opened-list'

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
  readonly preview: SeenPreview
  /** The choices it was read with. */
  readonly ask: PreviewAsk
  readonly file: SeenPreview['file']
  readonly plan: SeenPlan
  /** Whether the preview is older than the choices: a newer one is being worked out. */
  readonly renewing: boolean
  readonly choices: ListChoices
  change(fields: Partial<ListChoices>): void
  decide(row: number, choice: DoubtChoice): void
}

interface Found {
  readonly preview: SeenPreview
  readonly ask: PreviewAsk
  readonly list: OpenedList
  readonly seq: number
}

/** What reading has come to: a draft, a refusal, or nothing yet. */
export type Drafting =
  | { readonly kind: 'draft'; readonly draft: SignUpsDraft }
  | { readonly kind: 'refused'; readonly refusal: ReadingRefusal }
  | { readonly kind: 'reading' }

/** Reads the opened table as a sign-up list and merges it with the event's list, anew at every choice and every change. */
export function useSignUps(list: OpenedList, event: EventPlan): Drafting {
  const [choices, setChoices] = useState<ListChoices>(NONE)
  const [found, setFound] = useState<Found | null>(null)
  const [refusal, setRefusal] = useState<ReadingRefusal | null>(null)
  const today = useToday()
  const { name: database } = useWorkspace()
  const seq = useRead((db) => readLastSeq(db), [])
  const { sheet, headerRow, fields, dateOrders, keepRows, phones, doubts } = choices
  const { id: eventId, zone, day } = event
  const ask = useMemo<PreviewAsk>(
    () => ({
      eventId,
      options: {
        zone,
        near: day ?? today,
        sheet,
        ...(headerRow === undefined ? {} : { headerRow }),
        dateOrders,
        keepRows,
        phones,
      },
      fields,
      doubts,
    }),
    [eventId, zone, day, today, sheet, headerRow, fields, dateOrders, keepRows, phones, doubts],
  )
  useEffect(() => {
    if (seq === undefined) return
    let wanted = true
    void list.desk.preview(database, ask).then((answer) => {
      if (!wanted || answer === null) return
      // Drawn in slices: the first rows of a wide list are hundreds of fields.
      if (answer.ok) startTransition(() => setFound({ preview: answer.value, ask, list, seq }))
      else setRefusal(answer.reason)
    })
    return () => {
      wanted = false
    }
  }, [database, ask, list, seq])
  if (refusal !== null) return { kind: 'refused', refusal }
  if (found === null) return { kind: 'reading' }
  const { preview } = found
  return {
    kind: 'draft',
    draft: {
      preview,
      ask: found.ask,
      file: preview.file,
      plan: preview.plan,
      renewing: found.ask !== ask || found.list !== list || found.seq !== seq,
      choices,
      change: (changed) => setChoices((before) => ({ ...before, ...changed })),
      decide: (row, choice) => setChoices((before) => ({ ...before, doubts: new Map(before.doubts).set(row, choice) })),
    },
  }
}
