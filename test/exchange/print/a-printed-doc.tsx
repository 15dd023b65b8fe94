import { renderToStaticMarkup } from 'react-dom/server'
import { plainSource, type PrintSource } from '@/domain/event-plan/print-source'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { FlowPage } from '@/exchange/print/FlowPage'
import { FIRST_CHOICES, type PrintChoices } from '@/exchange/print/print-choices'
import type { PrintDoc, PrintSpace, Spoken } from '@/exchange/print/print-doc'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { anEventBundle } from '../../builders/an-event-bundle'

export const NOW = Date.UTC(2026, 11, 12, 2, 5)

interface Ask {
  readonly bundle?: Partial<EventBundle>
  readonly source?: Partial<PrintSource>
  readonly choices?: Partial<PrintChoices>
  readonly space?: Partial<PrintSpace>
  readonly language?: Language
}

type Made = (source: PrintSource, choices: PrintChoices, spoken: Spoken, space: PrintSpace) => PrintDoc

/** A document as it is printed: its markup, its text, and itself. */
export async function printedDoc(make: Made, ask: Ask) {
  const { language = 'zh-CN' } = ask
  const { t } = await loadWords(language)
  const source = { ...plainSource(anEventBundle(ask.bundle)), ...ask.source }
  const space = { width: 710, pieces: new Map<string, number>(), ...ask.space }
  const doc = make(source, { ...FIRST_CHOICES, ...ask.choices }, { t, language, now: NOW }, space)
  const html = renderToStaticMarkup(<FlowPage doc={doc} language={language} />)
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { doc, html, text }
}
