import { memo, type CSSProperties } from 'react'
import { spacedCode } from '@/domain/attendance/ticket-code'
import { sameValue } from '@/domain/common/same-value'
import { fitName, LINE_HEIGHT, type FittedText } from '@/domain/labels/fit-text'
import { labelAreas, type Area, type LabelAreas } from '@/domain/labels/label-areas'
import type { LabelChoices } from '@/domain/labels/label-choices'
import { LABEL_PAPERS, labelSheet, placeLabels, type LabelPlace, type LabelSheet } from '@/domain/labels/label-sheet'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import type { LabelTexts, PrintTexts } from './label-texts'
import { drawQr } from './qr-drawing'

interface LabelPagesProps {
  readonly texts: PrintTexts
  readonly choices: Pick<LabelChoices, 'kind' | 'sheet' | 'outlines' | 'shiftX' | 'shiftY'>
  /** The first label that is still on the first sheet, from 1. */
  readonly from: number
  /** How many of the pages are drawn, from the first; all of them when it is not said. */
  readonly drawn?: number
  readonly t: Words
  readonly language: Language
}

/** The largest type on a label, mm: a head and a line of a note are read from near, a name from across a table. */
const MOST = { head: 5, name: 24, note: 5.5, code: 3.2 } as const

/** More letters than this are nothing anybody types in. */
const LONGEST_CODE = 24

/** Sheets of labels, each label exactly where the paper has one. */
export function LabelPages({ texts, choices, from, drawn, t, language }: LabelPagesProps) {
  const sheet = labelSheet(choices.sheet)
  const places = placeLabels(sheet, texts.labels.length, from)
  const pages = (places.at(-1)?.page ?? -1) + 1
  const areas = labelAreas(sheet, {
    head: texts.head !== null,
    notes: texts.labels[0]?.notes.length ?? 0,
    qr: texts.labels.some(({ code }) => code !== null),
  })
  const begins = pageBegins(places)
  return Array.from({ length: Math.min(pages, drawn ?? pages) }, (_, page) => (
    <LabelPage
      key={page}
      name={t('print.pageOf', { page: page + 1, pages })}
      labels={texts.labels.slice(begins[page], begins[page + 1])}
      places={places.slice(begins[page], begins[page + 1])}
      head={texts.head}
      {...{ sheet, areas, choices, language }}
    />
  ))
}

/** Where in the list of labels every page begins. */
function pageBegins(places: readonly LabelPlace[]): number[] {
  const begins: number[] = []
  places.forEach(({ page }, at) => (begins[page] ??= at))
  return begins
}

interface LabelPageProps {
  readonly name: string
  readonly labels: readonly LabelTexts[]
  readonly places: readonly LabelPlace[]
  readonly head: string | null
  readonly sheet: LabelSheet
  readonly areas: LabelAreas
  readonly choices: LabelPagesProps['choices']
  readonly language: Language
}

/** One sheet; left alone while it says the same, because there can be a thousand. */
const LabelPage = memo(function LabelPage({ name, labels, places, head, language, ...props }: LabelPageProps) {
  const { sheet } = props
  const paper = LABEL_PAPERS[sheet.paper]
  return (
    <section
      className="print-page print-labels"
      lang={language}
      aria-label={name}
      data-paper={sheet.paper}
      data-landscape="false"
      // A hair is left below, so that rounding never makes an empty page.
      style={{ width: `${paper.width}mm`, height: `calc(${paper.height}mm - 1px)` }}
    >
      {labels.map((label, at) => {
        const place = places[at]
        return place && <Label key={label.key} {...{ label, place, head, ...props }} />
      })}
    </section>
  )
}, isSamePage)

/** Labels are compared as objects: what is written on them stays the same one for as long as it is. */
function isSamePage(one: LabelPageProps, other: LabelPageProps): boolean {
  const { labels, ...rest } = one
  const { labels: others, ...otherRest } = other
  const isSame = labels.length === others.length && labels.every((label, at) => label === others[at])
  return isSame && sameValue(rest, otherRest)
}

interface LabelProps {
  readonly label: LabelTexts
  readonly head: string | null
  readonly place: LabelPlace
  readonly sheet: LabelSheet
  readonly areas: LabelAreas
  readonly choices: LabelPagesProps['choices']
}

function Label({ label, head, place, sheet, areas, choices }: LabelProps) {
  const at = { x: place.x + choices.shiftX, y: place.y + choices.shiftY, width: sheet.width, height: sheet.height }
  const { code } = label
  const noteSize = Math.min(
    ...label.notes.map((note, line) => fitName(note, areas.notes[line] ?? sheet, MOST.note).size),
  )
  return (
    <article
      className="print-label"
      data-kind={choices.kind}
      data-outlined={choices.outlines}
      data-centred={sheet.width < sheet.height || areas.qr === null}
      style={boxed(at)}
    >
      {head !== null && areas.head && (
        <Text part="head" area={areas.head} text={fitName(head, areas.head, MOST.head)} />
      )}
      <Text part="name" area={areas.name} text={fitName(label.name, areas.name, mostOf(areas.name))} />
      {areas.notes.map((area, line) => (
        <Text key={line} part="note" area={area} text={fitName(label.notes[line] ?? '', area, noteSize)} />
      ))}
      {code !== null && areas.qr && <QrMark code={code} area={areas.qr} />}
      {code !== null && areas.code && code.length <= LONGEST_CODE && (
        <Text part="code" area={areas.code} text={fitName(spacedCode(code), areas.code, MOST.code)} />
      )}
    </article>
  )
}

/** Names of two and of three characters are equally large, so that a row of badges looks like one. */
function mostOf({ width }: Area): number {
  return Math.min(MOST.name, width / 3)
}

function Text({ part, area, text }: { readonly part: string; readonly area: Area; readonly text: FittedText }) {
  return (
    <div
      className="print-label-text"
      data-part={part}
      style={{ ...boxed(area), fontSize: `${text.size}mm`, lineHeight: LINE_HEIGHT }}
    >
      {text.lines.map((line, at) => (
        <bdi key={at}>{line}</bdi>
      ))}
    </div>
  )
}

function QrMark({ code, area }: { readonly code: string; readonly area: Area }) {
  const { side, path } = drawQr(code)
  return (
    <svg
      className="print-label-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      style={boxed(area)}
    >
      <path d={path} />
    </svg>
  )
}

function boxed({ x, y, width, height }: Area): CSSProperties {
  return { left: inMm(x), top: inMm(y), width: inMm(width), height: inMm(height) }
}

function inMm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`
}
