import { actInWorker } from '@/actions/by-worker'
import type { Result } from '@/domain/common/result'
import { NotOpenedError, openAsItIs, openWorkspace, type Workspace } from '@/storage/database/workspace'
import { machineClock } from '../machine-clock'
import type { BesideAnswer, BesideQuestion } from './beside-messages'

type Works<Answer> = Readonly<Record<string, (db: Workspace, ...given: never) => Promise<Answer>>>

/** The works of one worker, by their names. */
interface Offer {
  readonly reads: Works<unknown>
  readonly writes: Works<Result<unknown, unknown>>
}

/** How often it says that it is still at it, in ms. */
const BEAT = 1000

let reading: Promise<Workspace> | null = null

/** Answers the page's questions with these works, for as long as the worker lives. */
export function serve(offer: Offer): void {
  addEventListener('message', ({ data }: MessageEvent<BesideQuestion>) => answer(offer, data))
}

function answer(offer: Offer, question: BesideQuestion): void {
  const { id } = question
  const beat = setInterval(() => say({ id, kind: 'busy' }), BEAT)
  work(offer, question)
    .then(
      (value) => say({ id, kind: 'done', value }),
      (error: unknown) => say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => clearInterval(beat))
}

async function work(offer: Offer, { database, kind, name, given }: BesideQuestion): Promise<unknown> {
  if (kind === 'write') {
    const write = named(offer.writes, name)
    return actInWorker(
      () => openWorkspace(database, machineClock),
      (db) => write(db, ...(given as never)),
    )
  }
  const read = named(offer.reads, name)
  reading ??= openToLook(database)
  return read(await reading, ...(given as never))
}

function named<Answer>(works: Works<Answer>, name: string): Works<Answer>[string] {
  const work = works[name]
  if (work === undefined) throw new Error(`No such work: ${name}`)
  return work
}

function say(answer: BesideAnswer): void {
  postMessage(answer)
}

/** What could not be brought up to date is looked at as it lies there, as in the window. */
async function openToLook(database: string): Promise<Workspace> {
  try {
    return await openWorkspace(database, machineClock)
  } catch (error) {
    if (error instanceof NotOpenedError && error.why === 'older')
      return openAsItIs(database, machineClock, error.message)
    throw error
  }
}
