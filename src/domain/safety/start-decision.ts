import type { BackupFile } from './backup'
import type { JournalHead, JournalKey } from './journal'
import {
  isCovered,
  ofWorkspace,
  reachOf,
  rebuildSources,
  type RebuildSource,
  type WorkspaceMark,
} from './start-sources'

/** What was found under a workspace's name before anything was changed. */
export type FoundDatabase =
  /** Not there: never made, deleted by somebody else, or wiped by the browser engine. */
  | { readonly kind: 'absent' }
  /** There, and there is not one row in it. */
  | { readonly kind: 'empty' }
  /** It cannot be opened, or reading from it fails. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'there'; readonly mark: WorkspaceMark }

/** Everything that can say what a workspace held. */
export interface StartWitnesses {
  /** Name of the database. */
  readonly name: string
  readonly database: FoundDatabase
  /** What this machine remembers to have stood under that name; null when nothing is remembered. */
  readonly remembered: JournalKey | null
  readonly journals: readonly JournalHead[]
  /** Numbers of the starting states (`base` operations) among what database and journal hold, ascending. */
  readonly bases: readonly number[]
  readonly backups: readonly BackupFile[]
}

/**
 * What happens to the journal: nothing; it gets the operations after `afterSeq`; or it is put aside (where there is one)
 * and begins anew after `afterSeq`, then gets what follows.
 */
export type JournalStep =
  | { readonly kind: 'asItIs' }
  | { readonly kind: 'topUp'; readonly afterSeq: number }
  | { readonly kind: 'restart'; readonly afterSeq: number }

/** What to do at the start. `known` is the highest number that anything has ever seen of this workspace. */
export type StartDecision =
  /** Neither a database nor a trace of one. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refuse'; readonly version: number }
  /** The database does not answer, and nothing lies elsewhere to rebuild it from. */
  | { readonly kind: 'beyondHelp' }
  /** Opens the database as it is, after carrying out what the journal holds after `replayAfter` (null: nothing). */
  | {
      readonly kind: 'open'
      readonly replayAfter: number | null
      readonly reach: number
      readonly known: number
      readonly journal: JournalStep
      /** Not everything could be rebuilt from outside: a backup is due at once. */
      readonly needsBackup: boolean
    }
  /** Builds the workspace anew. `elsewhere`: what is in the database stays as it is, the new one gets another name. */
  | {
      readonly kind: 'rebuild'
      readonly key: JournalKey
      readonly journal: JournalHead | null
      /** Best first; where one cannot be read the next one is taken. Never empty. */
      readonly sources: readonly RebuildSource[]
      readonly elsewhere: boolean
      readonly known: number
    }

/**
 * Compares the database with the journal, the number that the shell noted and the backups, and says what to do. Nothing
 * that only one of them has is ever given up: a database is opened or left alone, a journal is continued or put aside.
 */
export function decideStart(seen: StartWitnesses): StartDecision {
  const { database } = seen
  switch (database.kind) {
    case 'newer':
      return { kind: 'refuse', version: database.version }
    case 'there':
      return withDatabase(seen, database.mark)
    case 'absent':
    case 'empty':
    case 'unreadable': {
      const rebuild = rebuildFrom(seen, lostKey(seen), database.kind === 'unreadable')
      if (rebuild) return rebuild
      return { kind: database.kind === 'unreadable' ? 'beyondHelp' : 'nothing' }
    }
  }
}

/** Whose data the database under this name held, when it cannot say so itself: the newest of what is written about it. */
function lostKey(seen: StartWitnesses): JournalKey | null {
  const heads = seen.journals.filter((head) => head.database === seen.name)
  const remembered = seen.remembered
  const same = remembered && heads.find((head) => isOf(head, remembered))
  if (same) return same
  const newest = heads.toSorted((a, b) => b.epoch - a.epoch || highest(b) - highest(a))[0]
  return newest ?? remembered
}

function withDatabase(seen: StartWitnesses, mark: WorkspaceMark): StartDecision {
  const head = seen.journals.find((journal) => isOf(journal, mark)) ?? null
  if (head === null) {
    const stranger = seen.journals.find(
      (journal) => journal.database === seen.name && journal.datasetId !== mark.datasetId,
    )
    const rebuild = stranger && !isOf(mark, seen.remembered) ? rebuildFrom(seen, stranger, true) : null
    if (rebuild) return rebuild
  }
  const own = Math.max(mark.lastSeq, reachOf(mark.lastSeq, connects(head, mark) ? head : null, seen.bases))
  const noted = Math.max(mark.lastSeq, head === null ? 0 : highest(head))
  if (own < noted || head === null || head.condition === 'broken') {
    // Somebody knows more than the database and its journal can tell: look whether a backup does.
    const rebuild = rebuildFrom(seen, mark, true)
    const best = rebuild?.sources[0]
    if (rebuild && best && best.reach > own && (best.backup?.head?.epoch ?? mark.epoch) >= mark.epoch) return rebuild
  }
  const journal = journalStep(seen, mark, head, own)
  const after = stretchAfter(journal, head, mark, own)
  return {
    kind: 'open',
    replayAfter: own > mark.lastSeq ? mark.lastSeq : null,
    reach: own,
    known: noted,
    journal,
    needsBackup: !isCovered({ ...mark, lastSeq: own }, after, seen.bases, seen.backups),
  }
}

/** A journal of an earlier epoch than the database's is a memory of what was replaced since; nothing of it is carried out. */
function connects(head: JournalHead | null, mark: WorkspaceMark): boolean {
  return head !== null && head.epoch >= mark.epoch
}

function journalStep(seen: StartWitnesses, mark: WorkspaceMark, head: JournalHead | null, own: number): JournalStep {
  if (head === null) {
    const base = seen.bases.findLast((seq) => seq <= own)
    // Nothing before a starting state can be carried out again, so the journal need not hold it.
    return base === undefined || base === 1 ? { kind: 'topUp', afterSeq: 0 } : { kind: 'restart', afterSeq: base - 1 }
  }
  if (head.condition === 'broken' || head.lastSeq > own) return { kind: 'restart', afterSeq: own }
  if (head.database !== seen.name || head.epoch > mark.epoch) return { kind: 'restart', afterSeq: own }
  return head.lastSeq < own ? { kind: 'topUp', afterSeq: head.lastSeq } : { kind: 'asItIs' }
}

/** The journal as it will stand after its step. */
function stretchAfter(step: JournalStep, head: JournalHead | null, mark: WorkspaceMark, own: number) {
  if (step.kind === 'restart')
    return step.afterSeq === own ? null : { epoch: mark.epoch, firstSeq: step.afterSeq + 1, lastSeq: own }
  const firstSeq = head === null || head.firstSeq === 0 ? (head?.lastSeq ?? 0) + 1 : head.firstSeq
  return { epoch: mark.epoch, firstSeq, lastSeq: own }
}

function rebuildFrom(
  seen: StartWitnesses,
  key: JournalKey | null,
  elsewhere: boolean,
): (StartDecision & { readonly kind: 'rebuild' }) | null {
  if (key === null) return null
  const journal = seen.journals.find((head) => isOf(head, key)) ?? null
  const sources = rebuildSources(key, journal, seen.bases, seen.backups)
  if (sources.length === 0) return null
  const epoch = journal?.epoch ?? 0
  const backedUp = ofWorkspace(seen.backups, key).filter((backup) => (backup.head?.epoch ?? 1) >= epoch)
  const known = Math.max(journal === null ? 0 : highest(journal), ...backedUp.map((backup) => backup.head?.seq ?? 0))
  return {
    kind: 'rebuild',
    key: { datasetId: key.datasetId, deviceId: key.deviceId },
    journal,
    sources,
    elsewhere,
    known: Math.max(known, sources[0]?.reach ?? 0),
  }
}

function highest(head: JournalHead): number {
  return Math.max(head.lastSeq, head.witnessSeq)
}

function isOf(head: JournalKey, key: JournalKey | null): boolean {
  return key !== null && head.datasetId === key.datasetId && head.deviceId === key.deviceId
}
