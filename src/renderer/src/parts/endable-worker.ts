/** A file is read within seconds; one that is not never ends, or asks for more than the machine has. */
export const MOST_SECONDS = 60

/** Why a question got no answer: somebody ended the worker, the clock did, or it broke. */
export type Unanswered = 'stopped' | 'tookTooLong' | 'failed'

interface Waiting<Answer> {
  readonly answer: (answer: Answer | Unanswered) => void
  /** Null where neither the clock nor anybody may end it. */
  readonly timer: ReturnType<typeof setTimeout> | null
}

/** A worker that was started, and what it was asked. */
interface Run<Answer> {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting<Answer>>
}

/**
 * Asks a worker of its own, which a stop or the clock ends at once, whatever it does; only what is to be written is finished
 * first. Starts it when it is first asked.
 */
export class EndableWorker<Question extends { readonly id: number }, Answer extends { readonly id: number }> {
  #run: Run<Answer> | null = null
  #last = 0
  readonly #start: () => Worker
  readonly #onReport: (answer: Answer) => boolean

  /** `onReport` hears every message and says whether it only reports, with the answer still to come. */
  constructor(start: () => Worker, onReport: (answer: Answer) => boolean = () => false) {
    this.#start = start
    this.#onReport = onReport
  }

  /** Asks, and waits for the answer for at most `MOST_SECONDS`. */
  ask(question: (id: number) => Question): Promise<Answer | Unanswered> {
    return this.#ask(question, (run) => setTimeout(() => this.#end(run, 'tookTooLong'), MOST_SECONDS * 1000))
  }

  /** Asks for something to be written, which the database's own watch ends and nobody else. */
  askToWrite(question: (id: number) => Question): Promise<Answer | Unanswered> {
    return this.#ask(question, () => null)
  }

  /** Stops at once and gives the memory back; what is being written is finished first. */
  end(): void {
    if (this.#run) this.#end(this.#run, 'stopped')
  }

  #ask(
    question: (id: number) => Question,
    timerOf: (run: Run<Answer>) => Waiting<Answer>['timer'],
  ): Promise<Answer | Unanswered> {
    const run = (this.#run ??= this.#started())
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      run.waiting.set(id, { answer: resolve, timer: timerOf(run) })
      run.worker.postMessage(question(id))
    })
  }

  /** The next question goes to a new worker; this one ends as soon as nothing is being written any more. */
  #end(run: Run<Answer>, why: Unanswered): void {
    if (this.#run === run) this.#run = null
    for (const [id, { timer }] of run.waiting) if (timer !== null || why === 'failed') this.#settle(run, id, why)
    if (run.waiting.size === 0) run.worker.terminate()
  }

  #settle(run: Run<Answer>, id: number, answer: Answer | Unanswered): void {
    const waiting = run.waiting.get(id)
    run.waiting.delete(id)
    if (waiting === undefined) return
    if (waiting.timer !== null) clearTimeout(waiting.timer)
    waiting.answer(answer)
  }

  #started(): Run<Answer> {
    const run: Run<Answer> = { worker: this.#start(), waiting: new Map() }
    run.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (!run.waiting.has(data.id) || this.#onReport(data)) return
      this.#settle(run, data.id, data)
      // It was ended meanwhile and only had this to finish.
      if (this.#run !== run && run.waiting.size === 0) run.worker.terminate()
    })
    run.worker.addEventListener('error', () => this.#end(run, 'failed'))
    return run
  }
}
