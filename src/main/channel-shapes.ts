import { z } from 'zod'
import { BACKUP_REASONS } from '@/domain/safety/backup'
import { parseBackupName } from '@/host/backup-names'
import type { Question } from '@/host/channel-names'
import { FILL_SCREEN, LONGEST_MENU_STEP, PAPER_SIZES } from '@/host/contract'

const MEBIBYTE = 1024 * 1024
const LARGEST_FILE = 300 * MEBIBYTE

const Whole = z.int().min(0)
const Moment = z.number()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const FileName = z.string().min(1).max(240)

/** Bytes alone: a view into a larger piece of memory would carry its neighbours across. */
const Bytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= LARGEST_FILE)
  .transform((bytes) =>
    bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes),
  )

const KeyPart = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)
const keyParts = { datasetId: KeyPart, deviceId: KeyPart }
const JournalPlace = z.strictObject(keyParts)
const standing = { database: z.string().regex(/^[0-9A-Za-z-]{1,120}$/), epoch: Whole }
const Operations = z.array(z.strictObject({ seq: z.int().min(1), text: z.string().min(2) })).max(20_000)
const Condition = z.enum(['whole', 'torn', 'broken'])
const JournalOutcome = z.union([
  z.strictObject({ ok: z.literal(true), lastSeq: Whole }),
  z.strictObject({ ok: z.literal(false), why: z.literal('gap'), lastSeq: Whole }),
  z.strictObject({ ok: z.literal(false), why: z.enum(['full', 'denied', 'notAFolder', 'other']) }),
])

const Place = z.enum(['first', 'second'])
const Reason = z.enum(BACKUP_REASONS)
const BackupFailure = z.enum(['full', 'denied', 'notAFolder', 'notVerified', 'empty', 'other'])
const Counts = z.record(z.string().max(60), Whole)
const BackupHead = z.strictObject({
  datasetId: z.string(),
  deviceId: z.string(),
  epoch: z.number().nullable(),
  seq: z.number().nullable(),
  createdAt: Moment,
  appVersion: z.string(),
  schemaVersion: z.number(),
  communityName: z.string().nullable(),
  counts: Counts,
  live: Counts.nullable(),
})
const BackupFile = z.strictObject({
  name: z.string().refine((name) => parseBackupName(name) !== null),
  place: Place,
  bytes: Whole,
  at: Moment,
  reason: Reason,
  shrunk: z.boolean(),
  head: BackupHead.nullable(),
  verifiedAt: Moment.nullable(),
})
const BackupOutcome = z.union([
  z.strictObject({
    ok: z.literal(true),
    name: z.string(),
    bytes: Whole,
    at: Moment,
    shrunk: z.boolean(),
    second: z
      .union([
        z.strictObject({ ok: z.literal(true) }),
        z.strictObject({ ok: z.literal(false), why: z.enum([...BackupFailure.options, 'missing']) }),
      ])
      .nullable(),
  }),
  z.strictObject({ ok: z.literal(false), why: BackupFailure }),
])
const BackupPlace = z.strictObject({
  place: z.string(),
  state: z.enum(['ready', 'missing', 'notAFolder', 'denied']),
  lastAt: Moment.nullable(),
  freeBytes: z.number().nullable(),
})

const SaveOutcome = z.union([
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), why: z.enum(['full', 'denied', 'other']) }),
])
const PickOutcome = z.union([
  z.strictObject({ kind: z.literal('picked'), file: z.strictObject({ name: z.string(), bytes: Bytes }) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(['tooBig', 'unreadable']),
    name: z.string(),
    limit: Whole,
  }),
])

/** Numbers and words of the program: nothing a person wrote fits in. */
const PageDiagnostics = z.strictObject({
  schemaVersion: Whole,
  workspaces: Whole,
  counts: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), Whole),
  lastSeq: Whole,
  journaledSeq: Whole,
  health: z.string().regex(/^[A-Za-z]{1,40}(: [A-Za-z]{1,40})?$/),
  screen: z.strictObject({ width: Whole, height: Whole, zoom: z.number().min(0).max(100) }),
  language: z.enum(['zh-CN', 'en']),
})

const HostFacts = z.strictObject({
  kind: z.literal('electron'),
  appVersion: z.string(),
  shellVersion: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux', 'other']),
  systemLanguage: z.string(),
  backupsPlace: z.string(),
})

/** It becomes part of an address, so it is letters, digits and hyphens. */
const EventId = z.string().regex(/^evt_[0-9A-Za-z-]{1,64}$/)

const MenuStep = z.string().min(1).max(LONGEST_MENU_STEP).nullable()

const Nothing = z.undefined()

export interface Shape {
  /** What the arguments may weigh altogether, measured before anybody looks into them. */
  readonly limit: number
  readonly takes: z.ZodType<unknown[]>
  readonly gives: z.ZodType
}

/** What each question of the page may carry, and what may be answered. Nothing else goes through. */
export const SHAPES = {
  facts: { limit: 1024, takes: z.tuple([]), gives: HostFacts },
  saveFile: {
    limit: LARGEST_FILE + 4096,
    takes: z.tuple([z.strictObject({ suggestedName: FileName, mediaType: z.string().max(120), bytes: Bytes })]),
    gives: SaveOutcome,
  },
  pickFile: {
    limit: 1024,
    takes: z.tuple([z.strictObject({ purpose: z.enum(['signUps', 'runSheet', 'workspace']) })]),
    gives: PickOutcome,
  },
  print: {
    limit: 1024,
    takes: z.tuple([z.strictObject({ size: z.enum(PAPER_SIZES), landscape: z.boolean() }).nullable()]),
    gives: Nothing,
  },
  savePdf: { limit: 1024, takes: z.tuple([FileName]), gives: SaveOutcome },
  backUp: {
    limit: LARGEST_FILE + 4096,
    takes: z.tuple([
      z.strictObject({
        datasetId: KeyPart,
        epoch: Whole,
        seq: Whole,
        reason: Reason,
        rows: Whole,
        bytes: Bytes,
        sha256: Sha256,
      }),
    ]),
    gives: BackupOutcome,
  },
  listBackups: { limit: 1024, takes: z.tuple([]), gives: z.array(BackupFile) },
  readBackup: {
    limit: 1024,
    takes: z.tuple([z.string().refine((name) => parseBackupName(name) !== null), Place]),
    gives: Bytes.nullable(),
  },
  backupPlaces: {
    limit: 1024,
    takes: z.tuple([]),
    gives: z.strictObject({ first: BackupPlace, second: BackupPlace.nullable() }),
  },
  openBackupsFolder: { limit: 1024, takes: z.tuple([]), gives: z.boolean() },
  chooseSecondFolder: { limit: 1024, takes: z.tuple([]), gives: z.boolean() },
  forgetSecondFolder: { limit: 1024, takes: z.tuple([]), gives: Nothing },
  freeBytes: { limit: 1024, takes: z.tuple([]), gives: z.number().min(0).nullable() },
  listJournals: {
    limit: 1024,
    takes: z.tuple([]),
    gives: z.array(
      z.strictObject({
        ...keyParts,
        database: z.string(),
        epoch: Whole,
        firstSeq: Whole,
        lastSeq: Whole,
        witnessSeq: Whole,
        condition: Condition,
        bytes: Whole,
      }),
    ),
  },
  appendToJournal: {
    limit: 64 * MEBIBYTE,
    takes: z.tuple([z.strictObject({ ...keyParts, ...standing, operations: Operations })]),
    gives: JournalOutcome,
  },
  readJournal: {
    limit: 1024,
    takes: z.tuple([JournalPlace, Whole]),
    gives: z.strictObject({ operations: z.array(z.string()), condition: Condition }),
  },
  restartJournal: {
    limit: 1024,
    takes: z.tuple([z.strictObject({ ...keyParts, ...standing, lastSeq: Whole })]),
    gives: JournalOutcome,
  },
  retireJournal: { limit: 1024, takes: z.tuple([JournalPlace]), gives: Nothing },
  startReport: {
    limit: 1024,
    takes: z.tuple([]),
    gives: z.strictObject({
      unclean: z.boolean().nullable(),
      cameFrom: z.string().nullable(),
      rawCopy: z.enum(['made', 'failed', 'notNeeded']),
    }),
  },
  saveDiagnostics: { limit: 64 * 1024, takes: z.tuple([PageDiagnostics]), gives: SaveOutcome },
  setAppearance: {
    limit: 1024,
    takes: z.tuple([z.strictObject({ language: z.enum(['zh-CN', 'en']), look: z.enum(['light', 'dark', 'system']) })]),
    gives: Nothing,
  },
  setMenuSteps: { limit: 1024, takes: z.tuple([z.strictObject({ undo: MenuStep, redo: MenuStep })]), gives: Nothing },
  openProjector: { limit: 1024, takes: z.tuple([EventId]), gives: z.boolean() },
  closeProjector: { limit: 1024, takes: z.tuple([]), gives: Nothing },
  fillScreen: { limit: 1024, takes: z.tuple([z.enum(FILL_SCREEN)]), gives: Nothing },
  keepAwake: { limit: 1024, takes: z.tuple([z.boolean()]), gives: Nothing },
} satisfies Record<Question, Shape>
