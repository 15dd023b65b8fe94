import type { Operation } from '@/domain/history/operation'
import type { BackupFile } from '@/domain/safety/backup'
import type { JournalHead, JournalKey } from '@/domain/safety/journal'
import type { FoundDatabase } from '@/domain/safety/start-decision'
import { ofWorkspace } from '@/domain/safety/start-sources'
import type { Workspace } from '../database/workspace'
import { readBases } from './read-mark'
import type { StartAsk } from './start-ask'

/** What lies outside the database. Where the shell could not tell, that is not the same as nothing. */
export interface Outside {
  readonly journals: readonly JournalHead[]
  readonly backups: readonly BackupFile[]
  readonly journalsKnown: boolean
  readonly backupsKnown: boolean
}

export async function lookOutside({ keeping }: StartAsk): Promise<Outside> {
  const [journals, backups] = await Promise.allSettled([keeping.listJournals(), keeping.listBackups()])
  return {
    journals: journals.status === 'fulfilled' ? journals.value : [],
    backups: backups.status === 'fulfilled' ? backups.value : [],
    journalsKnown: journals.status === 'fulfilled',
    backupsKnown: backups.status === 'fulfilled',
  }
}

/** What was read of the journals that a decision can need. */
export interface JournalContents {
  /** Every journal; one that turned out not to be readable to its end says so. */
  readonly journals: readonly JournalHead[]
  readonly operations: ReadonlyMap<string, readonly Operation[]>
}

export function operationsOf({ operations }: JournalContents, key: JournalKey): readonly Operation[] {
  return operations.get(`${key.datasetId} ${key.deviceId}`) ?? []
}

/**
 * Reads the journals that may have to be carried out: of a database that is there, its own, from where it stands; of one
 * that is lost, each that was written for it, from the newest checked backup on.
 */
export async function readJournals(
  name: string,
  found: FoundDatabase,
  remembered: JournalKey | null,
  outside: Outside,
  { keeping }: StartAsk,
): Promise<JournalContents> {
  const operations = new Map<string, readonly Operation[]>()
  const journals: JournalHead[] = []
  for (const head of outside.journals) {
    const own = found.kind === 'there' && sameKey(head, found.mark) ? found.mark : null
    const isWanted = own !== null || head.database === name || (remembered !== null && sameKey(head, remembered))
    const after = own?.lastSeq ?? newestSeq(outside.backups, head)
    if (!isWanted || head.firstSeq === 0 || head.lastSeq <= after) {
      journals.push(head)
      continue
    }
    // The shell takes a key and nothing beside it.
    const { datasetId, deviceId } = head
    const read = await parseOperations((await keeping.readJournal({ datasetId, deviceId }, after)).operations)
    operations.set(`${datasetId} ${deviceId}`, read)
    journals.push(asFarAsRead(head, read.at(-1)?.seq ?? after))
  }
  return { journals, operations }
}

/** The head looks at the newest part only; damage in an older one shows when it is read. */
function asFarAsRead(head: JournalHead, lastSeq: number): JournalHead {
  if (lastSeq >= head.lastSeq) return head
  return { ...head, lastSeq, condition: 'broken', witnessSeq: Math.max(head.witnessSeq, head.lastSeq) }
}

/** Where the newest checked backup of a workspace ends that the journal can continue; 0 when there is none. */
function newestSeq(backups: readonly BackupFile[], head: JournalHead): number {
  const own = ofWorkspace(backups, head)
  const checked = own.filter(({ verifiedAt }) => verifiedAt !== null)
  return (checked.length > 0 ? checked : own)
    .map((backup) => backup.head?.seq ?? 0)
    .reduce((newest, seq) => Math.max(newest, seq <= head.lastSeq ? seq : 0), 0)
}

/**
 * The operations up to the first one that is none: what comes after it cannot be carried out either. The checker is loaded
 * only when there is something to check, which at most starts there is not.
 */
async function parseOperations(texts: readonly string[]): Promise<Operation[]> {
  if (texts.length === 0) return []
  const { operationSchema } = await import('@/domain/history/operation-schema')
  const operations: Operation[] = []
  for (const text of texts) {
    const parsed = operationSchema.safeParse(parseJson(text))
    if (!parsed.success) break
    operations.push(parsed.data)
  }
  return operations
}

/** Numbers of the starting states that a way back could meet, in the database and in the journal after it. */
export async function gatherBases(
  db: Workspace | null,
  found: FoundDatabase,
  outside: Outside,
  contents: JournalContents,
): Promise<number[]> {
  const bases = new Set<number>()
  if (db && found.kind === 'there') {
    const { mark } = found
    const checked = ofWorkspace(outside.backups, mark).filter(
      ({ head, verifiedAt }) => verifiedAt !== null && head?.epoch === mark.epoch && (head.seq ?? 0) <= mark.lastSeq,
    )
    // What lies before the newest checked backup is in it.
    const newest = checked.reduce((seq, { head }) => Math.max(seq, head?.seq ?? 0), 0)
    for (const seq of await readBases(db, newest)) bases.add(seq)
  }
  for (const operations of contents.operations.values())
    for (const { kind, seq } of operations) if (kind === 'base') bases.add(seq)
  return [...bases].sort((a, b) => a - b)
}

function sameKey(a: JournalKey, b: JournalKey): boolean {
  return a.datasetId === b.datasetId && a.deviceId === b.deviceId
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
