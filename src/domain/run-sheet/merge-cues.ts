import type { CueId, MemberId } from '../common/id'
import { LONGEST_DURATION } from '../common/parse-duration'
import { ok, refused, type Result } from '../common/result'
import type { Cue } from './cue'
import type { CueFields } from './cue-rules'
import type { TimedCue } from './time-cues'

/**
 * Why rows cannot become one: fewer than two, rows between them, a group among them, several tracks, rooms, some left out
 * and some not, a fixed start that leaves a gap or an overrun between them, or more than a day in all.
 */
export type MergeRefusal =
  'tooFew' | 'notNeighbours' | 'groups' | 'tracks' | 'rooms' | 'skippedMixed' | 'apart' | 'tooLong'

/** What the sheet around the rows says about people and columns. */
export interface MergeContext {
  readonly names: ReadonlyMap<MemberId, string | null>
  /** The columns of one's own that hold text, which can be joined; of others the first value stays. */
  readonly textColumns: ReadonlySet<string>
}

const LINES = ['title', 'place', 'props', 'light', 'sound', 'screen'] as const
const TEXTS = ['script', 'note', 'planB'] as const

/**
 * What the first of the rows becomes when all of them are made one: the lengths add up, texts are joined (the same text
 * once), it keeps its own start and takes the end of the last. A second owner or speaker is named in the note, so that
 * nobody is forgotten. `timed` is the whole sheet.
 */
export function mergeCues(
  timed: readonly TimedCue[],
  ids: ReadonlySet<CueId>,
  context: MergeContext,
): Result<CueFields, MergeRefusal> {
  const first = timed.findIndex(({ cue }) => ids.has(cue.id))
  const rows = timed.slice(first, first + ids.size)
  if (first < 0 || ids.size < 2) return refused('tooFew')
  if (rows.length < ids.size || rows.some(({ cue }) => !ids.has(cue.id))) return refused('notNeighbours')
  const cues = rows.map(({ cue }) => cue)
  const lead = cues[0]
  const last = cues.at(-1)
  if (!lead || !last) return refused('tooFew')
  if (cues.some(({ kind }) => kind === 'group')) return refused('groups')
  if (cues.some(({ track }) => track !== lead.track)) return refused('tracks')
  if (cues.some(({ skipped }) => skipped !== lead.skipped)) return refused('skippedMixed')
  if (new Set(cues.map(({ roomId }) => roomId).filter((id) => id !== null)).size > 1) return refused('rooms')
  if (rows.slice(1).some((row, at) => !touches(rows[at], row))) return refused('apart')
  const lengths = rows.map(({ cue, startsAt, endsAt }) => (cue.skipped ? cue.duration : endsAt - startsAt))
  const duration = sum(lengths)
  if (duration > LONGEST_DURATION) return refused('tooLong')
  return ok({
    ...joined(cues, context),
    kind: cues.find(({ kind }) => kind !== 'milestone')?.kind ?? 'milestone',
    duration,
    until: last.until,
    shortest: cues.every(({ shortest }) => shortest === null)
      ? null
      : sum(cues.map(({ shortest }, at) => Math.min(shortest ?? Infinity, lengths[at] ?? 0))) || null,
    canDrop: cues.every(({ canDrop }) => canDrop),
    ownerId: firstOf(cues, 'ownerId'),
    speakerId: firstOf(cues, 'speakerId'),
    roomId: firstOf(cues, 'roomId'),
    color: cues.find(({ color }) => color !== '')?.color ?? '',
  })
}

/** Whether a row begins where the one before it ends, so that one length can stand for both. */
function touches(before: TimedCue | undefined, row: TimedCue): boolean {
  return before !== undefined && (row.cue.skipped || row.startsAt === before.endsAt)
}

function joined(cues: readonly Cue[], { names, textColumns }: MergeContext): CueFields {
  const fields: Partial<Record<(typeof LINES)[number] | (typeof TEXTS)[number], string>> = {}
  for (const field of LINES) fields[field] = distinct(cues.map((cue) => cue[field])).join(' / ')
  for (const field of TEXTS) fields[field] = distinct(cues.map((cue) => cue[field])).join('\n')
  const others = distinct(
    (['ownerId', 'speakerId'] as const).flatMap((field) =>
      cues
        .map((cue) => cue[field])
        .filter((id) => id !== null && id !== firstOf(cues, field))
        .map((id) => (id === null ? '' : (names.get(id) ?? ''))),
    ),
  )
  fields.note = distinct([fields.note ?? '', ...others]).join('\n')
  const custom: Record<string, string> = {}
  for (const key of new Set(cues.flatMap((cue) => Object.keys(cue.custom)))) {
    const values = distinct(cues.map((cue) => cue.custom[key] ?? ''))
    custom[key] = textColumns.has(key) ? values.join(' / ') : (values[0] ?? '')
  }
  return { ...fields, custom }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}

function firstOf<K extends 'ownerId' | 'speakerId' | 'roomId'>(cues: readonly Cue[], field: K): Cue[K] {
  return cues.find((cue) => cue[field] !== null)?.[field] ?? null
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
