import type { CueId } from '../common/id'
import { refused, type Result } from '../common/result'
import type { Cue } from './cue'
import { checkedFields, type CueFields, type CueRefusal } from './cue-rules'

/** A change that a person made and that is on its way to the database. */
export interface PendingChange {
  readonly cueId: CueId
  readonly fields: CueFields
  /** The clock reading (`hlc`) its row had when the change was known to be stored; null until then. */
  readonly storedAt: string | null
}

/**
 * The cues as they will be once what is pending is stored, so that an edit is seen, and all times with it, before the
 * disk has answered. A change counts until its row is read with the reading it was stored with, or a later one: from then
 * on the row itself tells, whatever became of it. Changes that would be refused show nothing. Answers with `stored`
 * itself when nothing is pending.
 */
export function cuesAhead(stored: readonly Cue[], pending: readonly PendingChange[]): readonly Cue[] {
  const changed = new Map<CueId, Cue>()
  const known = pending.length === 0 ? null : new Map(stored.map((cue) => [cue.id, cue]))
  for (const { cueId, fields, storedAt } of pending) {
    const row = known?.get(cueId)
    if (!row || isRead(row, storedAt)) continue
    const cue = changed.get(cueId) ?? row
    const checked = checkedFields(cue, fields)
    // Another reading, so that whoever compares rows by it sees that this one is new.
    if (checked.ok) changed.set(cueId, { ...cue, ...checked.value, hlc: `${cue.hlc}+` })
  }
  return changed.size === 0 ? stored : stored.map((cue) => changed.get(cue.id) ?? cue)
}

/** The changes that still count over these rows. */
export function stillPending<T extends PendingChange>(stored: readonly Cue[], pending: readonly T[]): readonly T[] {
  if (pending.length === 0) return pending
  const known = new Map(stored.map((cue) => [cue.id, cue]))
  return pending.filter(({ cueId, storedAt }) => {
    const row = known.get(cueId)
    return row !== undefined && !isRead(row, storedAt)
  })
}

/** Whether a cue would take a change. Refused with the reason of `checkedFields`, or because it is gone. */
export function wouldTake(cues: readonly Cue[], cueId: CueId, fields: CueFields): Result<CueFields, CueRefusal> {
  const cue = cues.find(({ id }) => id === cueId)
  return cue ? checkedFields(cue, fields) : refused('gone')
}

function isRead(row: Cue, storedAt: string | null): boolean {
  return storedAt !== null && row.hlc >= storedAt
}
