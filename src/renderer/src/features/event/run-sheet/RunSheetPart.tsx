import { Plus } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { CueId, EventPlanId } from '@/domain/common/id'
import { cueBefore } from '@/domain/run-sheet/repairs'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { readRunSheet, type RunSheetView } from '@/storage/reads/run-sheet'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { SealButton } from '../../../ui/SealButton'
import type { RowRequests } from './cue-row-props'
import { CueInspector } from './CueInspector'
import { LearntOffer } from './LearntOffer'
import { RunSheetFoot } from './RunSheetFoot'
import { RunSheetTable } from './RunSheetTable'
import { SheetTools } from './SheetTools'
import { cellRequests } from './cell-requests'
import { shownRows, stepTarget } from './rows'
import { useSheetDesk } from './rows/use-sheet-desk'
import { SheetLinksContext } from './links/sheet-links'
import { ChangesPanel } from './versions/ChangesPanel'
import { VersionBar } from './versions/VersionBar'
import { useSheetView, type SheetParts } from './views/use-sheet-view'
import { useSheetExtras } from './use-sheet-extras'
import { useCueActions } from './use-cue-actions'
import { CuesAheadContext, useCuesAhead } from './use-cues-ahead'
import { useSheetState } from './use-sheet-state'
import classes from './RunSheet.module.css'

/** The run-sheet of an event. */
export default function RunSheetPart({ eventId }: { readonly eventId: EventPlanId }) {
  const stored = useRead((db) => readRunSheet(db, eventId), [eventId])
  if (stored === undefined) return <Loading />
  return stored && <SheetAhead stored={stored} />
}

/** The sheet with what is on its way to the disk already in it. */
function SheetAhead({ stored }: { readonly stored: RunSheetView }) {
  const { cues, ahead } = useCuesAhead(stored.cues)
  const view = useMemo(() => (cues === stored.cues ? stored : { ...stored, cues }), [stored, cues])
  return (
    <CuesAheadContext value={ahead}>
      <RunSheetDesk view={view} />
    </CuesAheadContext>
  )
}

function RunSheetDesk({ view }: { readonly view: RunSheetView }) {
  const { event, cues, names } = view
  const { t } = useWords()
  const actions = useCueActions(event.id)
  const sheet = useSheetView(view)
  const state = useSheetState(sheet.keys)
  const timed = useMemo(() => timeCues(event.opensAt, cues), [event.opensAt, cues])
  const extras = useSheetExtras(view, timed, sheet)
  const { visible, versions } = extras
  const [panel, setPanel] = useState<'inspector' | 'changes'>('inspector')
  const summary = useMemo(() => runSheetSummary(timed, event), [timed, event])
  const rows = useMemo(
    () => shownRows(timed, state.closed).filter(({ timed: { cue } }) => visible === null || visible.has(cue.id)),
    [timed, state.closed, visible],
  )
  const parts = useSheetParts(view)
  // The inspector has many fields: it follows when there is time, so that the arrows never wait for it.
  const inspected = useDeferredValue(state.chosen?.cueId)
  const unhurried = useDeferredValue(timed)
  const chosen = unhurried.find((row) => row.cue.id === inspected)

  const { edit } = state
  const add = useCallback(
    async (after: CueId | 'start' | null, kind: 'segment' | 'group' = 'segment') => {
      const fields = kind === 'group' ? { kind, title: t('runSheet.newGroup'), duration: 0 } : { kind }
      const id = await actions.add(after, fields)
      if (id) edit({ cueId: id, column: 'title' })
    },
    [actions, edit, t],
  )
  const addAfter = useCallback(
    (row: TimedCue) => void add(rows.find((one) => one.timed.cue.id === row.cue.id)?.block.at(-1) ?? row.cue.id),
    [add, rows],
  )
  const scroll = useRef<HTMLDivElement>(null)
  const desk = useSheetDesk({
    ...{ view, timed, rows, state, actions, scroll },
    facts: extras.facts,
    add: (after) => void add(after),
  })
  const requests = useRequests(state, actions, extras.sources, desk.requests)

  const block = rows.find((row) => row.timed.cue.id === chosen?.cue.id)?.block ?? []
  const behind = useRef<CueId | null>(null)
  useEffect(() => {
    behind.current = block.at(-1) ?? null
  })
  const addBehind = useCallback((kind: 'segment' | 'group') => void add(behind.current, kind), [add])

  if (cues.length === 0)
    return (
      <div className={classes['empty']}>
        <EmptyState
          title={t('runSheet.empty')}
          hint={t('runSheet.emptyHint')}
          action={
            <>
              <SealButton leftSection={<Plus aria-hidden="true" />} onClick={() => void add(null)}>
                {t('runSheet.addFirst')}
              </SealButton>
              <GoLink to={to.importRunSheet(event.id)}>{t('sheetImport.entry.import')}</GoLink>
            </>
          }
        />
      </div>
    )

  const overruns = timed.filter((row) => row.overrun > 0).length
  const skipped = cues.filter((cue) => cue.skipped).length
  const hiddenRows = visible === null ? 0 : cues.length - visible.size
  const reveal = (cueId: CueId) => {
    if (visible?.has(cueId) === false) sheet.choose(null)
    const around = rows.find((row) => row.timed.cue.id !== cueId && row.block.includes(cueId))
    if (around) state.toggleGroup(around.timed.cue.id)
    state.choose({ cueId, column: 'title' })
    state.focus()
  }
  return (
    <SheetLinksContext value={extras.links}>
      <div className={classes['part']}>
        <div className={classes['main']}>
          <div className={classes['head']}>
            <div className={classes['bar']} inert={desk.selection !== null}>
              {versions && (
                <VersionBar
                  versions={versions}
                  showsChanges={panel === 'changes'}
                  onChanges={() => setPanel(panel === 'changes' ? 'inspector' : 'changes')}
                />
              )}
              <span data-spare>{t('runSheet.segments', { count: summary.count })}</span>
              {hiddenRows > 0 && <span>{t('sheetViews.hiddenRows', { count: hiddenRows })}</span>}
              {skipped > 0 && <span>{t('runSheet.skippedCount', { count: skipped })}</span>}
              {overruns > 0 && <b data-tone="late">{t('runSheet.overruns', { count: overruns })}</b>}
              <SheetTools parts={parts} sheet={sheet} versions={versions} onAdd={addBehind} />
            </div>
            {desk.selection}
          </div>
          <LearntOffer event={event} cues={cues} />
          {desk.bars}
          <div ref={scroll} className={classes['scroll']}>
            <RunSheetTable
              timed={timed}
              rows={rows}
              names={names}
              facts={extras.facts}
              state={state}
              actions={actions}
              commands={desk.commands}
              requests={requests}
              addAfter={addAfter}
              scroll={scroll}
            />
          </div>
          <RunSheetFoot event={event} summary={summary} />
        </div>
        <aside
          className={classes['aside']}
          aria-label={t(panel === 'changes' ? 'versions.listTitle' : 'runSheet.inspector.label')}
        >
          {panel === 'changes' && versions ? (
            <ChangesPanel view={view} versions={versions} onClose={() => setPanel('inspector')} onGo={reveal} />
          ) : chosen ? (
            <CueInspector
              key={chosen.cue.id}
              timed={chosen}
              behind={cueBefore(unhurried, unhurried.indexOf(chosen))?.number ?? null}
              tracks={parts.tracks}
              actions={actions}
              onStep={(step) => {
                const target = stepTarget(rows, chosen.cue.id, step)
                if (target) actions.move(block, target)
              }}
              onAddAfter={() => addAfter(chosen)}
              onRemove={() => actions.remove(block)}
            />
          ) : (
            <p className={classes['nothing']}>{t('runSheet.inspector.nothing')}</p>
          )}
        </aside>
      </div>
    </SheetLinksContext>
  )
}

/** What the tools over the sheet need of it, the same object as long as that stays. */
function useSheetParts({ event, views, columns, cues }: RunSheetView): SheetParts {
  const sign = JSON.stringify([...new Set(cues.map((cue) => cue.track))].filter((track) => track !== ''))
  return useMemo(
    () => ({ event, views, columns, tracks: JSON.parse(sign) as readonly string[] }),
    [event, views, columns, sign],
  )
}

/** What rows ask for, as one object that never changes, so that rows are not drawn again because of it. */
function useRequests(
  state: Parameters<typeof cellRequests>[0],
  actions: Parameters<typeof cellRequests>[1],
  sources: Parameters<typeof cellRequests>[2],
  ofRows: Pick<RowRequests, 'select' | 'menu'>,
): RowRequests {
  const { t } = useWords()
  const latest = useRef({ ...cellRequests(state, actions, sources, t), ...ofRows })
  useEffect(() => {
    latest.current = { ...cellRequests(state, actions, sources, t), ...ofRows }
  })
  return useMemo<RowRequests>(
    () => ({
      choose: (...args) => latest.current.choose(...args),
      edit: (...args) => latest.current.edit(...args),
      save: (...args) => latest.current.save(...args),
      pick: (...args) => latest.current.pick(...args),
      createPerson: (...args) => latest.current.createPerson(...args),
      leave: (...args) => latest.current.leave(...args),
      nameOf: (...args) => latest.current.nameOf(...args),
      isTick: (...args) => latest.current.isTick(...args),
      toggleStart: (...args) => latest.current.toggleStart(...args),
      toggleEnd: (...args) => latest.current.toggleEnd(...args),
      toggleGroup: (...args) => latest.current.toggleGroup(...args),
      select: (...args) => latest.current.select(...args),
      menu: (...args) => latest.current.menu(...args),
    }),
    [],
  )
}
