import type { JournalAppend, JournalHead, JournalKey, JournalOutcome, JournalReading } from '@/domain/safety/journal'
import { BrowserJournalDisk } from './browser-journal-disk'
import { JournalStore } from './journal-store'

/** What the page may ask of the worker that keeps the journals: the name of a method and its arguments. */
export interface JournalAnswers {
  list(): Promise<readonly JournalHead[]>
  append(append: JournalAppend): Promise<JournalOutcome>
  read(key: JournalKey, afterSeq: number): Promise<JournalReading>
  restart(
    begin: JournalKey & { readonly database: string; readonly epoch: number; readonly lastSeq: number },
  ): Promise<JournalOutcome>
  retire(key: JournalKey): Promise<void>
  startSegment(key: JournalKey, upToSeq: number): Promise<JournalOutcome>
}

export interface JournalQuestion {
  readonly id: number
  readonly method: keyof JournalAnswers
  readonly args: readonly unknown[]
}

export type JournalReply = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: string })

/** A worker's own side; the page's type library only knows a window. */
const worker = self as unknown as { postMessage(reply: JournalReply): void }
// A worker has no store that outlives the private file system; the page notes the numbers instead.
const answers: JournalAnswers = new JournalStore(new BrowserJournalDisk(Date.now), {
  witnessOf: () => 0,
  note: () => undefined,
})

self.addEventListener('message', ({ data }: MessageEvent<JournalQuestion>) => {
  const answer = answers[data.method] as (...args: readonly unknown[]) => Promise<unknown>
  answer.apply(answers, [...data.args]).then(
    (value) => worker.postMessage({ id: data.id, value }),
    (error: unknown) => worker.postMessage({ id: data.id, failed: String(error) }),
  )
})
