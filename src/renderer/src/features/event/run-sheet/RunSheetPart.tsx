import { Button } from '@mantine/core'
import { FolderPlus, Plus, Printer } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { CueId, EventPlanId } from '@/domain/common/id'
import { cueBefore } from '@/domain/run-sheet/repairs'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { readRunSheet, type RunSheetView } from '@/storage/reads/run-sheet'
import { to, useGo } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { SealButton } from '../../../ui/SealButton'
import type { RowRequests } from './cue-row-props'
import { CueInspector } from './CueInspector'
import { RunSheetFoot } from './RunSheetFoot'
import { RunSheetTable } from './RunSheetTable'
import { cellRequests } from './cell-requests'
import { shownRows, stepTarget } from './rows'
import { useCueActions } from './use-cue-actions'
import { useSheetState } from './use-sheet-state'
import classes from './RunSheet.module.css'

/** The run-sheet of an event. */
export default function RunSheetPart({ eventId }: { readonly eventId: EventPlanId }) {
  const view = useRead((db) => readRunSheet(db, eventId), [eventId])
  if (view === undefined) return <Loading />
  return view && <RunSheetDesk view={view} />
}

function RunSheetDesk({ view }: { readonly view: RunSheetView }) {
  const { event, cues, names } = view
  const { t } = useWords()
  const go = useGo()
  const actions = useCueActions(event.id)
  const state = useSheetState()
  const timed = useMemo(() => timeCues(event.opensAt, cues), [event.opensAt, cues])
  const summary = useMemo(() => runSheetSummary(timed, event), [timed, event])
  const rows = useMemo(() => shownRows(timed, state.closed), [timed, state.closed])
  const tracks = useMemo(() => [...new Set(cues.map((cue) => cue.track))].filter((track) => track !== ''), [cues])
  // The inspector has many fields: it follows when there is time, so that the arrows never wait for it.
  const inspected = useDeferredValue(state.chosen?.cueId)
  const chosen = timed.find((row) => row.cue.id === inspected)

  const { edit } = state
  const add = useCallback(
    async (after: CueId | null, kind: 'segment' | 'group' = 'segment') => {
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
  const requests = useRequests(state, actions)

  if (cues.length === 0)
    return (
      <div className={classes['empty']}>
        <EmptyState
          title={t('runSheet.empty')}
          hint={t('runSheet.emptyHint')}
          action={
            <SealButton leftSection={<Plus aria-hidden="true" />} onClick={() => void add(null)}>
              {t('runSheet.addFirst')}
            </SealButton>
          }
        />
      </div>
    )

  const block = rows.find((row) => row.timed.cue.id === chosen?.cue.id)?.block ?? []
  const overruns = timed.filter((row) => row.overrun > 0).length
  const skipped = cues.filter((cue) => cue.skipped).length
  return (
    <div className={classes['part']}>
      <div className={classes['main']}>
        <div className={classes['bar']}>
          <span>{t('runSheet.segments', { count: summary.count })}</span>
          {skipped > 0 && <span>{t('runSheet.skippedCount', { count: skipped })}</span>}
          {overruns > 0 && <b data-tone="late">{t('runSheet.overruns', { count: overruns })}</b>}
          <div className={classes['tools']}>
            <Button
              leftSection={<FolderPlus aria-hidden="true" />}
              onClick={() => void add(block.at(-1) ?? null, 'group')}
            >
              {t('runSheet.addGroup')}
            </Button>
            <Button leftSection={<Printer aria-hidden="true" />} onClick={() => go(to.print(event.id, 'run-sheet'))}>
              {t('common.print')}
            </Button>
            <SealButton leftSection={<Plus aria-hidden="true" />} onClick={() => void add(block.at(-1) ?? null)}>
              {t('runSheet.add')}
            </SealButton>
          </div>
        </div>
        <div className={classes['scroll']}>
          <RunSheetTable
            timed={timed}
            rows={rows}
            names={names}
            state={state}
            actions={actions}
            requests={requests}
            addAfter={addAfter}
          />
        </div>
        <RunSheetFoot event={event} summary={summary} />
      </div>
      <aside className={classes['aside']} aria-label={t('runSheet.inspector.label')}>
        {chosen ? (
          <CueInspector
            key={chosen.cue.id}
            timed={chosen}
            behind={cueBefore(timed, timed.indexOf(chosen))?.number ?? null}
            tracks={tracks}
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
  )
}

/** What rows ask for, as one object that never changes, so that rows are not drawn again because of it. */
function useRequests(
  state: Parameters<typeof cellRequests>[0],
  actions: Parameters<typeof cellRequests>[1],
): RowRequests {
  const { t } = useWords()
  const latest = useRef(cellRequests(state, actions, t))
  useEffect(() => {
    latest.current = cellRequests(state, actions, t)
  })
  return useMemo<RowRequests>(
    () => ({
      choose: (...args) => latest.current.choose(...args),
      edit: (...args) => latest.current.edit(...args),
      save: (...args) => latest.current.save(...args),
      pick: (...args) => latest.current.pick(...args),
      createPerson: (...args) => latest.current.createPerson(...args),
      leave: (...args) => latest.current.leave(...args),
      toggleStart: (...args) => latest.current.toggleStart(...args),
      toggleGroup: (...args) => latest.current.toggleGroup(...args),
    }),
    [],
  )
}
