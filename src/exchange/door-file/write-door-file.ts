import type { DoorFile } from '@/domain/attendance/door-file'
import { gzipParts } from '../workspace-file/gzip'
import { sha256 } from '../workspace-file/sha256'

/** The name of the format, the first thing in a file. */
export const DOOR_FORMAT = 'salondesk-door'

/** Raised when a reader of the version before could not make sense of the file any more. */
export const DOOR_FORMAT_VERSION = 1

export const DOOR_ENDING = 'salondoor'

/** A door file: JSON in gzip, with the sum of its content before it. */
export async function writeDoorFile(content: DoorFile): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify(content)
  const head = `{"format":"${DOOR_FORMAT}","formatVersion":${DOOR_FORMAT_VERSION},"sha256":"${await sha256(text)}"`
  return gzipParts([new TextEncoder().encode(`${head},"content":${text}}`)])
}
