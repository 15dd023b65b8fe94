/** A file is read within seconds; one that is not never ends, or asks for more than the machine has. */
export const MOST_SECONDS = 60

/** Why a question got no answer: somebody ended the worker, the clock did, or it broke. */
export type Unanswered = 'stopped' | 'tookTooLong' | 'failed'

interface Waiting<Answer> {
  readonly answer: (answer: Answer | Unanswered) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** Asks a worker of its own, which a stop or the clock ends at once, whatever it does. Starts it when it is first asked. */
export class EndableWorker<Question extends { readonly id: number }, Answer extends { readonly id: number }> {
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting<Answer>>()
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
    this.#worker ??= this.#started()
    const worker = this.#worker
    this.#last += 1
    const id = this.#last
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#endAs('tookTooLong'), MOST_SECONDS * 1000)
      this.#waiting.set(id, { answer: resolve, timer })
      worker.postMessage(question(id))
    })
  }

  /** Stops at once and gives the memory back. */
  end(): void {
    this.#endAs('stopped')
  }

  #endAs(why: Unanswered): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { answer, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      answer(why)
    }
    this.#waiting.clear()
  }

  #started(): Worker {
    const worker = this.#start()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id)
      if (waiting === undefined || this.#onReport(data)) return
      clearTimeout(waiting.timer)
      this.#waiting.delete(data.id)
      waiting.answer(data)
    })
    worker.addEventListener('error', () => this.#endAs('failed'))
    return worker
  }
}
