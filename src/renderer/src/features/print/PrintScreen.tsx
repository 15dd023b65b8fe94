import { useMemo, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { PrintSource } from '@/domain/event-plan/print-source'
import '@/exchange/print/labels/print-labels.css'
import '@/exchange/print/print-pages.css'
import '@/exchange/print/print.css'
import type { PrintChoices } from '@/exchange/print/print-choices'
import { readPrintSource } from '@/storage/reads/print-source'
import type { PrintedPageName } from '../../parts/go'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { BadgePrint } from './BadgePrint'
import { keptPrint } from './kept-choices'
import { NoEvent } from './NoEvent'
import { PagedDocs, type PagesMade } from './PagedDocs'
import { nothingToPrint, printJob, type NothingToPrint, type SheetPageName } from './print-job'
import { PrintFrame } from './PrintFrame'
import { PrintPanel } from './PrintPanel'
import { SignInPrint } from './SignInPrint'

interface PrintScreenProps {
  readonly eventId: EventPlanId
  readonly what: PrintedPageName
}

/** A printed page as it will come out, with the ways to print it. */
export default function PrintScreen({ eventId, what }: PrintScreenProps) {
  if (what === 'sign-in') return <SignInPrint eventId={eventId} />
  if (what === 'badges') return <BadgePrint eventId={eventId} />
  return <SheetPrint eventId={eventId} what={what} />
}

function SheetPrint({ eventId, what }: { readonly eventId: EventPlanId; readonly what: SheetPageName }) {
  const source = useRead((db) => readPrintSource(db, eventId), [eventId])
  if (source === undefined) return <Loading />
  return source === null ? <NoEvent /> : <SheetPreview key={eventId} source={source} what={what} />
}

const KIND = {
  'run-sheet': 'print.runSheet',
  'call-sheet': 'print.callSheet',
  changes: 'print.changesPage',
  actual: 'print.actualPage',
} as const

const WHY_EMPTY = {
  noCues: 'print.noCues',
  nobody: 'print.panel.nobody',
  neverRan: 'print.panel.neverRan',
} as const satisfies Record<NothingToPrint, string>

function SheetPreview({ source, what }: { readonly source: PrintSource; readonly what: SheetPageName }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const { event } = source.bundle
  const [choices, setChoices] = useState<PrintChoices>(() => keptPrint.of(event.id))
  const [made, setMade] = useState<PagesMade | null>(null)
  const job = useMemo(
    () => printJob(source, what, choices, { t, language, now }),
    [source, what, choices, t, language, now],
  )
  const change = (changed: Partial<PrintChoices>) => {
    const next = { ...choices, ...changed }
    setChoices(next)
    keptPrint.keep(event.id, next)
  }
  const empty = nothingToPrint(source, what, choices)
  return (
    <PrintFrame
      event={event}
      kind={t(KIND[what])}
      back={what === 'actual' ? 'debrief' : 'run-sheet'}
      paper={{ size: choices.size, landscape: choices.landscape }}
      empty={empty === null ? null : t(WHY_EMPTY[empty])}
      panel={
        <PrintPanel
          source={source}
          what={what}
          choices={choices}
          made={empty === null ? made : null}
          onChange={change}
        />
      }
    >
      <PagedDocs job={job} onMade={setMade} />
    </PrintFrame>
  )
}
