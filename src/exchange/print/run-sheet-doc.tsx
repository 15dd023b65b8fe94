import type { PrintSource } from '@/domain/event-plan/print-source'
import { groupSpan } from '@/domain/run-sheet/group-span'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { rowsOfView } from '@/domain/run-sheet/view-columns'
import { columnsToPrint } from './cue-columns'
import { CueRow, GroupRow } from './CueRows'
import { docFrame } from './doc-frame'
import { layoutColumns, type WantedColumn } from './layout-columns'
import type { PrintChoices } from './print-choices'
import type { PrintColumn, PrintDoc, PrintRow, PrintSpace, Spoken } from './print-doc'
import type { PrintedPage } from './print-parts'
import { contactsOf } from './run-sheet-contacts'
import { SheetNotes } from './SheetNotes'
import { sheetToPrint } from './sheet-to-print'

/** What stands in every run-sheet on paper, whatever else was chosen. */
const FIXED = [
  { key: 'number', least: 34 },
  { key: 'actual', least: 54 },
  { key: 'start', least: 76 },
  { key: 'length', least: 52 },
  { key: 'segment', least: 118 },
] as const

/** The run-sheet of an event as it is handed out, for a role, a track, or everybody. */
export function runSheetDoc(
  source: PrintSource,
  choices: Pick<PrintChoices, 'versionId' | 'sinceId' | 'viewId' | 'track'>,
  spoken: Spoken,
  space: PrintSpace,
): PrintDoc {
  const { t } = spoken
  const { event } = source.bundle
  const sheet = sheetToPrint(source, choices)
  const view = source.views.find(({ id }) => id === choices.viewId) ?? null
  const who = whoFor(t, view, choices.track)
  const { page, ...frame } = docFrame({ source, sheet, title: event.title, who, spoken })
  const rows = chosenRows(timeCues(sheet.opensAt, sheet.cues), view, choices.track)
  const changed = new Set(sheet.changes.map(({ cueId }) => cueId))
  const columns = columnsToPrint(source, view, page)
  const layout = layoutColumns<string>(space.width, [...fixedColumns(columns.length), ...columns])
  const placed = layout.placed.flatMap(({ key }) => columns.filter((column) => column.key === key))
  const stacked = layout.stacked.flatMap((key) => columns.filter((column) => column.key === key))
  return {
    key: 'run-sheet',
    name: '',
    ...frame,
    intro: <Contacts page={page} />,
    table: {
      className: 'print-table print-cues',
      columns: layout.placed.map(({ key, width }): PrintColumn => ({
        key,
        label: labelOf(t, key) ?? columns.find((column) => column.key === key)?.label ?? '',
        width: key === 'segment' ? null : width,
      })),
      rows: rows.flatMap((timed, index): PrintRow[] => {
        const { cue } = timed
        if (cue.kind === 'group') {
          const span = groupSpan(rows, index)
          const node = <GroupRow key={cue.id} title={cue.title} span={span} width={layout.placed.length} t={t} />
          return [{ key: cue.id, keepWithNext: true, node }]
        }
        const pieces = space.pieces.get(cue.id) ?? 1
        return Array.from({ length: pieces }, (_, piece): PrintRow => {
          const part = { piece, pieces, stacked, columns: placed, changed: changed.has(cue.id) }
          const key = piece === 0 ? cue.id : `${cue.id} ${piece}`
          return { key, keepWithNext: false, node: <CueRow key={key} timed={timed} t={t} {...part} /> }
        })
      }),
    },
    outro: [{ key: 'notes', node: <SheetNotes key="notes" sheet={sheet} rows={rows} t={t} /> }],
  }
}

function fixedColumns(others: number): WantedColumn<string>[] {
  return FIXED.map(({ key, least }) => ({
    key,
    least,
    share: key === 'segment' ? Math.max(2, 5 - others) : 0,
    must: true,
  }))
}

function labelOf(t: Spoken['t'], key: string): string | null {
  const fixed = FIXED.find((column) => column.key === key)
  return fixed ? t(`print.column.${fixed.key}`) : null
}

/** What is printed: cues that take part, on the chosen tracks, and the groups that still hold something. */
function chosenRows(timed: readonly TimedCue[], view: SheetView | null, track: string | null): TimedCue[] {
  const tracks = track === null ? (view?.tracks ?? []) : [track]
  const there = timed.filter(({ cue }) => !cue.skipped)
  const kept = new Set(
    rowsOfView(
      { tracks },
      there.map(({ cue }) => cue),
    ),
  )
  const rows = there.filter(({ cue }) => kept.has(cue))
  if (tracks.length === 0) return rows
  return rows.filter(({ cue }, index) => {
    const next = rows[index + 1]?.cue
    return cue.kind !== 'group' || (next !== undefined && next.kind !== 'group')
  })
}

function whoFor(t: Spoken['t'], view: SheetView | null, track: string | null): string {
  const role = view === null ? '' : view.name
  const trackName = track === null ? '' : track === '' ? t('print.mainTrack') : track
  return [role, trackName].filter((part) => part !== '').join(' · ')
}

/** Whom to call, and the times that bind everybody. */
export function Contacts({ page }: { readonly page: PrintedPage }) {
  return (
    <dl className="print-contacts">
      {contactsOf(page).map(({ role, who }) => (
        <div key={`${role} ${who}`}>
          <dt>{role}</dt>
          <dd dir="auto">{who}</dd>
        </div>
      ))}
    </dl>
  )
}
