import { useMemo, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { LabelChoices } from '@/domain/labels/label-choices'
import { labelSheet, labelsPerSheet, placeLabels } from '@/domain/labels/label-sheet'
import { LabelPages } from '@/exchange/print/labels/LabelPages'
import { labelTexts } from '@/exchange/print/labels/label-texts'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { keptLabels } from '../../parts/kept-labels'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { BadgePanel } from './BadgePanel'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'

/** Badges or tickets for the people of an event, on sheets of labels. */
export function BadgePrint({ eventId }: { readonly eventId: EventPlanId }) {
  const bundle = useRead((db) => readEventBundle(db, eventId), [eventId])
  if (bundle === undefined) return <Loading />
  return bundle === null ? <NoEvent /> : <BadgePreview key={eventId} bundle={bundle} />
}

function BadgePreview({ bundle }: { readonly bundle: EventBundle }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const { event } = bundle
  const [choices, setChoices] = useState<LabelChoices>(() => keptLabels.of(event.id))
  // Not kept: the next sheet in the printer is a whole one again.
  const [from, setFrom] = useState(1)
  const { kind, who, chosen, order, fields } = choices
  const texts = useMemo(
    () => labelTexts({ bundle, t, language, now }, { kind, who, chosen, order, fields }),
    [bundle, t, language, now, kind, who, chosen, order, fields],
  )
  const sheet = labelSheet(choices.sheet)
  const count = texts.labels.length
  const pages = (placeLabels(sheet, count, from).at(-1)?.page ?? -1) + 1
  const change = (changed: Partial<LabelChoices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    keptLabels.keep(event.id, next)
    if (changed.sheet !== undefined) setFrom((at) => Math.min(at, labelsPerSheet(labelSheet(next.sheet))))
  }
  return (
    <PrintFrame
      event={event}
      kind={t('badges.page')}
      back="attendance"
      paper={{ size: sheet.paper, landscape: false }}
      empty={count === 0 ? t(`badges.nobody.${who}`) : null}
      panel={
        <BadgePanel
          bundle={bundle}
          choices={choices}
          from={from}
          made={{ count, pages }}
          onChange={change}
          onFrom={setFrom}
        />
      }
    >
      <LabelPages texts={texts} choices={choices} from={from} t={t} language={language} />
    </PrintFrame>
  )
}
