/** How many who had a place came to one past event. Walk-ins are in neither number; who cancelled is not in the first. */
export interface Turnout {
  readonly registered: number
  readonly attended: number
}

/** A share of people who come, with what it was counted from. */
export interface ShowRate {
  /** Between 0 and 1. */
  readonly rate: number
  /** From the community's own events, or assumed because there are fewer than three of them. */
  readonly from: 'history' | 'assumed'
  /** How many past events were counted. */
  readonly events: number
  readonly registered: number
  readonly attended: number
}

/** Assumed until there is a history of one's own: half of those who registered for a free event come, nine tenths of those who paid. */
const ASSUMED_FREE = 0.5
const ASSUMED_PAID = 0.9
const ENOUGH_EVENTS = 3

/**
 * The show rate: checked in / registered over past events, each event weighing as much as it has people.
 * Events nobody registered for say nothing. Below three events the rate is assumed: 0.5 free, 0.9 paid.
 */
export function showRate(past: readonly Turnout[], paid: boolean): ShowRate {
  const counted = past.filter((turnout) => turnout.registered > 0)
  const registered = counted.reduce((sum, turnout) => sum + turnout.registered, 0)
  const attended = counted.reduce((sum, turnout) => sum + Math.min(turnout.attended, turnout.registered), 0)
  const enough = counted.length >= ENOUGH_EVENTS && attended > 0
  return {
    rate: enough ? attended / registered : paid ? ASSUMED_PAID : ASSUMED_FREE,
    from: enough ? 'history' : 'assumed',
    events: counted.length,
    registered,
    attended,
  }
}

/** How many of those registered will come, to the nearest person. */
export function expectedHeads(registered: number, rate: number): number {
  return Math.round(registered * rate)
}

/** How many to accept so that the seats are filled: seats / rate, rounded up, never more than twice the seats. */
export function acceptToFill(seats: number, rate: number): number {
  if (seats <= 0) return 0
  // 30 / 0.6 is 50.000000000000007 in floating point; one person too many would follow from it.
  return rate <= 0 ? seats * 2 : Math.min(seats * 2, Math.ceil(seats / rate - 1e-9))
}

/** A past event's turnout with its type, so that like is compared with like. */
export interface PastTurnout<Type extends string> extends Turnout {
  readonly type: Type
}

/** Only the newest events say how people behave now. */
const NEWEST = 8

/**
 * Which past events (newest first) a new one of a type is likened to: those of the same type when there are at least three
 * with registrations, else all; never more than the newest eight. `sameType` says which.
 */
export function likeEvents<Type extends string>(
  past: readonly PastTurnout<Type>[],
  type: Type,
): { readonly turnouts: readonly PastTurnout<Type>[]; readonly sameType: boolean } {
  const counted = past.filter((turnout) => turnout.registered > 0)
  const same = counted.filter((turnout) => turnout.type === type)
  const sameType = same.length >= ENOUGH_EVENTS
  return { turnouts: (sameType ? same : counted).slice(0, NEWEST), sameType }
}
