import { lazy, Suspense, useEffect, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { communityOf } from '@/storage/database/workspaces'
import { openToRead } from '@/storage/start/open-to-read'
import { useDeskSettings } from '../parts/desk-settings'
import { machineClock } from '../parts/machine-clock'
import { useWords } from '../parts/words'
import { type OpenWorkspace, WorkspaceContext } from '../parts/workspace'
import { ErrorBoundary } from './ErrorBoundary'
import classes from './ProjectorDesk.module.css'

const ProjectorScreen = lazy(() => import('../features/projector/ProjectorScreen'))

/** How long until the data is looked for again, while the desk's window is making, upgrading or restoring it. */
const AGAIN_MS = 1500

/**
 * The projector's own small desk: it opens what the desk has open, to look at alone. It never stands in line for writing, so
 * the desk's window finds its place free whenever it starts again; and it opens anew when its connection is taken away.
 */
export function ProjectorDesk({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const database = useDeskSettings().settings.workspace
  const [turn, setTurn] = useState(0)
  const [open, setOpen] = useState<OpenWorkspace | null>(null)

  useEffect(() => {
    document.title = t('projector.window')
    return () => {
      document.title = t('common.app')
    }
  }, [t])

  useEffect(() => {
    let stale = false
    let db: Workspace | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      if (!stale) timer = setTimeout(() => setTurn((before) => before + 1), AGAIN_MS)
    }
    opened(database).then((found) => {
      if (found === null) return again()
      if (stale) return found.db.close()
      db = found.db
      setOpen(found)
      // Its health tells when the connection is taken away: for an upgrade, or because the data is deleted.
      found.db.health.subscribe(() => {
        if (found.db.isOpen()) return
        setOpen(null)
        again()
      })
    }, again)
    return () => {
      stale = true
      clearTimeout(timer)
      db?.close()
      setOpen(null)
    }
  }, [database, turn])

  if (open === null) return <Waiting />
  return (
    <ErrorBoundary key={turn}>
      <WorkspaceContext value={open}>
        <Suspense fallback={<Waiting />}>
          <ProjectorScreen key={eventId} eventId={eventId} />
        </Suspense>
      </WorkspaceContext>
    </ErrorBoundary>
  )
}

async function opened(database: string | null): Promise<OpenWorkspace | null> {
  if (database === null) return null
  const outcome = await openToRead(database, machineClock)
  if (outcome.kind !== 'open') return null
  const community = await communityOf(outcome.db)
  if (community !== null) return { db: outcome.db, community }
  outcome.db.close()
  return null
}

/** Black at once, and words only when it takes a while. */
function Waiting() {
  const { t } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), AGAIN_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={classes['waiting']} data-mantine-color-scheme="dark">
      {late && <h1>{t('projector.waiting')}</h1>}
    </main>
  )
}
