import type { CueId } from '@/domain/common/id'
import { formatClockSecond } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { stateOf } from '@/domain/run-sheet/sheet-versions'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { CueDifference, SheetState } from '@/domain/run-sheet/version-differences'
import { Text } from './CueRows'
import { docFrame } from './doc-frame'
import { fieldWords } from './field-words'
import type { PrintChoices } from './print-choices'
import type { PrintDoc, PrintSpace, Spoken } from './print-doc'
import { lengthInWords } from './print-length'
import type { PrintedPage } from './print-parts'
import { sheetToPrint } from './sheet-to-print'
import { textPieces } from './text-pieces'

/** What changed since an earlier version, as a page of its own for those who hold that one in their hands. */
export function changesDoc(
  source: PrintSource,
  choices: Pick<PrintChoices, 'versionId' | 'sinceId'>,
  spoken: Spoken,
  space: PrintSpace,
): PrintDoc {
  const { t } = spoken
  const sheet = sheetToPrint(source, choices)
  const since = sheet.previous
  const who = since === null ? t('print.changes.title') : t('print.changes.since', { version: since.number })
  const { page, ...frame } = docFrame({ source, sheet, title: source.bundle.event.title, who, spoken })
  const was = since === null ? new Map<CueId, TimedCue>() : byId(stateOf(since))
  const is = byId(sheet)
  return {
    key: 'changes',
    name: '',
    ...frame,
    intro: <p className="print-how">{introWords(t, sheet)}</p>,
    table:
      sheet.changes.length === 0
        ? null
        : {
            className: 'print-table print-list',
            columns: [
              { key: 'number', label: t('print.column.number'), width: 32 },
              { key: 'start', label: t('print.column.start'), width: 80 },
              { key: 'segment', label: t('print.column.segment'), width: Math.round(space.width * 0.32) },
              { key: 'what', label: t('print.changes.what'), width: null },
            ],
            rows: sheet.changes.flatMap(({ cueId, differences }) => {
              const [before, after] = [was.get(cueId) ?? null, is.get(cueId) ?? null]
              const said = differences.map((one) => inWords(one, before, after, source, page))
              const pieces = space.pieces.get(cueId) ?? 1
              return Array.from({ length: pieces }, (_, piece) => {
                const key = piece === 0 ? cueId : `${cueId} ${piece}`
                const isGone = differences.some(({ kind }) => kind === 'gone')
                const shown = isGone ? before : after
                const part = (text: string) => textPieces(text, pieces)[piece] ?? ''
                return {
                  key,
                  keepWithNext: false,
                  node: (
                    <tr key={key}>
                      <td>{piece === 0 && (isGone ? '✕' : (after?.number ?? '∥'))}</td>
                      <td className="print-start">
                        {piece === 0 && shown && shown.cue.kind !== 'group' && formatClockSecond(shown.startsAt)}
                      </td>
                      <td className={isGone ? 'print-title print-struck' : 'print-title'}>
                        <Text>{part(shown?.cue.title ?? '')}</Text>
                      </td>
                      <td>
                        {said.map((line, index) => (
                          <Text key={index}>{part(line)}</Text>
                        ))}
                      </td>
                    </tr>
                  ),
                }
              })
            }),
          },
    outro: [],
  }
}

function introWords(t: Spoken['t'], { previous, changes }: ReturnType<typeof sheetToPrint>): string {
  if (previous === null) return t('print.changes.nothingBefore')
  if (changes.length === 0) return t('print.unchanged', { version: previous.number })
  return t('print.changes.intro', { version: previous.number, count: changes.length })
}

function byId(state: SheetState): ReadonlyMap<CueId, TimedCue> {
  return new Map(timeCues(state.opensAt, state.cues).map((timed) => [timed.cue.id, timed]))
}

function inWords(
  difference: CueDifference,
  before: TimedCue | null,
  after: TimedCue | null,
  source: PrintSource,
  page: PrintedPage,
): string {
  const { t } = page
  switch (difference.kind) {
    case 'new':
      return t('print.changes.new')
    case 'gone':
      return t('print.changes.gone')
    case 'order':
      return t('print.changes.order')
    case 'moved': {
      const length = lengthInWords(t, difference.by)
      const way = t(difference.by > 0 ? 'print.changes.later' : 'print.changes.earlier', { length })
      return t('print.changes.moved', {
        from: formatClockSecond(before?.startsAt ?? 0),
        to: formatClockSecond(after?.startsAt ?? 0),
        way,
      })
    }
    case 'length': {
      const length = (timed: TimedCue | null) => lengthInWords(t, timed === null ? 0 : timed.endsAt - timed.startsAt)
      return t('print.changes.length', { from: length(before), to: length(after) })
    }
    case 'fields':
      return difference.fields
        .flatMap((field) => fieldWords(field, before?.cue ?? null, after?.cue ?? null, source, page))
        .join(t('print.partSeparator'))
  }
}
