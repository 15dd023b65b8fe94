import type { JournalHead, JournalKey } from '@/domain/safety/journal'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import type { JournalAnswers, JournalReply } from './browser-journal-worker'
import type { WitnessStore } from './journal-disk'

/** The browser's own small store outlives the database and the private file system, so it bears witness beside them. */
const witness: WitnessStore = {
  witnessOf: (key) => Number(localStorage.getItem(witnessName(key)) ?? 0),
  note: (key, seq) => {
    try {
      if (seq === 0) localStorage.removeItem(witnessName(key))
      else localStorage.setItem(witnessName(key), String(seq))
    } catch {
      // The journal itself stands; a number that finds no room now is noted with the next operation.
    }
  },
}

function witnessName({ datasetId, deviceId }: JournalKey): string {
  return `salondesk.journaled.${datasetId}.${deviceId}`
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The worker, from the first question on; a new one after it could not be loaded. */
let worker: Worker | null = null
const waiting = new Map<number, Waiting>()
let asked = 0

function startWorker(): Worker {
  const started = new Worker(new URL('./browser-journal-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) one?.reject(new Error(data.failed))
    else one?.resolve(data.value)
  })
  started.addEventListener('error', () => {
    started.terminate()
    worker = null
    for (const one of waiting.values()) one.reject(new Error('The journal could not be reached'))
    waiting.clear()
  })
  return started
}

function ask<Method extends keyof JournalAnswers>(
  method: Method,
  ...args: Parameters<JournalAnswers[Method]>
): ReturnType<JournalAnswers[Method]> {
  worker ??= startWorker()
  const id = (asked += 1)
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage({ id, method, args })
  return answer as ReturnType<JournalAnswers[Method]>
}

/** The journal of the browser host, with the signatures of the contract. */
export const browserJournal: Pick<
  SafeKeeping,
  'listJournals' | 'appendToJournal' | 'readJournal' | 'restartJournal' | 'retireJournal'
> = {
  listJournals: async () => {
    const heads = await ask('list')
    return heads.map((head): JournalHead => ({ ...head, witnessSeq: witness.witnessOf(head) }))
  },
  appendToJournal: async (append) => {
    const outcome = await ask('append', append)
    if (outcome.ok) witness.note(append, outcome.lastSeq)
    return outcome
  },
  readJournal: (key, afterSeq) => ask('read', key, afterSeq),
  restartJournal: async (begin) => {
    const outcome = await ask('restart', begin)
    if (outcome.ok) witness.note(begin, outcome.lastSeq)
    return outcome
  },
  retireJournal: async (key) => {
    await ask('retire', key)
    witness.note(key, 0)
  },
}

/** For the backups, after one was verified: see `JournalStore.startSegment`. */
export function startBrowserSegment(key: JournalKey, upToSeq: number): void {
  // Older segments that stay this time go with the next backup.
  ask('startSegment', key, upToSeq).catch(() => undefined)
}
