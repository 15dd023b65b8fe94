import type { PrintSource } from '@/domain/event-plan/print-source'
import type { PrintDoc, Spoken } from './print-doc'
import { madeBy, PrintHead, RunningHead, type PrintedPage } from './print-parts'
import { versionWords, type SheetToPrint } from './sheet-to-print'

interface FrameAsk {
  readonly source: Pick<PrintSource, 'bundle'>
  readonly sheet: Pick<SheetToPrint, 'number' | 'publishedAt'>
  readonly title: string
  readonly who: string
  /** What stands under the title; when and where when left out. */
  readonly under?: string
  readonly spoken: Spoken
}

/** Head and foot that every document of an event has: what it is, which version, when it was printed. */
export function docFrame({
  source,
  sheet,
  title,
  who,
  under,
  spoken,
}: FrameAsk): Pick<PrintDoc, 'head' | 'runningHead' | 'foot'> & { readonly page: PrintedPage } {
  const { t } = spoken
  const page: PrintedPage = { bundle: source.bundle, ...spoken }
  const words = versionWords(sheet, source.bundle.event.zone, spoken)
  const said = { ...page, title, who, mark: words.mark }
  const more = under === undefined ? {} : { under }
  return {
    page,
    head: <PrintHead {...said} {...more} draft={words.draft} markNote={words.note} />,
    runningHead: <RunningHead {...said} />,
    foot: {
      by: madeBy(page),
      version: t(words.draft ? 'print.footDraft' : 'print.footRunSheet', {
        version: words.mark,
        when: words.printed,
        released: words.released,
      }),
    },
  }
}
