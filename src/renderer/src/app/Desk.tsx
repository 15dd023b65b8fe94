import { Button } from '@mantine/core'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { communityOf } from '@/storage/database/workspaces'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { machineClock } from '../parts/machine-clock'
import { useDeskSettings } from '../parts/desk-settings'
import { useWords } from '../parts/words'
import { EmptyState } from '../ui/EmptyState'
import { Frame } from './Frame'

const FirstStartScreen = lazy(() => import('../features/first-start/FirstStartScreen'))

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'open'; readonly db: Workspace }

/** Opens the workspace that was open last; without one, the first start. */
export function Desk() {
  const { settings, change } = useDeskSettings()
  const [state, setState] = useState<State>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const database = settings.workspace

  useEffect(() => {
    let stale = false
    let opened: Workspace | null = null
    const open = async (): Promise<State> => {
      if (database === null) return { kind: 'none' }
      const db = await openWorkspace(database, machineClock)
      opened = db
      return (await communityOf(db)) === null ? { kind: 'none' } : { kind: 'open', db }
    }
    open().then(
      (next) => !stale && setState(next),
      (error: unknown) =>
        !stale && setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      stale = true
      opened?.close()
      setState({ kind: 'opening' })
    }
  }, [database, attempt])

  const choose = useCallback((name: string) => change({ workspace: name }), [change])

  switch (state.kind) {
    case 'opening':
      return null
    case 'none':
      return (
        <Suspense>
          <FirstStartScreen onReady={choose} />
        </Suspense>
      )
    case 'failed':
      return <CannotOpen why={state.why} retry={() => setAttempt(attempt + 1)} />
    case 'open':
      return <Frame key={state.db.name} db={state.db} />
  }
}

function CannotOpen({ why, retry }: { readonly why: string; readonly retry: () => void }) {
  const { t } = useWords()
  return (
    <main>
      <EmptyState
        title={t('shell.cannotOpen')}
        hint={t('shell.cannotOpenHint', { why })}
        action={<Button onClick={retry}>{t('shell.tryAgain')}</Button>}
      />
    </main>
  )
}
