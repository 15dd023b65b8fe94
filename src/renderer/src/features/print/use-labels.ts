import { useMemo } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { LabelChoices } from '@/domain/labels/label-choices'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { labelsOf, type PreparedLabels } from '../../parts/beside/prepared-prints'
import { useAskBeside } from '../../parts/beside/use-read-beside'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { useIsLongList } from './use-is-long-list'

/** What is written on labels, and whether it is what the choices ask for by now. */
export type ShownLabels = PreparedLabels & { readonly isCurrent: boolean }

/** Works out what is written on labels, for a long list in a worker. `undefined`: not yet; null: there is no such event. */
export function useLabels(eventId: EventPlanId, choices: LabelChoices): ShownLabels | null | undefined {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const isLong = useIsLongList(eventId)
  const { kind, who, chosen, order, fields } = choices
  const bundle = useRead(
    (db) => (isLong === false ? readEventBundle(db, eventId) : Promise.resolve(undefined)),
    [eventId, isLong],
  )
  const own = useMemo(
    () => bundle && labelsOf(bundle, { kind, who, chosen, order, fields }, { t, language, now }),
    [bundle, t, language, now, kind, who, chosen, order, fields],
  )
  const ask = { eventId, choices: { kind, who, chosen, order, fields }, language }
  const made = useAskBeside('labels', isLong === true ? [ask] : null)
  if (isLong === undefined) return undefined
  const labels = isLong ? made.value : own
  return labels && { ...labels, isCurrent: !isLong || made.isCurrent }
}
