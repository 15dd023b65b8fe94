import { useCallback } from 'react'
import { SCHEMA_VERSION } from '@/domain/safety/schema-version'
import type { Host, PageDiagnostics } from '@/host/contract'
import type { Workspace } from '@/storage/database/workspace'
import { listWorkspaces } from '@/storage/database/workspaces'
import { readRowCounts } from '@/storage/reads/row-counts'
import { useHost } from './host'
import { machineClock } from './machine-clock'
import { useToast } from './toast'
import { useWords } from './words'

/** How long each look at the database may take: a report is wanted most when the database has stopped answering. */
const PATIENCE_MS = 3000

/** Saves a report of faults: numbers and versions, never a row. Works with no workspace open, too. */
export function useDiagnostics(db: Workspace | null): () => Promise<void> {
  const host = useHost()
  const toast = useToast()
  const { t, language } = useWords()
  return useCallback(async () => {
    try {
      const outcome = await host.saveDiagnostics({ ...(await collect(db, host)), language })
      if (outcome.kind === 'saved') toast.done(t('settings.saved', { name: outcome.name }))
      if (outcome.kind === 'failed') toast.failed(t(`settings.saveFailed.${outcome.why}`))
    } catch (error) {
      toast.failed(t('common.notSaved', { why: error instanceof Error ? error.message : String(error) }))
    }
  }, [db, host, language, t, toast])
}

async function collect(db: Workspace | null, host: Host): Promise<Omit<PageDiagnostics, 'language'>> {
  const [workspaces, counts, state, journals] = await Promise.all([
    inTime(listWorkspaces(machineClock), []),
    inTime(db === null ? Promise.resolve({}) : readRowCounts(db), {}),
    inTime(db === null ? Promise.resolve(undefined) : db.state.get('state'), undefined),
    inTime(host.listJournals(), []),
  ])
  const own = journals.find(({ datasetId, deviceId }) => datasetId === state?.datasetId && deviceId === state.deviceId)
  const health = db?.health.current
  return {
    schemaVersion: state?.schemaVersion ?? SCHEMA_VERSION,
    workspaces: workspaces.length,
    counts,
    lastSeq: state?.lastSeq ?? 0,
    journaledSeq: own?.lastSeq ?? 0,
    health: health === undefined ? 'none' : health.kind === 'readOnly' ? `readOnly: ${health.why}` : health.kind,
    screen: { width: window.innerWidth, height: window.innerHeight, zoom: window.devicePixelRatio },
  }
}

/** The answer, or what stands in for it when it fails or takes too long. */
function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), PATIENCE_MS))
  return Promise.race([answer.catch(() => otherwise), late])
}
