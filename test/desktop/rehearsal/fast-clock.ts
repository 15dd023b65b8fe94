import type { Page } from 'playwright-core'

/** What every page computes its two clocks from; all in milliseconds. */
interface Course {
  /** The newer course wins. */
  readonly serial: number
  /** When it began, on the machine's real clock. */
  readonly since: number
  /** What wall clock and steady clock read then. */
  readonly wall: number
  readonly steady: number
  /** How many milliseconds pass in one, and after how many they stand still. */
  readonly rate: number
  readonly span: number
}

const KEY = 'rehearsal.clock'
const RATE = 600

/**
 * The clock of a whole machine, turned by the test: every page reads it instead of its own, the wall clock (`Date`) and the
 * steady one (`performance.now`) apart, as a sleep and a changed clock move them apart. It stands still unless it runs.
 */
export class FastClock {
  private course: Course

  constructor(wall: number) {
    this.course = { serial: 1, since: 0, wall, steady: 1_000_000, rate: 0, span: 0 }
  }

  /** What the wall clock reads when it stands still. */
  get wall(): number {
    return this.course.wall + this.course.span
  }

  /** The script that gives a page this clock, from its first moment on. */
  get script(): string {
    return `(${install.toString()})(${JSON.stringify(this.course)}, ${JSON.stringify(KEY)})`
  }

  /** Lets seconds pass, six hundred times as fast as real ones, in all the pages alike. */
  async run(pages: readonly Page[], seconds: number): Promise<void> {
    const { wall, steady, span } = this.course
    // A moment ahead, so that it begins everywhere at once.
    const since = Date.now() + 100
    await this.set(pages, { since, wall: wall + span, steady: steady + span, rate: RATE, span: seconds * 1000 })
    await new Promise((resolve) => setTimeout(resolve, since - Date.now() + (seconds * 1000) / RATE + 20))
  }

  /** Moves the clocks at once: both as time passes, the wall clock alone when it is set or the machine slept. */
  async move(pages: readonly Page[], { wall = 0, steady = 0 }: { wall?: number; steady?: number }): Promise<void> {
    const { span } = this.course
    await this.set(pages, {
      since: 0,
      wall: this.course.wall + span + wall * 1000,
      steady: this.course.steady + span + steady * 1000,
      rate: 0,
      span: 0,
    })
  }

  private async set(pages: readonly Page[], course: Omit<Course, 'serial'>): Promise<void> {
    this.course = { ...course, serial: this.course.serial + 1 }
    await Promise.all(
      pages.map((page) =>
        page.evaluate(
          ([next, key]) => {
            const all = globalThis as unknown as Record<string, (course: unknown) => void>
            all[key]?.(next)
          },
          [this.course, KEY] as const,
        ),
      ),
    )
  }
}

/** Runs in the page. A page that is opened or loaded later finds the newest course where the others left it. */
function install(given: Course, key: string): void {
  const RealDate = Date
  const real = () => RealDate.now()
  let course = given
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Course | null
    if (kept !== null && kept.serial > course.serial) course = kept
  } catch {
    // The blank page before the app has no storage.
  }
  Object.defineProperty(globalThis, key, {
    value: (next: Course) => {
      course = next
      localStorage.setItem(key, JSON.stringify(next))
    },
  })
  const passed = () => Math.min(course.span, Math.max(0, real() - course.since) * course.rate)
  const wall = () => Math.round(course.wall + passed())
  class PageDate extends RealDate {
    constructor(...parts: [] | [number]) {
      if (parts.length === 0) super(wall())
      else super(...parts)
    }
    static override now(): number {
      return wall()
    }
  }
  Object.defineProperty(globalThis, 'Date', { value: PageDate, writable: true, configurable: true })
  Object.defineProperty(performance, 'now', { value: () => course.steady + passed() })
}
