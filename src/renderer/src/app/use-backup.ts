import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import { readLastSeq } from '@/storage/reads/last-seq'
import type { BackupRequest } from '@/host/contract'
import { useHost, useHostFacts } from '../parts/host'
import { useWords } from '../parts/words'
import { useCommunity, useRead, useWorkspace } from '../parts/workspace'

/** How long after the last change a backup is written, and how long at least between two. */
const QUIET_MS = 30_000
const APART_MS = 5 * 60_000

/** Backs the open workspace up: by itself after changes, and when the person asks for it. */
export function useBackup() {
  const db = useWorkspace()
  const { zone } = useCommunity()
  const { t } = useWords()
  const host = useHost()
  const facts = useHostFacts()
  const [lastAt, setLastAt] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const workspace = db.name.slice(-12)
  const lastSeq = useRead(readLastSeq, [])

  useEffect(() => {
    let stale = false
    void host.listBackups().then((files) => {
      const newest = files.find((file) => file.name.includes(workspace))
      if (!stale && newest) setLastAt((known) => known ?? newest.at)
    })
    return () => {
      stale = true
    }
  }, [host, workspace])

  const write = useCallback(
    async (reason: BackupRequest['reason']) => {
      const { bytes } = await exportWorkspaceFile(db, { appVersion: facts.appVersion, reason, t, zone })
      const outcome = await host.backUp({ workspace, reason, bytes })
      setFailed(!outcome.ok)
      if (outcome.ok) setLastAt(outcome.at)
    },
    [db, facts, host, t, workspace, zone],
  )

  const automatic = useEffectEvent(() => {
    void write('automatic').catch(() => setFailed(true))
  })
  const due = useEffectEvent(() => (lastAt === null ? QUIET_MS : Math.max(QUIET_MS, lastAt + APART_MS - Date.now())))
  const [firstSeq, setFirstSeq] = useState<number | null>(null)
  if (firstSeq === null && lastSeq !== undefined) setFirstSeq(lastSeq)

  useEffect(() => {
    // Only changes made in this sitting are new; what was there at the start is in an earlier backup.
    if (lastSeq === undefined || firstSeq === null || lastSeq === firstSeq) return
    const timer = setTimeout(() => automatic(), due())
    return () => clearTimeout(timer)
  }, [lastSeq, firstSeq])

  return useMemo(
    () => ({
      backup: { lastAt, failed, place: facts.backupsPlace },
      backUpNow: async () => {
        try {
          await write('byHand')
        } catch (error) {
          setFailed(true)
          throw error
        }
      },
    }),
    [lastAt, failed, facts, write],
  )
}
