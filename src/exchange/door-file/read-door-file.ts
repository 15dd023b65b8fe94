import { Gunzip } from 'fflate'
import { z } from '@/domain/common/zod'
import { ATTENDANCE_STATUSES, CHECK_IN_METHODS } from '@/domain/attendance/attendance'
import type { DoorFile } from '@/domain/attendance/door-file'
import { ok, refused, type Result } from '@/domain/common/result'
import { idSchema, localDaySchema } from '@/domain/common/row-schema'
import { EVENT_TYPES } from '@/domain/event-plan/event-plan'
import { gunzip } from '../workspace-file/gzip'
import { sha256 } from '../workspace-file/sha256'
import { DOOR_FORMAT, DOOR_FORMAT_VERSION } from './write-door-file'

/** Why a door file was not read. */
export type DoorFileRefusal =
  | { readonly kind: 'notOurs' }
  /** It ends too soon, as after a stick that was pulled out. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerFormat'; readonly version: number }
  | { readonly kind: 'tooLarge'; readonly limit: number }

const MEBIBYTE = 1024 * 1024

/** The largest door file that is read, and how much it may unfold to; ten thousand people make about two mebibytes. */
export const DOOR_LIMITS = { packed: 40 * MEBIBYTE, unpacked: 120 * MEBIBYTE }

const text = z.string()
/** A file of a version that did not note it yet changed nothing that could be told from what it began with. */
const pastSchema = z
  .looseObject({ note: z.array(text), doorNote: z.array(text), plusOnes: z.array(z.int().min(0)) })
  .default({ note: [], doorNote: [], plusOnes: [] })

const contentSchema: z.ZodType<DoorFile> = z.looseObject({
  appVersion: text,
  deviceId: text,
  writtenAt: z.number(),
  began: z.looseObject({ openedAt: z.number(), homeWroteAt: z.number() }).nullable().default(null),
  door: text,
  writtenBy: text,
  communityName: text,
  event: z.looseObject({
    id: idSchema('evt'),
    number: z.number().nullable(),
    title: text,
    type: z.enum(EVENT_TYPES),
    day: localDaySchema.nullable(),
    opensAt: z.number(),
    length: z.number(),
    zone: text,
    venueName: text,
    seats: z.number().nullable(),
    legalMaximum: z.number().nullable(),
  }),
  people: z.array(
    z.looseObject({
      attendanceId: idSchema('att'),
      memberId: idSchema('mem'),
      name: text,
      otherNames: z.array(text),
      wechat: text,
      phones: z.array(text),
      doNotInvite: z.boolean(),
      doorNote: text,
      status: z.enum(ATTENDANCE_STATUSES),
      waitlistPos: text,
      plusOnes: z.int().min(0),
      ticketCode: text,
      ticketType: text,
      walkIn: z.boolean(),
      substituteFor: idSchema('att').nullable(),
      table: text,
      party: text,
      note: text,
      registeredAt: z.number().nullable(),
      listedAt: z.number(),
      past: pastSchema,
    }),
  ),
  facts: z.array(
    z.looseObject({
      id: idSchema('chk'),
      attendanceId: idSchema('att'),
      kind: z.enum(['in', 'out', 'undo']),
      undoes: idSchema('chk').nullable(),
      at: z.number(),
      door: text,
      doneBy: text,
      method: z.enum(CHECK_IN_METHODS),
      nonce: text,
    }),
  ),
})

const BEGINNING = `{"format":"${DOOR_FORMAT}"`

/** Whether bytes begin as a door file does; a workspace file is packed too, and begins otherwise inside. */
export function looksLikeDoorFile(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false
  let start = ''
  const unpacker = new Gunzip((chunk) => {
    if (start.length < BEGINNING.length) start += new TextDecoder('latin1').decode(chunk.subarray(0, BEGINNING.length))
  })
  try {
    for (let at = 0; at < Math.min(bytes.length, 8192) && start.length < BEGINNING.length; at += 256)
      unpacker.push(bytes.subarray(at, at + 256), false)
  } catch {
    return false
  }
  return start.startsWith(BEGINNING)
}

/** Reads a door file and checks that it is whole and ours. Whether the event is known here is not looked at. */
export async function readDoorFile(bytes: Uint8Array): Promise<Result<DoorFile, DoorFileRefusal>> {
  if (bytes.length > DOOR_LIMITS.packed) return refused({ kind: 'tooLarge', limit: DOOR_LIMITS.packed })
  const unpacked = await gunzip(new Uint8Array(bytes), DOOR_LIMITS.unpacked)
  if (!unpacked.ok) {
    if (unpacked.reason === 'tooLarge') return refused({ kind: 'tooLarge', limit: DOOR_LIMITS.unpacked })
    return refused({ kind: unpacked.reason === 'notGzip' ? 'notOurs' : unpacked.reason })
  }
  const json = parseJson(unpacked.value)
  if (json?.['format'] !== DOOR_FORMAT) return refused({ kind: 'notOurs' })
  const version = json['formatVersion']
  if (typeof version !== 'number') return refused({ kind: 'damaged' })
  if (version > DOOR_FORMAT_VERSION) return refused({ kind: 'newerFormat', version })
  if ((await sha256(JSON.stringify(json['content']))) !== json['sha256']) return refused({ kind: 'damaged' })
  const content = contentSchema.safeParse(json['content'])
  return content.success ? ok(content.data) : refused({ kind: 'damaged' })
}

function parseJson(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
