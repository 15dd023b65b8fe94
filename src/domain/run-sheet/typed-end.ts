import type { ClockSecond, Seconds } from '../common/time'

const DAY: Seconds = 86_400
/** No cue runs longer than this past midnight; an end that lies further back was meant as it was typed. */
const HALF_DAY: Seconds = 12 * 3600

/** A typed end as a reading behind a start, both in seconds: 1:30 behind 23:00 lies past midnight and is 25:30. */
export function endBehind(typed: ClockSecond, startsAt: ClockSecond): ClockSecond {
  const next = typed + DAY
  return typed <= startsAt && next > startsAt && next - startsAt <= HALF_DAY ? next : typed
}
