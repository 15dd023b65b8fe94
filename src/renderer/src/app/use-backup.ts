import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useHost, useHostFacts } from '../parts/host'
import { takeSnapshot } from '../parts/snapshot'
import { useWorkspace } from '../parts/workspace'
import { BackupKeeper } from './backup-keeper'

/** Backs the open workspace up, and tells how that stands. */
export function useBackup() {
  const db = useWorkspace()
  const host = useHost()
  const { appVersion, shellVersion } = useHostFacts()
  const [keeper] = useState(
    () =>
      new BackupKeeper({
        db,
        keeping: host,
        ticks: () => performance.now(),
        snapshot: (reason, onFindings) =>
          takeSnapshot(
            { database: db.name, ask: { appVersion, shellVersion, reason, now: db.clock.now() } },
            onFindings,
          ),
      }),
  )
  useEffect(() => keeper.start(), [keeper])
  useEffect(() => host.onFlush((why) => keeper.flush(why)), [host, keeper])
  const backup = useSyncExternalStore(keeper.subscribe, () => keeper.current)
  const ways = useMemo(
    () => ({
      backUp: keeper.backUp,
      backUpNow: async () => void (await keeper.backUp('byHand')),
      lookAtBackupPlaces: keeper.lookAtPlaces,
    }),
    [keeper],
  )
  return { backup, ways }
}
