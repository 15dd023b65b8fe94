import { formatClockSecond, type Seconds } from '@/domain/common/time'
import { currentVersion } from '@/domain/run-sheet/current-version'
import { onMainTrack, playedLength, takesPart, timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import { LockMark, madeBy, namesOf, PrintHead, type PrintedPage } from './print-parts'
import { contactsOf } from './run-sheet-contacts'

/** The run-sheet as it is handed out: A4, black, with a box beside every cue for the time it really started. */
export function RunSheetPage(page: PrintedPage) {
  const { bundle, t, language, now } = page
  const { event, cues, versions } = bundle
  const version = currentVersion(versions)
  const published = version?.publishedAt ?? null
  const mark = `v${version?.number ?? 1}`
  const printedAt = formatInstant(now, language, event.zone, true)
  const timed = timeCues(event.opensAt, cues).filter(({ cue }) => !cue.skipped)
  const nameOf = namesOf(page)
  return (
    <article className="print-sheet" lang={language}>
      <PrintHead
        {...page}
        title={event.title}
        mark={published === null ? `${mark} ${t('print.draft')}` : mark}
        draft={published === null}
        markNote={
          published === null
            ? t('print.printedAt', { when: printedAt })
            : t('print.publishedAt', { when: formatInstant(published, language, event.zone, true) })
        }
      />
      <dl className="print-contacts">
        {contactsOf(page).map(({ role, who }) => (
          <div key={`${role} ${who}`}>
            <dt>{role}</dt>
            <dd>{who}</dd>
          </div>
        ))}
      </dl>
      <table className="print-table print-cues">
        <Columns />
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`print.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timed.map((cue) => (
            <CueRow key={cue.cue.id} timed={cue} t={t} nameOf={nameOf} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={COLUMNS.length}>
              <div className="print-foot">
                <span>{madeBy(page)}</span>
                <span>{t('print.footRunSheet', { version: mark, when: printedAt })}</span>
              </div>
            </td>
          </tr>
        </tfoot>
      </table>
      <Notes timed={timed} t={t} />
    </article>
  )
}

const COLUMNS = ['number', 'actual', 'start', 'length', 'segment', 'people', 'place', 'props', 'notes'] as const

function Columns() {
  return (
    <colgroup>
      {COLUMNS.map((column) => (
        <col key={column} className={`print-col-${column}`} />
      ))}
    </colgroup>
  )
}

interface CueRowProps {
  readonly timed: TimedCue
  readonly t: Words
  readonly nameOf: (id: string | null) => string
}

function CueRow({ timed: { cue, startsAt, overrun, number }, t, nameOf }: CueRowProps) {
  if (cue.kind === 'group')
    return (
      <tr className="print-group">
        <th colSpan={COLUMNS.length} scope="rowgroup">
          {cue.title}
        </th>
      </tr>
    )
  const fixed = cue.start.kind === 'fixed'
  const length = playedLength(cue)
  const start = formatClockSecond(startsAt)
  const screen = [cue.light, cue.sound, cue.screen].filter(Boolean).join(', ')
  return (
    <tr className={onMainTrack(cue) ? '' : 'print-parallel'}>
      <td>{onMainTrack(cue) ? number : <span title={t('print.parallel')}>∥</span>}</td>
      <td>
        <span className="print-write-in" />
      </td>
      <td className={fixed ? 'print-start print-fixed' : 'print-start'}>
        <span className={start.length > 5 ? 'print-long' : ''}>{start}</span>
        {fixed && <LockMark label={t('print.fixedStart')} />}
        {overrun > 0 && <small>{`↑ ${t('print.overrun', { minutes: minutesOf(overrun) })}`}</small>}
      </td>
      <td>
        {length > 0 && lengthInWords(t, length)}
        {cue.shortest !== null && <small>{t('print.shortest', { minutes: minutesOf(cue.shortest) })}</small>}
      </td>
      <td className="print-title">
        {cue.title}
        {!onMainTrack(cue) && <small>{cue.track}</small>}
      </td>
      <td>
        {nameOf(cue.ownerId)}
        {cue.speakerId !== null && <small>{nameOf(cue.speakerId)}</small>}
      </td>
      <td>{cue.place}</td>
      <td>
        {cue.props}
        {screen !== '' && <small>{screen}</small>}
      </td>
      <td>
        {cue.note}
        {cue.canDrop && <small>{t('print.droppable')}</small>}
        {cue.planB !== '' && <small>{t('print.planB', { text: cue.planB })}</small>}
      </td>
    </tr>
  )
}

function Notes({ timed, t }: { readonly timed: readonly TimedCue[]; readonly t: Words }) {
  const cues = timed.map(({ cue }) => cue).filter((cue) => takesPart(cue) && onMainTrack(cue))
  const shorten = cues.flatMap((cue) =>
    cue.shortest !== null && cue.shortest < cue.duration ? [{ cue, won: cue.duration - cue.shortest }] : [],
  )
  const drop = cues.filter((cue) => cue.canDrop).map((cue) => ({ cue, won: playedLength(cue) }))
  const list = (cuts: readonly { readonly cue: { readonly title: string }; readonly won: Seconds }[]) => ({
    list: cuts.map(({ cue, won }) => `${cue.title} ${minutesOf(won)}`).join(t('print.listSeparator')),
    minutes: minutesOf(cuts.reduce((sum, { won }) => sum + won, 0)),
  })
  return (
    <section className="print-notes">
      <div>
        <h2>{t('print.cutsTitle')}</h2>
        {shorten.length > 0 && <p>{t('print.canShorten', list(shorten))}</p>}
        {drop.length > 0 && <p>{t('print.canDrop', list(drop))}</p>}
        {shorten.length + drop.length === 0 && <p>{t('print.noCuts')}</p>}
      </div>
      <div>
        <h2>{t('print.legend')}</h2>
        <p>
          <LockMark /> {t('print.legendFixed')}
          {'　∥ '}
          {t('print.legendParallel')}
          {'　'}
          {t('print.legendActual')}
        </p>
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

function minutesOf(seconds: Seconds): number {
  return Math.round((seconds / 60) * 10) / 10
}

function lengthInWords(t: Words, length: Seconds): string {
  const minutes = Math.floor(length / 60)
  const seconds = length - minutes * 60
  return seconds === 0 ? t('print.length', { minutes }) : t('print.lengthSeconds', { minutes, seconds })
}
