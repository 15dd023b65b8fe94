import type { Draft, Fields } from '../common/row'
import { ok, refused, type Result } from '../common/result'
import { LONGEST_DURATION } from '../common/parse-duration'
import type { EventPlanId } from '../common/id'
import type { Position } from '../common/order'
import type { Cue } from './cue'

/** Why a change of a cue cannot be taken. */
export type CueRefusal = 'gone' | 'noLength' | 'tooLong' | 'shortestTooLong' | 'endsBeforeStart'

/** Fields of a cue that a person changes; its event and its place are not among them. */
export type CueFields = Omit<Fields<Cue>, 'eventId' | 'pos' | 'templateCue'>

/** The length a cue made by hand starts with, in seconds. */
export const FIRST_LENGTH = 600

/** A cue as it is made by hand: ten minutes, following, nothing filled in. */
export function newCue(eventId: EventPlanId, pos: Position, fields: CueFields): Draft<Cue> {
  return {
    eventId,
    pos,
    kind: 'segment',
    title: '',
    start: { kind: 'follows' },
    duration: FIRST_LENGTH,
    until: null,
    shortest: null,
    canDrop: false,
    skipped: false,
    track: '',
    ownerId: null,
    speakerId: null,
    roomId: null,
    place: '',
    props: '',
    light: '',
    sound: '',
    screen: '',
    script: '',
    note: '',
    planB: '',
    custom: {},
    color: '',
    templateCue: '',
    ...fields,
  }
}

/**
 * Checks changed fields against the cue they go into. A length is more than nothing (milestones have none, a group's target
 * may be none) and at most a day; a fixed end lies behind a fixed start. A row that becomes a group has no target yet, and one
 * that was a group or a milestone without a length gets the first one. The shortest length is at most the length: when the length becomes shorter, it goes along; when it is
 * typed longer than the length, it is refused.
 */
export function checkedFields(
  cue: Pick<Cue, 'kind' | 'duration' | 'shortest' | 'start' | 'until'>,
  given: CueFields,
): Result<CueFields, CueRefusal> {
  const fields = withLengthOfKind(cue, given)
  const kind = fields.kind ?? cue.kind
  const timeless = kind === 'milestone' || kind === 'group'
  const duration = fields.duration ?? cue.duration
  const touched = fields.duration !== undefined || fields.kind !== undefined
  if (touched && !timeless && !(duration > 0)) return refused('noLength')
  if (duration < 0) return refused('noLength')
  if (duration > LONGEST_DURATION) return refused('tooLong')
  const start = fields.start ?? cue.start
  const until = fields.until === undefined ? cue.until : fields.until
  const timed = fields.start !== undefined || fields.until !== undefined
  if (timed && !timeless && start.kind === 'fixed' && until !== null && until <= start.at)
    return refused('endsBeforeStart')
  const shortest = fields.shortest === undefined ? cue.shortest : fields.shortest
  if (shortest === null || timeless) return ok(fields)
  if (!(shortest > 0)) return refused('noLength')
  if (shortest <= duration) return ok(fields)
  if (fields.shortest !== undefined) return refused('shortestTooLong')
  return ok({ ...fields, shortest: duration })
}

function withLengthOfKind(cue: Pick<Cue, 'kind' | 'duration'>, fields: CueFields): CueFields {
  if (fields.kind === undefined || fields.kind === cue.kind || fields.duration !== undefined) return fields
  if (fields.kind === 'group') return { ...fields, duration: 0 }
  return cue.duration > 0 ? fields : { ...fields, duration: FIRST_LENGTH }
}

/** A copy of a cue for the place behind it. It follows the original, because two cues cannot start at one fixed time. */
export function copyOfCue(cue: Cue, pos: Position): Draft<Cue> {
  const { eventId, kind, title, duration, shortest, canDrop, skipped, track, ownerId, speakerId, custom } = cue
  const { roomId, color } = cue
  const { place, props, light, sound, screen, script, note, planB } = cue
  const texts = { place, props, light, sound, screen, script, note, planB }
  const start = { kind: 'follows' } as const
  const base = {
    eventId,
    pos,
    kind,
    title,
    start,
    duration,
    until: null,
    shortest,
    canDrop,
    skipped,
    track,
    ownerId,
    speakerId,
  }
  return { ...base, ...texts, roomId, color, custom, templateCue: '' }
}
