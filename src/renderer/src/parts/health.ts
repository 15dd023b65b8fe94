import { useContext, useSyncExternalStore } from 'react'
import { NotSavedError, type Health } from '@/storage/database/health'
import type { Words } from '@/words/create-words'
import { WorkspaceContext } from './workspace'

const WRITABLE: Health = { kind: 'writable' }
const never = () => () => undefined

/** Whether the open workspace can be written to now; outside of one everything can. */
export function useHealth(): Health {
  const health = useContext(WorkspaceContext)?.db.health
  return useSyncExternalStore(health?.subscribe ?? never, () => health?.current ?? WRITABLE)
}

/** What went wrong in words, when something could not be saved. */
export function notSavedInWords(t: Words, error: unknown): string {
  if (error instanceof NotSavedError) return t('common.notSaved', { why: t(`start.readOnly.${error.why}.title`) })
  return t('common.notSaved', { why: error instanceof Error ? error.message : String(error) })
}
