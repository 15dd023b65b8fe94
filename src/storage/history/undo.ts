import { refused, type Result } from '@/domain/common/result'
import type { OperationId } from '@/domain/common/id'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { writtenByWorker } from '../writes/for-window'
import { mayBeLarge, type StepElsewhere } from './large-step'
import { readNextSteps } from './log-entries'
import { stepAbout, type UndoRefusal } from './next-step'

/** What Undo and Redo would do now, in the words of the change; null where there is nothing to do. */
export interface UndoState {
  readonly undo: ChangeLabel | null
  readonly redo: ChangeLabel | null
}

/** The next step back and the next step forward, from the log: they survive a restart. */
export async function readUndoState(db: Workspace): Promise<UndoState> {
  const steps = await readNextSteps(db)
  const [undo, redo] = await Promise.all([labelOf(db, steps.undo), labelOf(db, steps.redo)])
  return { undo, redo }
}

/** Carries a step with these words out in a worker. */
type Elsewhere = (what: ChangeLabel | null) => StepElsewhere

/** Takes back the newest change that was not taken back yet; a large one `elsewhere`, where that is given. */
export function undo(db: Workspace, elsewhere: Elsewhere | null = null): Promise<Result<ChangeLabel, UndoRefusal>> {
  return step(db, 'undo', elsewhere)
}

/** Does again what was taken back last, as long as nothing new was done since. */
export function redo(db: Workspace, elsewhere: Elsewhere | null = null): Promise<Result<ChangeLabel, UndoRefusal>> {
  return step(db, 'redo', elsewhere)
}

const running = new WeakMap<Workspace, Promise<unknown>>()

/** One step after the other: keys pressed faster than the disk writes must each take back a change of their own. */
function step(
  db: Workspace,
  kind: 'undo' | 'redo',
  elsewhere: Elsewhere | null,
): Promise<Result<ChangeLabel, UndoRefusal>> {
  const next = (running.get(db) ?? Promise.resolve()).then(
    () => oneStep(db, kind, elsewhere),
    () => oneStep(db, kind, elsewhere),
  )
  running.set(db, next)
  return next
}

async function oneStep(
  db: Workspace,
  kind: 'undo' | 'redo',
  elsewhere: Elsewhere | null,
): Promise<Result<ChangeLabel, UndoRefusal>> {
  const { [kind]: about } = await readNextSteps(db)
  if (about === null) return refused({ kind: 'nothing' })
  if (elsewhere !== null && mayBeLarge(db, about)) {
    // Asked before the worker begins: words that are not known yet wait for whatever a worker is writing.
    const carried = elsewhere(await labelOf(db, about))
    return writtenByWorker(db, () => carried.next(kind))
  }
  return stepAbout(db, about, kind)
}

const labels = new WeakMap<Workspace, Map<OperationId, ChangeLabel>>()

/** An operation's words never change, and the whole of it may be megabytes: it is not read again for them. */
async function labelOf(db: Workspace, id: OperationId | null): Promise<ChangeLabel | null> {
  if (id === null) return null
  const known = labels.get(db) ?? new Map<OperationId, ChangeLabel>()
  labels.set(db, known)
  const knownOf = () => db.committed.toldOf(id)?.label ?? known.get(id)
  // What a worker wrote shows in the database a moment before it is told of.
  if (knownOf() === undefined) await db.committed.onItsWay
  const label = knownOf() ?? (await db.operations.get(id))?.label
  if (label) known.set(id, label)
  return label ?? null
}
