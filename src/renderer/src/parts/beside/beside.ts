import { actByWorker, type ActedInWorker } from '@/actions/by-worker'
import type { Workspace } from '@/storage/database/workspace'
import { EndableWorker } from '../endable-worker'
import type { Answered, BesideAnswer, BesideQuestion, Given, Reads, Workbooks, Writes } from './beside-messages'

/** So many rows the page changes or goes through by itself; more would keep it from painting. */
export const MOST_BY_PAGE = 300

const besideWorker = () => new Worker(new URL('./beside-worker.ts', import.meta.url), { type: 'module' })
const workbookWorker = () => new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' })

/** Works that a worker carries out for this window, one worker for as long as they are asked for. */
export class Beside {
  readonly #db: Workspace
  readonly #worker: EndableWorker<BesideQuestion, BesideAnswer>

  /** `start` starts the worker when something is asked for the first time. */
  constructor(db: Workspace, start = besideWorker) {
    this.#db = db
    this.#worker = new EndableWorker<BesideQuestion, BesideAnswer>(start, ({ kind }) => {
      // Whoever writes here meanwhile stands in line behind it, and must not take that for silence.
      db.pulse.beat()
      return kind === 'busy'
    })
  }

  /** Reads or makes something; as long as that takes. */
  read<Name extends keyof Reads>(name: Name, ...given: Given<Reads[Name]>): Promise<Answered<Reads[Name]>> {
    return this.ask('read', name, given) as Promise<Answered<Reads[Name]>>
  }

  /** Gives the worker's memory back once it has nothing to do any more. */
  end(): void {
    this.#worker.end()
  }

  async ask(kind: BesideQuestion['kind'], name: BesideQuestion['name'], given: readonly unknown[]): Promise<unknown> {
    const database = this.#db.name
    const answer = await this.#worker.askToWrite((id) => ({ id, database, kind, name, given }))
    if (typeof answer === 'string') throw new Error('The work broke off')
    if (answer.kind === 'failed') throw new Error(answer.message)
    return answer.kind === 'done' ? answer.value : undefined
  }
}

/** Carries out an action in a worker, for a window that goes on painting meanwhile; answers and throws as the action does. */
export function writeBeside<Name extends keyof Writes>(
  db: Workspace,
  name: Name,
  ...given: Given<Writes[Name]>
): ReturnType<Writes[Name]> {
  const asked = actByWorker(db, async () => {
    const beside = new Beside(db)
    try {
      return (await beside.ask('write', name, given)) as ActedInWorker
    } finally {
      beside.end()
    }
  })
  return asked as ReturnType<Writes[Name]>
}

/** Reads or makes something once, in a worker. */
export async function readBeside<Name extends keyof Reads>(
  db: Workspace,
  name: Name,
  ...given: Given<Reads[Name]>
): Promise<Answered<Reads[Name]>> {
  const beside = new Beside(db)
  try {
    return await beside.read(name, ...given)
  } finally {
    beside.end()
  }
}

/** Writes a workbook in a worker. */
export async function workbookBeside<Name extends keyof Workbooks>(
  db: Workspace,
  name: Name,
  ...given: Given<Workbooks[Name]>
): Promise<Answered<Workbooks[Name]>> {
  const beside = new Beside(db, workbookWorker)
  try {
    return (await beside.ask('read', name, given)) as Answered<Workbooks[Name]>
  } finally {
    beside.end()
  }
}
