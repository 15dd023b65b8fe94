import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { RecoveryNotice } from '@/domain/safety/start-notice'
import type { StartOutcome } from '@/storage/start/start-ask'
import { useDeskSettings } from '../parts/desk-settings'
import { useHost, useHostFacts } from '../parts/host'
import { WholeWords } from '../parts/WholeWords'
import { Frame } from './Frame'
import { NotOpened } from './NotOpened'
import { onlyOneHere, openDesk, type OpenedDesk } from './open-desk'
import { Opening } from './Opening'
import { isComplete, RecoveryDialog } from './RecoveryNotices'
import { useDiagnosticsCommand } from './use-diagnostics'

const FirstStartScreen = lazy(() => import('../features/first-start/FirstStartScreen'))

/** `turn` tells one opening from the next: everything below starts anew with it. */
type State = { readonly turn: number; readonly outcome: StartOutcome } | null

/** Opens the workspace that was open last, after bringing back what the machine has lost; without one, the first start. */
export function Desk() {
  const { settings, change } = useDeskSettings()
  const host = useHost()
  const facts = useHostFacts()
  const [state, setState] = useState<State>(null)
  const [turn, setTurn] = useState(0)
  const [notices, setNotices] = useState<readonly RecoveryNotice[]>([])
  const database = settings.workspace
  // Later in the same sitting, no workspace is what the person chose.
  const isFirst = useRef(true)
  const reopen = useCallback(() => setTurn((before) => before + 1), [])

  useEffect(() => {
    let stale = false
    let desk: OpenedDesk | null = null
    const wanted = database === null && isFirst.current ? onlyOneHere(host) : Promise.resolve(database)
    isFirst.current = false
    wanted
      .then((name) => openDesk(name, host, facts))
      .then(
        (opened) => {
          if (stale) return opened.close()
          desk = opened
          const { outcome } = opened
          setState({ turn, outcome })
          setNotices((before) => [...before, ...opened.notices])
          opened.whenWriter(reopen)
          // It was rebuilt beside the damaged one: from now on that is the one to open.
          if (outcome.kind === 'open' && outcome.db.name !== database) change({ workspace: outcome.db.name })
        },
        (error: unknown) => {
          if (!stale) setState({ turn, outcome: { kind: 'failed', why: 'error', detail: String(error) } })
        },
      )
    return () => {
      stale = true
      desk?.close()
      setState(null)
    }
    // Settings change for other reasons too; only another database is another opening.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [database, host, facts, turn, reopen])

  const choose = useCallback((name: string) => change({ workspace: name }), [change])
  const dismiss = useCallback(() => setNotices([]), [])
  return (
    <>
      {state === null ? <Opening /> : show(state)}
      {state !== null && (state.outcome.kind !== 'open' || !isComplete(notices)) && (
        <RecoveryDialog notices={notices} onClose={dismiss} />
      )}
    </>
  )

  function show({ turn: opening, outcome }: NonNullable<State>) {
    switch (outcome.kind) {
      case 'open':
        return (
          <Frame
            key={`${outcome.db.name} ${opening}`}
            db={outcome.db}
            beginning={outcome.beginning}
            reopen={reopen}
            notices={notices}
            dismissNotices={dismiss}
          />
        )
      case 'none':
        return (
          <Suspense>
            <NoWorkspace />
            <WholeWords>
              <FirstStartScreen onReady={choose} />
            </WholeWords>
          </Suspense>
        )
      case 'refused':
      case 'failed':
        return <NotOpened outcome={outcome} retry={reopen} leave={() => change({ workspace: null })} />
    }
  }
}

/** What the menu offers where no workspace is open. */
function NoWorkspace() {
  useDiagnosticsCommand(null)
  return null
}
