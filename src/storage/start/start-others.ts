import type { RecoveryNotice } from '@/domain/safety/start-notice'
import { probeDatabase, type ProbeOptions } from '../database/probe'
import { takeWriterLock } from '../database/writer-lock'
import type { StartAsk } from './start-ask'
import { startProbed } from './start-workspace'

/**
 * Brings back every other workspace of this machine that has a journal and no database: what wiped one wiped them all, and
 * a list that lacks them would look as if they had been deleted. A workspace that the person deleted has no journal.
 */
export async function startOthers(except: readonly string[], ask: StartAsk): Promise<RecoveryNotice[]> {
  const heads = await ask.keeping.listJournals().catch(() => [])
  const names = new Set(heads.map(({ database }) => database))
  const notices: RecoveryNotice[] = []
  for (const name of names) {
    if (name === '' || except.includes(name)) continue
    const probe = await probeDatabase(name, ask.options as ProbeOptions)
    if (probe.kind !== 'absent') continue
    const lock = await takeWriterLock(name)
    try {
      // Another window is at it.
      if (!lock.held) continue
      const outcome = await startProbed(name, probe, ask)
      if (outcome.kind !== 'open') continue
      outcome.db.close()
      if (outcome.notice) notices.push(outcome.notice)
    } finally {
      lock.release()
    }
  }
  return notices
}
