import { lazy, Suspense, useMemo, useState } from 'react'
import { communityOf } from '@/storage/database/workspaces'
import type { Workspace } from '@/storage/database/workspace'
import type { Beginning } from '@/storage/start/start-ask'
import { useDeskSettings } from '../parts/desk-settings'
import { OpenFiles } from '../parts/open-file/OpenFiles'
import { BackupContext, SavedContext, ShellContext, UndoStateContext, type NewEventStart } from '../parts/shell'
import { useReadOf, useWorkspace, WorkspaceContext } from '../parts/workspace'
import { Banners, type BannersProps } from './Banners'
import { ErrorBoundary } from './ErrorBoundary'
import classes from './Frame.module.css'
import { KeyboardHelp } from './KeyboardHelp'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { Screens } from './Screens'
import { useBackup } from './use-backup'
import { useDiagnosticsCommand } from './use-diagnostics'
import { useFullWindow } from './use-full-window'
import { useJournal } from './use-journal'
import { useShortcuts } from './use-shortcuts'
import { useMenuSteps } from './use-menu-steps'
import { useUndo } from './use-undo'

const NewEventDialog = lazy(() => import('../features/new-event/NewEventDialog'))

const EMPTY_START: NewEventStart = { day: null, opensAt: null, templateKey: null, venueId: null }

interface FrameProps extends BannersProps {
  readonly db: Workspace
  readonly beginning: Beginning
}

/** An open workspace: the community is read once here, then the frame stands. */
export function Frame({ db, ...rest }: FrameProps) {
  const community = useReadOf(db, communityOf, [])
  const open = useMemo(() => (community ? { db, community } : null), [db, community])
  if (!open) return null
  return (
    <WorkspaceContext value={open}>
      <Shell {...rest} />
    </WorkspaceContext>
  )
}

/** Rail, screen, and what every screen shares: new event, undo, journal, backup, palette, keys. */
function Shell({ beginning, ...told }: Omit<FrameProps, 'db'>) {
  const { settings, change } = useDeskSettings()
  const [start, setStart] = useState<NewEventStart | null>(null)
  const [panel, setPanel] = useState<'palette' | 'keys' | null>(null)
  const { undoState, steps } = useUndo()
  useMenuSteps(undoState)
  const { backup, ways } = useBackup()
  const { saved, saveNow } = useJournal({ beginning, covered: backup.covered, backUp: ways.backUp })
  const fullWindow = useFullWindow()
  useDiagnosticsCommand(useWorkspace())
  const shell = useMemo(
    () => ({
      newEvent: (given?: Partial<NewEventStart>) => setStart({ ...EMPTY_START, ...given }),
      ...steps,
      ...ways,
      saveNow,
    }),
    [steps, ways, saveNow],
  )
  useShortcuts({
    shell,
    busy: start !== null || panel !== null,
    toggleRail: () => change({ railOpen: !settings.railOpen }),
    openPalette: () => setPanel('palette'),
    openHelp: () => setPanel('keys'),
    fullWindow,
  })

  return (
    <ShellContext value={shell}>
      <UndoStateContext value={undoState}>
        <SavedContext value={saved}>
          <BackupContext value={backup}>
            <div className={classes['frame']} data-full={fullWindow}>
              {!fullWindow && <Rail openPalette={() => setPanel('palette')} openHelp={() => setPanel('keys')} />}
              <div className={classes['screen']}>
                <Banners {...told} />
                <div className={classes['content']}>
                  <ErrorBoundary>
                    <OpenFiles>
                      <Screens />
                    </OpenFiles>
                  </ErrorBoundary>
                </div>
              </div>
            </div>
            {start && (
              <Suspense>
                <NewEventDialog opened initial={start} onClose={() => setStart(null)} />
              </Suspense>
            )}
            <Palette opened={panel === 'palette'} onClose={() => setPanel(null)} openHelp={() => setPanel('keys')} />
            <KeyboardHelp opened={panel === 'keys'} onClose={() => setPanel(null)} />
          </BackupContext>
        </SavedContext>
      </UndoStateContext>
    </ShellContext>
  )
}
