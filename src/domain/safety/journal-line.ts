import type { JournalKey } from './journal'
import { bytesOf, joinBytes, sha256, textOf } from './journal-bytes'

/**
 * The lines of a journal. A segment is one file: a line that says whose operations follow, then one line an operation.
 * Each line holds the sum of the line before and its own, made over that sum, its number and its content. So no line can
 * be altered, lost, doubled or put elsewhere without the chain telling.
 */
export const JOURNAL_VERSION = 1

/** What the first line of a segment says. */
export interface SegmentHead extends JournalKey {
  readonly database: string
  readonly epoch: number
  /** The number of the first operation that belongs here. */
  readonly firstSeq: number
  /** Sum of the last line of the segment before; empty where the journal begins. */
  readonly prev: string
}

/** A line as bytes, its line feed included, and the sum that the next line takes up. */
export interface JournalLine {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sum: string
}

const LINE_FEED = 0x0a
const CLOSING = 0x7d
/** Longer than the part before the operation can be. */
const PREFIX_REACH = 200
const PREFIX = /^\{"v":1,"seq":([1-9]\d{0,15}),"prev":"([0-9a-f]{64})","sum":"([0-9a-f]{64})","op":/
const HEAD = /^\{"v":1,"sum":"([0-9a-f]{64})","head":(\{[^]*\})\}$/
const OTHER_VERSION = /^\{"v":(?!1,)\d+,/

/** The line that begins a segment. */
export async function headLine(head: SegmentHead): Promise<JournalLine> {
  const { datasetId, deviceId, database, epoch, firstSeq, prev } = head
  const text = JSON.stringify({ datasetId, deviceId, database, epoch, firstSeq, prev })
  const sum = await sha256(bytesOf(`head\n${text}`))
  return { bytes: bytesOf(`{"v":${JOURNAL_VERSION},"sum":"${sum}","head":${text}}\n`), sum }
}

/**
 * The line of one operation. `prev` is the sum of the line before; `text` is the operation as JSON on one line.
 * Throws a RangeError for a text that is none, because what was read back would not be what was given.
 */
export async function operationLine(seq: number, prev: string, text: string): Promise<JournalLine> {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError('An operation is numbered from 1')
  if (!isObjectOnOneLine(text)) throw new RangeError('An operation is JSON on one line')
  const content = bytesOf(text)
  const sum = await operationSum(seq, prev, content)
  const prefix = bytesOf(`{"v":${JOURNAL_VERSION},"seq":${seq},"prev":"${prev}","sum":"${sum}","op":`)
  return { bytes: joinBytes([prefix, content, new Uint8Array([CLOSING, LINE_FEED])]), sum }
}

function isObjectOnOneLine(text: string): boolean {
  // Unpaired surrogates would come back as other characters; JSON.stringify never writes any.
  return text.startsWith('{') && text.endsWith('}') && !/[\n\r]/.test(text) && text.isWellFormed()
}

function operationSum(seq: number, prev: string, content: Uint8Array): Promise<string> {
  return sha256(joinBytes([bytesOf(`${prev}\n${seq}\n`), content]))
}

/** The head of a segment from its first line without the line feed; null when a single byte of it is not right. */
export async function readHeadLine(line: Uint8Array): Promise<SegmentHead | null> {
  const found = HEAD.exec(tryText(line) ?? '')
  if (found === null) return null
  const text = found[2] as string
  if ((await sha256(bytesOf(`head\n${text}`))) !== found[1]) return null
  return JSON.parse(text) as SegmentHead
}

/** An operation's line without the line feed, checked by itself; null when a single byte of it is not right. */
export async function readOperationLine(
  line: Uint8Array,
): Promise<{ readonly seq: number; readonly prev: string; readonly sum: string; readonly text: string } | null> {
  const found = PREFIX.exec(latin(line.subarray(0, PREFIX_REACH)))
  if (found === null || line.at(-1) !== CLOSING) return null
  const [prefix, seq, prev, sum] = found as unknown as [string, string, string, string]
  const content = line.subarray(prefix.length, -1)
  if ((await operationSum(Number(seq), prev, content)) !== sum) return null
  return { seq: Number(seq), prev, sum, text: textOf(content) }
}

/** Whether a line was written by another version of the journal: it is never taken for the rest of a crash. */
export function isOtherVersion(line: Uint8Array): boolean {
  return OTHER_VERSION.test(latin(line.subarray(0, PREFIX_REACH)))
}

/** The lines of a segment without their line feeds, and where the unfinished rest after the last line feed begins. */
export function splitLines(bytes: Uint8Array): {
  readonly lines: readonly { readonly at: number; readonly bytes: Uint8Array }[]
  readonly restAt: number
} {
  const lines: { at: number; bytes: Uint8Array }[] = []
  let at = 0
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, at)) {
    lines.push({ at, bytes: bytes.subarray(at, end) })
    at = end + 1
  }
  return { lines, restAt: at }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function tryText(bytes: Uint8Array): string | null {
  try {
    return textOf(bytes)
  } catch {
    return null
  }
}
