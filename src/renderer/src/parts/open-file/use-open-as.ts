import { useState } from 'react'
import type { ImportAs } from '@/storage/backup/import-workspace'
import { deleteWorkspace, newWorkspaceName } from '@/storage/database/workspaces'
import { useDeskSettings } from '../desk-settings'
import { to, useGo } from '../go'
import { useWords } from '../words'
import { failureInWords } from './failure-words'
import type { WorkerDesk } from './worker-desk'

/** Puts an opened file into a database of its own and goes there. Nothing is left behind where that fails. */
export function useOpenAs(desk: WorkerDesk) {
  const { t } = useWords()
  const { change } = useDeskSettings()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  /** Whether the community stands there now. */
  const openAs = async (as: ImportAs): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    const database = newWorkspaceName()
    try {
      const restored = await desk.restore(database, as)
      if (restored.ok) {
        go(to.today())
        change({ workspace: database })
        return true
      }
      setProblem(t(`recovery.refusal.${restored.reason}`))
    } catch (error) {
      await deleteWorkspace(database)
      setProblem(failureInWords(t, error))
    } finally {
      setBusy(false)
    }
    return false
  }

  return { openAs, busy, problem }
}
