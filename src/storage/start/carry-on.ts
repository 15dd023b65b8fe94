import type { JournalStep, StartDecision } from '@/domain/safety/start-decision'
import type { RecoveryNotice, StartFinding } from '@/domain/safety/start-notice'
import type { WorkspaceMark } from '@/domain/safety/start-sources'
import type { Workspace } from '../database/workspace'
import { communityOf } from '../database/workspaces'
import type { Course } from './course'
import { readMark } from './read-mark'
import { beginNewEpoch, replayAll } from './rebuild'
import type { Beginning, StartOutcome } from './start-ask'
import { operationsOf, type JournalContents, type Outside } from './witnesses'

/** Opens what is there, after carrying out what only the journal has. */
export async function carryOn(
  course: Course,
  db: Workspace,
  decision: StartDecision & { readonly kind: 'open' },
  outside: Outside,
  contents: JournalContents,
): Promise<StartOutcome> {
  const before = await readMark(db)
  if (before === null) throw new Error('Nothing was ever written here')
  const after = decision.replayAfter
  const replayed =
    after === null ? 0 : await replayAll(db, operationsOf(contents, before), after, decision.reach, before)
  const reached = before.lastSeq + replayed
  const known = Math.max(decision.known, course.known)
  if (reached < known) await beginNewEpoch(db)
  const mark = (await readMark(db)) ?? before
  // What the journal holds beyond this point does not fit any more: its numbers are given anew.
  const step: JournalStep = reached < known ? { kind: 'restart', afterSeq: reached } : decision.journal
  const finding = course.finding ?? (replayed > 0 ? 'older' : reached < known ? 'journalDamaged' : null)
  return {
    kind: 'open',
    db,
    beginning: await begin(course, mark, outside.journalsKnown ? step : null, decision.needsBackup),
    notice: finding && (await noticeOf(course, db, { finding, replayed, reached, known })),
  }
}

/** Prepares the journal. When that fails its keeper finds out and tries again. */
async function begin(
  { ask, name }: Course,
  mark: WorkspaceMark,
  step: JournalStep | null,
  needsBackup: boolean,
): Promise<Beginning> {
  // Nobody knows how far the journal is: the first append tells.
  if (step === null) return { mark, journaledSeq: 0, needsBackup }
  if (step.kind === 'asItIs') return { mark, journaledSeq: mark.lastSeq, needsBackup }
  if (step.kind === 'restart')
    await ask.keeping.restartJournal({ ...mark, database: name, lastSeq: step.afterSeq }).catch(() => null)
  return {
    mark,
    journaledSeq: step.afterSeq,
    needsBackup: needsBackup || (step.kind === 'restart' && step.afterSeq === mark.lastSeq && mark.lastSeq > 0),
  }
}

async function noticeOf(
  course: Course,
  db: Workspace,
  { finding, replayed, reached, known }: { finding: StartFinding; replayed: number; reached: number; known: number },
): Promise<RecoveryNotice> {
  return {
    database: db.name,
    communityName: (await communityOf(db))?.name ?? '',
    found: finding,
    backupAt: course.backup?.at ?? null,
    replayed: course.replayed + replayed,
    reached,
    missing: Math.max(0, known - reached),
  }
}
