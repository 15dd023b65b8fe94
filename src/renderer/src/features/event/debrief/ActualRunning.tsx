import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import type { EventPlanId } from '@/domain/common/id'
import { formatClockSecond } from '@/domain/common/time'
import type { CueActual } from '@/domain/show/actuals'
import { lateInWords, overInWords, remarksOf, tookInWords } from '@/exchange/print/actual-words'
import { readActuals, type ActualsView } from '@/storage/reads/actuals'
import { formatInstant } from '@/words/format'
import { to, useGo } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import table from '../../../ui/table.module.css'
import classes from './ActualRunning.module.css'

const COLUMNS = ['title', 'planned', 'started', 'late', 'length', 'took', 'over', 'remark'] as const

/** When every cue really began and ended, beside its plan, and what was written down on the evening. */
export function ActualRunning({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const go = useGo()
  const view = useRead((db) => readActuals(db, eventId), [eventId])
  if (view === undefined) return null
  return (
    <section className={classes['running']} aria-labelledby="actual-running">
      <header>
        <h2 id="actual-running">{t('actual.running.title')}</h2>
        {view && <Sums view={view} />}
        {view && (
          <Button
            variant="default"
            leftSection={<Printer aria-hidden="true" />}
            onClick={() => go(to.print(eventId, 'actual'))}
          >
            {t('actual.running.print')}
          </Button>
        )}
      </header>
      {view === null ? <p className={classes['none']}>{t('actual.running.none')}</p> : <Evening view={view} />}
    </section>
  )
}

function Sums({ view: { evening } }: { readonly view: ActualsView }) {
  const { t } = useWords()
  const against =
    evening.version === null
      ? t('actual.running.againstSheet')
      : t('actual.running.against', { number: evening.version })
  const sum = { planned: tookInWords(t, evening.planned), took: tookInWords(t, evening.took) }
  return (
    <small>
      {[
        against,
        t('actual.running.sum', sum),
        ...(Math.round(evening.held) > 0 ? [t('actual.running.held', { length: tookInWords(t, evening.held) })] : []),
      ].join(' · ')}
    </small>
  )
}

function Evening({ view: { event, evening, notes } }: { readonly view: ActualsView }) {
  const { t, language } = useWords()
  const titles = new Map(evening.cues.map(({ cueId, title }) => [cueId, title]))
  return (
    <div className={classes['halves']}>
      <div className={classes['scroll']}>
        <table className={table['table']}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'title' || column === 'remark' ? '' : table['number']}
                >
                  {t(`actual.running.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evening.cues.map((cue) => (
              <CueLine key={cue.cueId} cue={cue} />
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h3>{t('actual.running.notes')}</h3>
        {notes.length === 0 && <p className={classes['none']}>{t('actual.running.noNotes')}</p>}
        <ul>
          {notes.map(({ id, at, kind, text, cueId }) => (
            <li key={id} data-kind={kind}>
              <time>{formatInstant(at, language, event.zone)}</time>
              <span>
                {kind === 'incident' && <b>{t('show.noteKind.incident')} </b>}
                <bdi>{text}</bdi>
                {cueId !== null && titles.has(cueId) && <small>{titles.get(cueId)}</small>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function CueLine({ cue }: { readonly cue: CueActual }) {
  const { t } = useWords()
  const { planned, actual, outcome } = cue
  const number = table['number']
  return (
    <tr data-outcome={outcome}>
      <th scope="row">
        <bdi>{cue.title}</bdi>
        {cue.track !== '' && <small> {cue.track}</small>}
      </th>
      <td className={number}>{planned && formatClockSecond(planned.startsAt)}</td>
      <td className={number}>{actual && <b>{formatClockSecond(Math.round(actual.startsAt))}</b>}</td>
      <td className={number}>
        <Off seconds={cue.late} words={lateInWords(t, cue)} />
      </td>
      <td className={number}>{planned && planned.length > 0 && tookInWords(t, planned.length)}</td>
      <td className={number}>{actual && outcome === 'done' && <b>{tookInWords(t, actual.length)}</b>}</td>
      <td className={number}>
        <Off seconds={cue.over} words={overInWords(t, cue)} />
      </td>
      <td className={classes['remark']}>{remarksOf(t, cue).join(t('finish.listSeparator'))}</td>
    </tr>
  )
}

/** A difference: its shape and colour say which way, its words how much. */
function Off({ seconds, words }: { readonly seconds: number | null; readonly words: string }) {
  if (seconds === null) return null
  const mark = seconds >= 30 ? 'over' : seconds <= -30 ? 'under' : null
  return (
    <span className={classes['off']} data-mark={mark ?? 'met'}>
      {mark !== null && <StatusMark mark={mark} />}
      {words}
    </span>
  )
}
