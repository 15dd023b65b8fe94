import { isolated } from '@/domain/common/isolated'
import { formatClockSecond } from '@/domain/common/time'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { actualEvening, type ActualEvening, type CueActual } from '@/domain/show/actuals'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import { plannedState } from '@/domain/show/planned-state'
import type { ShowNote } from '@/domain/show/show-note'
import { venueClock } from '@/domain/show/venue-clock'
import { formatInstant } from '@/words/format'
import { lateInWords, overInWords, remarksOf, tookInWords } from './actual-words'
import { Text } from './CueRows'
import type { PrintDoc, PrintRow, PrintSpace, Spoken } from './print-doc'
import { madeBy, PrintHead, RunningHead, type PrintedPage } from './print-parts'
import { sheetToPrint } from './sheet-to-print'

const COLUMNS = [
  ['planned', 66],
  ['started', 66],
  ['late', 74],
  ['length', 62],
  ['took', 62],
  ['over', 74],
] as const

/** The evening of an event as it ran, against the version its crew had. */
export function eveningOfBundle({ event, cues, versions, cueMoments }: EventBundle, now: number): ActualEvening {
  const facts = inOrderOfEntry(cueMoments)
  const plan = plannedState({ opensAt: event.opensAt, cues }, versions, facts)
  return actualEvening({ plan, cues, facts, clock: venueClock(event, facts, now), now })
}

/** How the evening really ran: planned and actual times of every cue, and what was written down. */
export function actualDoc(source: PrintSource, spoken: Spoken, space: PrintSpace): PrintDoc {
  const { t, language, now } = spoken
  const { event } = source.bundle
  const evening = eveningOfBundle(source.bundle, now)
  const number = evening.version ?? sheetToPrint(source, { versionId: null, sinceId: null }).number
  const page: PrintedPage = { bundle: source.bundle, ...spoken }
  const when = formatInstant(now, language, event.zone, true)
  const said = { ...page, title: event.title, who: t('actual.running.title'), mark: t('print.versionMark', { number }) }
  const against =
    evening.version === null
      ? t('actual.running.againstSheet')
      : t('actual.running.against', { number: evening.version })
  const sums = [
    against,
    t('actual.running.sum', { planned: tookInWords(t, evening.planned), took: tookInWords(t, evening.took) }),
    Math.round(evening.held) > 0 ? t('actual.running.held', { length: tookInWords(t, evening.held) }) : '',
  ].filter(Boolean)
  const wide = space.width > 600
  return {
    key: 'actual',
    name: '',
    head: <PrintHead {...said} markNote={t('print.printedAt', { when })} />,
    runningHead: <RunningHead {...said} />,
    foot: { by: madeBy(page), version: t('print.footActual', { version: number, when }) },
    intro: <p className="print-how">{sums.join(t('print.factSeparator'))}</p>,
    table: {
      className: 'print-table print-list print-actual',
      columns: [
        { key: 'title', label: t('actual.running.column.title'), width: null },
        ...COLUMNS.map(([key, width]) => ({
          key,
          label: t(`actual.running.column.${key}`),
          width: wide ? width : Math.round(width * 0.85),
        })),
        { key: 'remark', label: t('actual.running.column.remark'), width: Math.round(space.width * 0.16) },
      ],
      rows: evening.cues.map((cue): PrintRow => ({
        key: cue.cueId,
        keepWithNext: false,
        node: <ActualRow key={cue.cueId} cue={cue} spoken={spoken} />,
      })),
    },
    outro: source.notes.map((note, index) => ({
      key: note.id,
      node: (
        <section key={note.id} className="print-note">
          {index === 0 && <h2>{t('actual.running.notes')}</h2>}
          <p>
            <b>{formatInstant(note.at, language, event.zone)}</b> {t(`show.noteKind.${note.kind}`)}{' '}
            <bdi>{noteText(note, evening)}</bdi>
          </p>
        </section>
      ),
    })),
  }
}

/** What was noted, and during which cue. */
function noteText(note: ShowNote, evening: ActualEvening): string {
  const cue = evening.cues.find(({ cueId }) => cueId === note.cueId)
  return cue === undefined || cue.title === '' ? note.text : `${isolated(note.text)} (${isolated(cue.title)})`
}

function ActualRow({ cue, spoken: { t } }: { readonly cue: CueActual; readonly spoken: Spoken }) {
  const { planned, actual } = cue
  return (
    <tr>
      <td className="print-title">
        <Text>{cue.title}</Text>
        {cue.track !== '' && <small dir="auto">{cue.track}</small>}
      </td>
      <td>{planned && formatClockSecond(planned.startsAt)}</td>
      <td>
        <b>{actual && formatClockSecond(Math.round(actual.startsAt))}</b>
      </td>
      <td>{lateInWords(t, cue)}</td>
      <td>{planned && planned.length > 0 && tookInWords(t, planned.length)}</td>
      <td>
        <b>{actual && cue.outcome === 'done' && tookInWords(t, actual.length)}</b>
      </td>
      <td>{overInWords(t, cue)}</td>
      <td>{remarksOf(t, cue).join(t('print.listSeparator'))}</td>
    </tr>
  )
}
