import * as z from 'zod/mini'
import type { BackupHead } from '@/domain/safety/backup'
import type { BackupDrawer, StoredFile } from './backup-drawer'

z.config({ jitless: true })

/** What is known of a file without reading it again. */
export interface KnownFile {
  readonly head: BackupHead | null
  /** Null while only the head was read. */
  readonly sha256: string | null
  readonly verifiedAt: number | null
}

const Counts = z.record(z.string(), z.int())
const Note = z.strictObject({
  bytes: z.int(),
  changedAt: z.number(),
  sha256: z.nullable(z.string()),
  verifiedAt: z.nullable(z.number()),
  head: z.nullable(
    z.strictObject({
      datasetId: z.string(),
      deviceId: z.string(),
      epoch: z.nullable(z.int()),
      seq: z.nullable(z.int()),
      createdAt: z.number(),
      appVersion: z.string(),
      schemaVersion: z.int(),
      communityName: z.nullable(z.string()),
      counts: Counts,
      live: z.nullable(Counts),
    }),
  ),
})
const Notes = z.strictObject({ version: z.literal(1), files: z.record(z.string(), Note) })
type NoteOfFile = z.infer<typeof Note>

/**
 * Notes about the backups that lie in a drawer, so that a list need not read them all. Only a cache: a file whose size or
 * moment of change is another one is unknown again, and without any notes everything still works.
 */
export class BackupIndex {
  private notes: Map<string, NoteOfFile> | null = null
  private changed = false

  constructor(private readonly drawer: BackupDrawer) {}

  /** Reads the notes once, and forgets the files that are gone. */
  async load(present: readonly StoredFile[]): Promise<void> {
    this.notes ??= await this.readNotes()
    const names = new Set(present.map(({ name }) => name))
    for (const name of this.notes.keys()) if (!names.has(name)) this.changed = this.notes.delete(name) || this.changed
  }

  find({ name, bytes, changedAt }: StoredFile): KnownFile | null {
    const note = this.notes?.get(name)
    return note?.bytes === bytes && note.changedAt === changedAt ? note : null
  }

  async note(file: StoredFile, known: KnownFile): Promise<void> {
    this.notes ??= await this.readNotes()
    this.notes.set(file.name, { bytes: file.bytes, changedAt: file.changedAt, ...known })
    this.changed = true
  }

  async save(): Promise<void> {
    if (!this.changed || this.notes === null) return
    const text = JSON.stringify({ version: 1, files: Object.fromEntries(this.notes) })
    // Without the notes the files are read again; the backups themselves stand.
    await this.drawer.writeNotes(text).then(
      () => (this.changed = false),
      () => undefined,
    )
  }

  private async readNotes(): Promise<Map<string, NoteOfFile>> {
    try {
      const text = await this.drawer.readNotes()
      return new Map(text === null ? [] : Object.entries(Notes.parse(JSON.parse(text)).files))
    } catch {
      return new Map()
    }
  }
}
