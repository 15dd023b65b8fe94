import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { DocTable } from '@/exchange/print/DocTable'
import { paperBox, zoomsFor } from '@/exchange/print/paper'
import type { PrintChoices } from '@/exchange/print/print-choices'
import type { Pieces, PrintDoc, PrintSpace } from '@/exchange/print/print-doc'
import { useWords } from '../../parts/words'
import { heightsOf, layOut, morePieces, type LaidDoc } from './lay-out'

/** What is to be set on pages. One object for as long as nothing of it changes. */
export interface PrintJob {
  readonly docs: (space: PrintSpace) => readonly PrintDoc[]
  readonly choices: Pick<PrintChoices, 'size' | 'landscape' | 'type'>
}

/** What came of it. */
export interface PagesMade {
  readonly pages: number
  /** Everything stands on as many pages as there are documents. */
  readonly fits: boolean
}

interface Trial {
  readonly job: PrintJob
  /** Which of the type sizes is tried; one past the last falls back to the first, on several pages. */
  readonly at: number
  readonly pieces: Pieces
  readonly rounds: number
}

interface Laid {
  readonly job: PrintJob
  readonly docs: readonly LaidDoc[]
  readonly zoom: number
}

const WHOLE: Pieces = new Map()

/** How often rows are cut into smaller parts before they are taken as they are. */
const ROUNDS = 8

/** Documents on sheets of paper, exactly as they will be printed. They are set and measured before they are painted. */
export function PagedDocs({ job, onMade }: { readonly job: PrintJob; readonly onMade: (made: PagesMade) => void }) {
  const [laid, setLaid] = useState<Laid | null>(null)
  const [kept, setTrial] = useState<Trial | null>(null)
  const trial = kept?.job === job ? kept : { job, at: 0, pieces: WHOLE, rounds: 0 }
  const paper = paperBox(job.choices)
  const zooms = zoomsFor(job.choices)
  const zoom = zooms[trial.at] ?? zooms[0] ?? 1

  const measured = (box: Element, docs: readonly PrintDoc[]) => {
    const heights = [...box.children].map((doc) => heightsOf(doc, paper.innerWidth))
    const isLast = zooms.length === 1 || trial.at >= zooms.length
    const pieces = isLast && trial.rounds < ROUNDS ? morePieces(docs, heights, paper, trial.pieces) : null
    if (pieces !== null) return setTrial({ ...trial, pieces, rounds: trial.rounds + 1 })
    const placed = docs.map((doc, at) => layOut(doc, heights[at] ?? heightsOf(box, paper.innerWidth), paper))
    const fits = placed.every(({ pages }) => pages.length === 1)
    if (!fits && !isLast) return setTrial({ ...trial, at: trial.at + 1 })
    setLaid({ job, docs: placed, zoom })
  }

  useEffect(() => {
    if (laid === null) return
    const pages = laid.docs.reduce((sum, one) => sum + one.pages.length, 0)
    onMade({ pages, fits: pages === laid.docs.length })
  }, [laid, onMade])

  return (
    <>
      {laid && <Pages laid={laid} />}
      {laid?.job !== job && (
        <Measure
          key={`${trial.at} ${trial.rounds}`}
          docs={job.docs({ width: paper.innerWidth / zoom, pieces: trial.pieces })}
          zoom={zoom}
          job={job}
          onMeasured={measured}
        />
      )}
    </>
  )
}

interface MeasureProps {
  readonly docs: readonly PrintDoc[]
  readonly zoom: number
  readonly job: PrintJob
  readonly onMeasured: (box: Element, docs: readonly PrintDoc[]) => void
}

/** Sets documents where nobody sees them, and hands over the box they stand in before anything is painted. */
function Measure({ docs, zoom, job, onMeasured }: MeasureProps) {
  const { language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) onMeasured(box.current, docs)
    // Measured once: what is measured has a key of its own for every size that is tried.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [job])
  const { innerWidth } = paperBox(job.choices)
  return (
    <div ref={box} className="print-measure" aria-hidden="true" lang={language} style={{ width: innerWidth }}>
      {docs.map((doc) => (
        <div key={doc.key} className="print-page" data-paper={job.choices.size} data-type={job.choices.type}>
          <Part name="head" zoom={zoom}>
            {doc.head}
            {doc.intro}
          </Part>
          <Part name="running-head" zoom={zoom}>
            {doc.runningHead}
          </Part>
          {doc.table && (
            <Part name="table" zoom={zoom}>
              <DocTable table={doc.table} rows={doc.table.rows} />
            </Part>
          )}
          {doc.outro.map(({ key, node }) => (
            <Part key={key} name="outro" zoom={zoom}>
              {node}
            </Part>
          ))}
          <Foot doc={doc} page={88} pages={88} />
        </div>
      ))}
    </div>
  )
}

function Pages({ laid: { job, docs, zoom } }: { readonly laid: Laid }) {
  const { t, language } = useWords()
  const { width, height, margin } = paperBox(job.choices)
  return docs.flatMap(({ doc, pages }) =>
    pages.map(({ from, to, outro }, index) => (
      <section
        key={`${doc.key} ${index}`}
        className="print-page"
        lang={language}
        aria-label={[doc.name, t('print.pageOf', { page: index + 1, pages: pages.length })].filter(Boolean).join(' ')}
        data-paper={job.choices.size}
        data-type={job.choices.type}
        data-landscape={job.choices.landscape}
        style={{ width, height, padding: margin }}
      >
        <Part name={index === 0 ? 'head' : 'running-head'} zoom={zoom}>
          {index === 0 ? doc.head : doc.runningHead}
          {index === 0 && doc.intro}
        </Part>
        {doc.table && to > from && (
          <Part name="table" zoom={zoom}>
            <DocTable table={doc.table} rows={doc.table.rows.slice(from, to)} />
          </Part>
        )}
        {outro.map((at) => (
          <Part key={doc.outro[at]?.key} name="outro" zoom={zoom}>
            {doc.outro[at]?.node}
          </Part>
        ))}
        <Foot doc={doc} page={index + 1} pages={pages.length} />
      </section>
    )),
  )
}

function Part({
  name,
  zoom,
  children,
}: {
  readonly name: string
  readonly zoom: number
  readonly children: ReactNode
}) {
  return (
    <div className="print-part" data-part={name} style={{ zoom }}>
      {children}
    </div>
  )
}

/** At the foot of every page: whose it is, which version, which page of how many. */
function Foot({ doc, page, pages }: { readonly doc: PrintDoc; readonly page: number; readonly pages: number }) {
  const { t } = useWords()
  return (
    <footer className="print-foot" data-part="foot">
      <span>{doc.foot.by}</span>
      <span>{doc.foot.version}</span>
      <span>{t('print.pageOf', { page, pages })}</span>
    </footer>
  )
}
