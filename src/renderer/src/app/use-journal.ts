import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import type { BackupReason } from '@/domain/safety/backup'
import type { JournalKey } from '@/domain/safety/journal'
import { JournalKeeper } from '@/storage/start/journal-keeper'
import type { Beginning } from '@/storage/start/start-ask'
import { useHealth } from '../parts/health'
import { useHost, useHostFacts } from '../parts/host'
import type { BackupState, SavedNow, SavedState } from '../parts/shell'
import { useWorkspace } from '../parts/workspace'

/** How long the backups' own watch is given to write the backup that is due, before it is asked for. */
const BACKUP_GRACE_MS = 3_000

interface JournalAsk {
  readonly beginning: Beginning
  readonly covered: BackupState['covered']
  readonly backUp: (reason: BackupReason) => Promise<unknown>
}

/** Carries every change of the open workspace to the journal, and tells how far it is. */
export function useJournal({ beginning, covered, backUp }: JournalAsk) {
  const db = useWorkspace()
  const host = useHost()
  const { kind } = useHostFacts()
  const health = useHealth()
  const [keeper] = useState(() => new JournalKeeper(db, host, beginning))
  const isReader = health.kind === 'readOnly' && (health.why === 'otherWindow' || health.why === 'upgradeFailed')
  const journaled = useSyncExternalStore(keeper.subscribe, () => keeper.current)

  // The window that writes is also the one that keeps the journal.
  useEffect(() => (isReader ? undefined : keeper.start()), [keeper, isReader])
  useEffect(() => host.onFlush(async () => void (await keeper.flush())), [host, keeper])

  const mark: JournalKey = beginning.mark
  useEffect(() => {
    if (covered?.datasetId === mark.datasetId) keeper.backedUp(covered.seq)
  }, [covered, keeper, mark, journaled.needsBackup])

  const ask = useEffectEvent(() => void backUp('start'))
  useEffect(() => {
    if (!journaled.needsBackup || isReader) return
    const timer = setTimeout(ask, BACKUP_GRACE_MS)
    return () => clearTimeout(timer)
  }, [journaled.needsBackup, isReader])

  const saving = journaled.state === 'saving' && !isReader
  useEffect(() => {
    // Only a browser closes a page without asking the shell; it shows its own words.
    if (!saving || kind !== 'browser') return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saving, kind])

  const state: SavedState = health.kind === 'readOnly' ? 'readOnly' : journaled.state
  const { why } = journaled
  const saved = useMemo<SavedNow>(() => ({ state, why }), [state, why])
  return { saved, saveNow: keeper.flush }
}
