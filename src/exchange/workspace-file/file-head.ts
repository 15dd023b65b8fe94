import * as z from 'zod/mini'
import { BACKUP_REASONS, type BackupHead } from '@/domain/safety/backup'
import { ok, refused, type Result } from '@/domain/common/result'
import { FORMAT, FORMAT_VERSION, type FileRefusal, type WorkspaceFileHead } from './workspace-file'

z.config({ jitless: true })

const Counts = z.record(z.string().check(z.maxLength(60)), z.int().check(z.minimum(0)))

/** The facts at the head of a file. What a newer app added is kept. */
const headSchema = z.looseObject({
  formatVersion: z.int(),
  appVersion: z.string(),
  shellVersion: z._default(z.nullable(z.string()), null),
  schemaVersion: z.int(),
  datasetId: z.string(),
  deviceId: z.string(),
  epoch: z._default(z.nullable(z.int()), null),
  seq: z._default(z.nullable(z.int()), null),
  createdAt: z.number(),
  // A reason that only a later app knows must not make the whole file unreadable.
  reason: z.catch(z.enum(BACKUP_REASONS), 'byHand'),
  communityName: z._default(z.nullable(z.string()), null),
  counts: Counts,
  live: z._default(z.nullable(Counts), null),
  sha256: z.record(z.string(), z.string()),
})

/** Checks that JSON is the head of a file of ours that this app can read. */
export function checkHead(json: unknown): Result<WorkspaceFileHead, FileRefusal> {
  if (!isRecord(json) || json['format'] !== FORMAT) return refused({ kind: 'notOurs' })
  const version = json['formatVersion']
  if (typeof version === 'number' && version > FORMAT_VERSION) return refused({ kind: 'newerFormat', version })
  const head = headSchema.safeParse(json)
  return head.success ? ok({ ...head.data, format: FORMAT }) : refused({ kind: 'damaged', table: '' })
}

/** What a list of backups shows of a file. */
export function backupHead(head: WorkspaceFileHead): BackupHead {
  const { datasetId, deviceId, epoch, seq, createdAt, appVersion, schemaVersion, communityName, counts, live } = head
  return { datasetId, deviceId, epoch, seq, createdAt, appVersion, schemaVersion, communityName, counts, live }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
