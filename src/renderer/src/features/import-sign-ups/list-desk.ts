import { importByWorker, type ImportOutcome, type ImportRefusal } from '@/actions/sign-ups/import-sign-ups'
import type { PreviewAsk } from '@/actions/sign-ups/preview-sign-ups'
import { ok, refused, type Result } from '@/domain/common/result'
import type { TableOptions, TableRefusal } from '@/exchange/table/table-file'
import type { Workspace } from '@/storage/database/workspace'
import { MOST_SECONDS } from '../../parts/endable-worker'
import type { ListAnswer, ListQuestion, OpenedTable, ReadingStep } from './list-messages'
import type { SeenPreview } from './seen-preview'

/** Why nothing came of reading: the file, the clock, or a fault. */
export type ReadingRefusal = TableRefusal | { readonly kind: 'tookTooLong' } | { readonly kind: 'failed' }

interface Waiting {
  readonly worker: Worker
  readonly answer: (answer: ListAnswer | null) => void
  /** Null where there is no limit: what is being written is watched by the database's own watch. */
  readonly timer: ReturnType<typeof setTimeout> | null
}

/** Reads lists in a worker of its own. One list lies on it at a time; ending it stops whatever it reads. */
export class ListDesk {
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #last = 0
  /** The worker that is writing just now. */
  #writing: Worker | null = null
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
  async preview(database: string, preview: PreviewAsk): Promise<Result<SeenPreview, ReadingRefusal> | null> {
    const answer = await this.#ask((id) => ({ id, ask: 'preview', database, preview }))
    if (answer === 'stopped') return null
    if (answer.kind === 'preview') return ok(answer.preview)
    return refused(answer.kind === 'tookTooLong' ? answer : { kind: 'failed' })
  }

  /**
   * Brings in what was shown for these choices, in one step that one undo takes back. It is never stopped half-way; whoever
   * leaves meanwhile finds it done. Throws like `commit()`.
   */
  async bringIn(db: Workspace, preview: PreviewAsk, fileName: string): Promise<Result<ImportOutcome, ImportRefusal>> {
    const worker = (this.#worker ??= this.#start())
    this.#writing = worker
    try {
      return await importByWorker(db, async () => {
        const answer = await this.#ask((id) => ({ id, ask: 'import', database: db.name, preview, fileName }), null)
        if (answer === 'stopped' || answer.kind !== 'imported') throw new Error('The import broke off')
        return answer.written
      })
    } finally {
      this.#writing = null
      // Somebody left meanwhile, or opened another list.
      if (this.#worker !== worker) worker.terminate()
    }
  }

  /** Stops reading at once and gives its memory back; what is being written is finished first. */
  end(): void {
    if (this.#worker !== this.#writing) this.#worker?.terminate()
    this.#worker = null
    for (const [id, { worker, timer, answer }] of this.#waiting) {
      if (worker === this.#writing && timer === null) continue
      if (timer !== null) clearTimeout(timer)
      this.#waiting.delete(id)
      answer(null)
    }
  }

  #ask(question: (id: number) => ListQuestion, seconds: number | null = MOST_SECONDS): Promise<Answered> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      const late = () => {
        this.#waiting.delete(id)
        this.end()
        resolve({ kind: 'tookTooLong' })
      }
      const answer: Waiting['answer'] = (found) => {
        if (found === null) resolve('stopped')
        else if (found.kind === 'step') resolve({ kind: 'failed' })
        else resolve(found)
      }
      this.#waiting.set(id, { worker, answer, timer: seconds === null ? null : setTimeout(late, seconds * 1000) })
      worker.postMessage(question(id))
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ListAnswer>) => this.#take(data))
    worker.addEventListener('error', ({ message }) => {
      if (this.#worker === worker) this.#worker = null
      worker.terminate()
      for (const [id, waiting] of this.#waiting)
        if (waiting.worker === worker) this.#take({ id, kind: 'failed', message })
    })
    return worker
  }

  #take(answer: ListAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    if (answer.kind === 'step') return this.#onStep(answer.step)
    if (waiting.timer !== null) clearTimeout(waiting.timer)
    this.#waiting.delete(answer.id)
    waiting.answer(answer)
  }
}

type Answered =
  | Exclude<ListAnswer, { kind: 'step' | 'failed' }>
  | { readonly kind: 'tookTooLong' }
  | { readonly kind: 'failed' }
  | 'stopped'
