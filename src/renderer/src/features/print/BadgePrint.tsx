import { useMemo, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { LabelChoices } from '@/domain/labels/label-choices'
import { labelSheet, labelsPerSheet, placeLabels } from '@/domain/labels/label-sheet'
import { LabelPages } from '@/exchange/print/labels/LabelPages'
import { keptLabels } from '../../parts/kept-labels'
import { useWords } from '../../parts/words'
import { Loading } from '../../ui/Loading'
import { BadgePanel } from './BadgePanel'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'
import { useLabels } from './use-labels'
import { usePortions } from './use-portions'

/** So many labels are set before the page has its turn again. */
const LABELS = 40

/** Badges or tickets for the people of an event, on sheets of labels. */
export function BadgePrint({ eventId }: { readonly eventId: EventPlanId }) {
  return <BadgePreview key={eventId} eventId={eventId} />
}

function BadgePreview({ eventId }: { readonly eventId: EventPlanId }) {
  const { t, language } = useWords()
  const [choices, setChoices] = useState<LabelChoices>(() => keptLabels.of(eventId))
  // Not kept: the next sheet in the printer is a whole one again.
  const [from, setFrom] = useState(1)
  const labels = useLabels(eventId, choices)
  const sheet = labelSheet(choices.sheet)
  const each = labelsPerSheet(sheet)
  const texts = labels?.texts
  const kind = labels?.kind ?? choices.kind
  const { sheet: sheetId, outlines, shiftX, shiftY } = choices
  const drawing = useMemo(
    () => ({ kind, sheet: sheetId, outlines, shiftX, shiftY }),
    [kind, sheetId, outlines, shiftX, shiftY],
  )
  // Whatever changes them all lays the sheets out from the first one again.
  const work = useMemo(() => ({ texts, drawing, from }), [texts, drawing, from])
  const count = texts?.labels.length ?? 0
  const pages = (placeLabels(sheet, count, from).at(-1)?.page ?? -1) + 1
  const drawn = usePortions(work, pages, { step: Math.max(1, Math.floor(LABELS / each)), parts: count })
  if (labels === undefined) return <Loading />
  if (labels === null) return <NoEvent />
  const change = (changed: Partial<LabelChoices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    keptLabels.keep(eventId, next)
    if (changed.sheet !== undefined) setFrom((at) => Math.min(at, labelsPerSheet(labelSheet(next.sheet))))
  }
  return (
    <PrintFrame
      event={labels.bundle.event}
      kind={t('badges.page')}
      back="attendance"
      paper={{ size: sheet.paper, landscape: false }}
      empty={count === 0 ? t(`badges.nobody.${choices.who}`) : null}
      share={!labels.isCurrent ? 0 : pages === 0 ? 1 : drawn / pages}
      panel={
        <BadgePanel
          labels={labels}
          choices={choices}
          from={from}
          made={{ count, pages }}
          onChange={change}
          onFrom={setFrom}
        />
      }
    >
      <LabelPages texts={labels.texts} choices={drawing} from={from} drawn={drawn} t={t} language={language} />
    </PrintFrame>
  )
}
