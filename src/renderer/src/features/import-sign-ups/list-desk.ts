import type { PreviewAsk, SignUpPreview } from '@/actions/sign-ups/preview-sign-ups'
import { ok, refused, type Result } from '@/domain/common/result'
import type { TableOptions, TableRefusal } from '@/exchange/table/table-file'
import {
  withLongLists,
  type ListAnswer,
  type ListQuestion,
  type OpenedTable,
  type Portioned,
  type ReadingStep,
} from './list-messages'

/** A file is read within seconds; one that is not never ends, or asks for more than the machine has. */
export const MOST_SECONDS = 60

/** Why nothing came of reading: the file, the clock, or a fault. */
export type ReadingRefusal = TableRefusal | { readonly kind: 'tookTooLong' } | { readonly kind: 'failed' }

interface Waiting {
  readonly lists: Partial<Record<Portioned, unknown[]>>
  readonly answer: (answer: ListAnswer | null) => void
  timer: ReturnType<typeof setTimeout>
}

/** Reads lists in a worker of its own. One list lies on it at a time; ending it stops whatever it does. */
export class ListDesk {
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #last = 0
  readonly #onStep: (step: ReadingStep) => void

  constructor(onStep: (step: ReadingStep) => void) {
    this.#onStep = onStep
  }

  /** Opens a list. Null when it was stopped meanwhile. */
  async open(from: Uint8Array | string, options: TableOptions): Promise<Result<OpenedTable, ReadingRefusal> | null> {
    const answer = await this.#ask((id) => ({ id, ask: 'open', from, options }))
    if (answer === 'stopped') return null
    if (answer.kind === 'opened') return ok(answer.table)
    if (answer.kind === 'refused') return refused(answer.refusal)
    return refused(answer.kind === 'tookTooLong' ? answer : { kind: 'failed' })
  }

  /** Reads the opened list as sign-ups and works out what importing it would do. Null when it was stopped meanwhile. */
  async preview(database: string, preview: PreviewAsk): Promise<Result<SignUpPreview, ReadingRefusal> | null> {
    const answer = await this.#ask((id) => ({ id, ask: 'preview', database, preview }))
    if (answer === 'stopped') return null
    if (answer.kind === 'preview') return ok(answer.preview)
    return refused(answer.kind === 'tookTooLong' ? answer : { kind: 'failed' })
  }

  /** Stops at once, whatever is being done, and gives its memory back. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { answer, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      answer(null)
    }
    this.#waiting.clear()
  }

  #ask(question: (id: number) => ListQuestion): Promise<Answered> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        this.end()
        resolve({ kind: 'tookTooLong' })
      }, MOST_SECONDS * 1000)
      const answer: Waiting['answer'] = (found) => {
        if (found === null) resolve('stopped')
        else if (found.kind === 'opened' || found.kind === 'refused' || found.kind === 'preview') resolve(found)
        else resolve({ kind: 'failed' })
      }
      this.#waiting.set(id, { lists: {}, answer, timer })
      worker.postMessage(question(id))
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ListAnswer>) => this.#take(data))
    worker.addEventListener('error', ({ message }) => {
      this.#worker = null
      worker.terminate()
      for (const id of [...this.#waiting.keys()]) this.#take({ id, kind: 'failed', message })
    })
    return worker
  }

  #take(answer: ListAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    if (answer.kind === 'step') return this.#onStep(answer.step)
    if (answer.kind === 'part') {
      ;(waiting.lists[answer.of] ??= []).push(...answer.rows)
      return
    }
    clearTimeout(waiting.timer)
    this.#waiting.delete(answer.id)
    waiting.answer(
      answer.kind === 'preview' ? { ...answer, preview: withLongLists(answer.preview, waiting.lists) } : answer,
    )
  }
}

type Answered =
  | Extract<ListAnswer, { kind: 'opened' | 'refused' | 'preview' }>
  | { readonly kind: 'tookTooLong' }
  | { readonly kind: 'failed' }
  | 'stopped'
