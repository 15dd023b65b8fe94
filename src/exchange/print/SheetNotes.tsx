import { isolated } from '@/domain/common/isolated'
import { formatClockSecond, type Seconds } from '@/domain/common/time'
import { onMainTrack, takesPart, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Words } from '@/words/create-words'
import { minutesOf } from './print-length'
import { LockMark } from './print-parts'
import type { SheetToPrint } from './sheet-to-print'

interface SheetNotesProps {
  readonly sheet: SheetToPrint
  readonly rows: readonly TimedCue[]
  readonly t: Words
}

/** Below the table: what to shorten first, what the marks mean, what is gone, and lines to write on. */
export function SheetNotes({ sheet, rows, t }: SheetNotesProps) {
  const between = t('print.factSeparator')
  return (
    <section className="print-notes">
      <Cuts rows={rows} t={t} />
      <div>
        <h2>{t('print.legend')}</h2>
        <p>
          <LockMark /> {t('print.legendFixed')}
          {`${between}∥ ${t('print.legendParallel')}${between}${t('print.legendActual')}`}
        </p>
        <Changes sheet={sheet} t={t} />
      </div>
      <div className="print-lines">
        <h2>{t('print.fieldNotes')}</h2>
        <i />
        <i />
        <i />
      </div>
    </section>
  )
}

/** What the triangles mean, how many there are, and what is not there any more. */
function Changes({ sheet: { changes, previous }, t }: { readonly sheet: SheetToPrint; readonly t: Words }) {
  if (previous === null) return null
  const gone = changes.flatMap(({ differences }) =>
    differences.flatMap((difference) =>
      difference.kind === 'gone' ? [`${isolated(difference.title)} ${formatClockSecond(difference.startedAt)}`] : [],
    ),
  )
  const count = changes.length - gone.length
  const version = previous.number
  return (
    <>
      <p>{count === 0 ? t('print.unchanged', { version }) : `▲ ${t('print.legendChanged', { version, count })}`}</p>
      {gone.length > 0 && <p>{t('print.gone', { version, list: gone.join(t('print.listSeparator')) })}</p>}
    </>
  )
}

function Cuts({ rows, t }: { readonly rows: readonly TimedCue[]; readonly t: Words }) {
  const cues = rows.filter(({ cue }) => takesPart(cue) && onMainTrack(cue))
  const shorten = cues.flatMap(({ cue, startsAt, endsAt }) =>
    cue.shortest !== null && cue.shortest < endsAt - startsAt
      ? [{ title: cue.title, won: endsAt - startsAt - cue.shortest }]
      : [],
  )
  const drop = cues
    .filter(({ cue }) => cue.canDrop)
    .map(({ cue, startsAt, endsAt }) => ({ title: cue.title, won: endsAt - startsAt }))
  const list = (cuts: readonly { readonly title: string; readonly won: Seconds }[]) => ({
    list: cuts.map(({ title, won }) => `${isolated(title)} ${minutesOf(won)}`).join(t('print.listSeparator')),
    minutes: minutesOf(cuts.reduce((sum, { won }) => sum + won, 0)),
  })
  return (
    <div>
      <h2>{t('print.cutsTitle')}</h2>
      {shorten.length > 0 && <p>{t('print.canShorten', list(shorten))}</p>}
      {drop.length > 0 && <p>{t('print.canDrop', list(drop))}</p>}
      {shorten.length + drop.length === 0 && <p>{t('print.noCuts')}</p>}
    </div>
  )
}
