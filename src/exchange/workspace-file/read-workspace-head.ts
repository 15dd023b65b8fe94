import { Gunzip } from 'fflate'
import { refused, type Result } from '@/domain/common/result'
import { checkHead } from './file-head'
import type { FileRefusal, WorkspaceFileHead } from './workspace-file'

/** How many bytes of a file are enough for its head, with much to spare. */
export const HEAD_BYTES = 64 * 1024

/** The longest head that is looked for; a head of ours has a few kilobytes. */
const LONGEST_HEAD = 1024 * 1024

/** Bytes given to the unpacker at once: gzip unfolds at most about a thousandfold, so this bounds the memory. */
const STEP = 2048

const BEGINNING = '{"format":'

/** Where the head ends. Inside of text the quotes would stand escaped, so nothing that a person typed looks like it. */
const END = ',"tables":{'

/**
 * Reads what a workspace file says before its rows, from the file's first bytes and without unpacking the rest. Says
 * nothing about whether the rest is whole.
 */
export function readWorkspaceHead(start: Uint8Array): Result<WorkspaceFileHead, FileRefusal> {
  if (start[0] !== 0x1f || start[1] !== 0x8b) return refused({ kind: 'notOurs' })
  let text = ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const unpacker = new Gunzip((chunk) => {
    text += decoder.decode(chunk, { stream: true })
  })
  try {
    for (let at = 0; at < start.length; at += STEP) {
      unpacker.push(start.subarray(at, at + STEP), false)
      if (text.length > LONGEST_HEAD) break
      const json = cutHead(text)
      if (json !== undefined) return checkHead(json)
    }
  } catch {
    return refused({ kind: 'damaged', table: '' })
  }
  const beginsWell = BEGINNING.startsWith(text.slice(0, BEGINNING.length))
  return refused(beginsWell && text.length <= LONGEST_HEAD ? { kind: 'truncated' } : { kind: 'notOurs' })
}

/** The JSON in front of the rows; undefined while its end has not come. */
function cutHead(text: string): unknown {
  for (let end = text.indexOf(END); end !== -1; end = text.indexOf(END, end + 1)) {
    try {
      return JSON.parse(`${text.slice(0, end)}}`) as unknown
    } catch {
      // A table called "tables" inside one of the head's own records; the real end comes later.
    }
  }
  return undefined
}
