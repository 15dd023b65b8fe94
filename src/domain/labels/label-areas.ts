import type { LabelSheet } from './label-sheet'

/** A place on a label, in mm from its upper left corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where on a label everything goes; null for what it does not have. */
export interface LabelAreas {
  readonly head: Area | null
  readonly name: Area
  readonly notes: readonly Area[]
  /** A square, with the quiet zone of the code inside it. */
  readonly qr: Area | null
  /** The code in letters, under the QR code. */
  readonly code: Area | null
}

/** What is on a label besides the name. */
export interface LabelParts {
  readonly head: boolean
  readonly notes: number
  readonly qr: boolean
}

const GAP = 1.5

/** Smaller ones are hard on a camera at arm's length, larger ones only take room from the name. */
const SMALLEST_QR = 13
const LARGEST_QR = 45

/**
 * Divides a label among its parts. On a wide one the QR code has the right side and everything else the left; on an upright
 * one it stands at the foot. The name gets what the lines above and below it leave.
 */
export function labelAreas(sheet: Pick<LabelSheet, 'width' | 'height'>, parts: LabelParts): LabelAreas {
  const edge = within(Math.min(sheet.width, sheet.height) * 0.07, 2, 7)
  const inner = { x: edge, y: edge, width: sheet.width - 2 * edge, height: sheet.height - 2 * edge }
  return sheet.width >= sheet.height ? wideAreas(inner, parts) : uprightAreas(inner, parts)
}

function wideAreas(inner: Area, parts: LabelParts): LabelAreas {
  if (!parts.qr) return { ...stacked(inner, parts), qr: null, code: null }
  const letters = codeHeight(inner)
  const side = within(Math.min(inner.height - letters, inner.width * 0.34), SMALLEST_QR, LARGEST_QR)
  const x = inner.x + inner.width - side
  const y = inner.y + (inner.height - side - letters) / 2
  const left = { ...inner, width: inner.width - side - GAP }
  return {
    ...stacked(left, parts),
    qr: { x, y, width: side, height: side },
    code: { x, y: y + side, width: side, height: letters },
  }
}

function uprightAreas(inner: Area, parts: LabelParts): LabelAreas {
  if (!parts.qr) return { ...stacked(inner, parts), qr: null, code: null }
  const letters = codeHeight(inner)
  const side = within(Math.min(inner.height * 0.36, inner.width * 0.6), SMALLEST_QR, LARGEST_QR)
  const y = inner.y + inner.height - letters - side
  const x = inner.x + (inner.width - side) / 2
  return {
    ...stacked({ ...inner, height: inner.height - side - letters - GAP }, parts),
    qr: { x, y, width: side, height: side },
    code: { ...inner, y: y + side, height: letters },
  }
}

/** The head, the name and the lines under it, from top to bottom. */
function stacked(inner: Area, { head, notes }: LabelParts): Pick<LabelAreas, 'head' | 'name' | 'notes'> {
  const headHeight = head ? within(inner.height * 0.17, 2.8, 9) : 0
  const noteHeight = within(inner.height * 0.155, 2.8, 9)
  const nameHeight = inner.height - headHeight - notes * noteHeight
  const row = (from: number, height: number): Area => ({ ...inner, y: inner.y + from, height })
  return {
    head: head ? row(0, headHeight) : null,
    name: row(headHeight, nameHeight),
    notes: Array.from({ length: notes }, (_, at) => row(headHeight + nameHeight + at * noteHeight, noteHeight)),
  }
}

/** Room for a code in two lines, because a small label has no width for one. */
function codeHeight(inner: Area): number {
  return within(inner.height * 0.1, 5.1, 8)
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
