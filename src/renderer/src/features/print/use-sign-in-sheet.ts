import { useMemo } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { SheetOrder } from '@/exchange/print/sign-in-content'
import { readSheetSource } from '@/storage/reads/printed-sheet'
import { useAskBeside } from '../../parts/beside/use-read-beside'
import { sheetOf, type PreparedSheet } from '../../parts/beside/prepared-prints'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { useIsLongList } from './use-is-long-list'

/** What a sign-in sheet says, and whether it is the one of the order that is asked for by now. */
export type ShownSheet = PreparedSheet & { readonly isCurrent: boolean }

/** Works out a sign-in sheet, a long one in a worker. `undefined`: not yet; null: there is no such event. */
export function useSignInSheet(eventId: EventPlanId, order: SheetOrder): ShownSheet | null | undefined {
  const { t, language } = useWords()
  const isLong = useIsLongList(eventId)
  const source = useRead(
    (db) => (isLong === false ? readSheetSource(db, eventId) : Promise.resolve(undefined)),
    [eventId, isLong],
  )
  const own = useMemo(() => source && sheetOf(source, order, t), [source, order, t])
  const made = useAskBeside('signInSheet', isLong === true ? [{ eventId, order, language }] : null)
  if (isLong === undefined) return undefined
  const sheet = isLong ? made.value : own
  return sheet && { ...sheet, isCurrent: !isLong || made.isCurrent }
}
