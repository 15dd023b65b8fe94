import type { CueId } from '../common/id'
import type { ClockSecond, Minutes } from '../common/time'
import { onMainTrack, takesPart, type TimedCue } from '../run-sheet/time-cues'
import type { ExpectedCue } from './expected-times'
import { wholeMinutes } from './count-text'

/** One bar of the strip; places are shares of its width, 0 to 1. */
export interface LaneBar {
  readonly cueId: CueId
  readonly title: string
  readonly from: number
  readonly width: number
  readonly kind: 'planned' | 'fixed' | 'done' | 'running' | 'over' | 'expected'
  /** How many minutes longer than planned a finished cue took; 0 for every other. */
  readonly apart: Minutes
}

export interface Lane {
  /** Empty for the main track. */
  readonly track: string
  readonly bars: readonly LaneBar[]
}

/** Planned against real, on one axis. */
export interface LaneStrip {
  readonly ticks: readonly { readonly at: number; readonly clock: ClockSecond }[]
  readonly planned: readonly LaneBar[]
  /** What happened and what is expected: the main track first, then the others. */
  readonly actual: readonly Lane[]
  readonly now: number
  readonly hardClose: number | null
}

/** Lays plan and evening on one axis, from the earlier of their starts to the later of their ends. */
export function laneStrip(
  planned: readonly TimedCue[],
  expected: readonly ExpectedCue[],
  clock: ClockSecond,
  hardClose: ClockSecond | null,
): LaneStrip {
  const plan = planned.filter(({ cue, endsAt, startsAt }) => onMainTrack(cue) && takesPart(cue) && endsAt > startsAt)
  const real = expected.filter(
    ({ cue, status, endsAt, startsAt }) => takesPart(cue) && status !== 'skipped' && endsAt > startsAt,
  )
  const all = [...plan, ...real]
  const start = all.reduce((least, { startsAt }) => Math.min(least, startsAt), all[0]?.startsAt ?? clock)
  const end = all.reduce((most, { endsAt }) => Math.max(most, endsAt), start + 1)
  const close = hardClose !== null && hardClose <= end + 3600 ? hardClose : null
  const [from, to] = [start, Math.max(end, close ?? end)]
  const place = (at: ClockSecond) => Math.min(1, Math.max(0, (at - from) / (to - from)))
  const lengths = new Map(planned.map(({ cue, startsAt, endsAt }) => [cue.id, endsAt - startsAt]))
  const bar = (of: { readonly cue: ExpectedCue['cue']; startsAt: number; endsAt: number }, kind: LaneBar['kind']) => ({
    cueId: of.cue.id,
    title: of.cue.title,
    from: place(of.startsAt),
    width: place(of.endsAt) - place(of.startsAt),
    kind,
    apart: kind === 'done' ? wholeMinutes(of.endsAt - of.startsAt - (lengths.get(of.cue.id) ?? 0)) : 0,
  })
  const tracks = ['', ...new Set(real.flatMap(({ cue }) => (onMainTrack(cue) ? [] : [cue.track])))]
  return {
    ticks: ticksBetween(from, to).map((at) => ({ at: place(at), clock: at })),
    planned: plan.map((cue) => bar(cue, cue.cue.start.kind === 'fixed' ? 'fixed' : 'planned')),
    actual: tracks.map((track) => ({
      track,
      bars: real.filter(({ cue }) => cue.track === track).map((cue) => bar(cue, barKind(cue))),
    })),
    now: place(clock),
    hardClose: close === null ? null : place(close),
  }
}

function barKind({ status, length, elapsed }: ExpectedCue): LaneBar['kind'] {
  if (status === 'done') return 'done'
  if (status === 'waiting') return 'expected'
  return elapsed > length ? 'over' : 'running'
}

/** Every half hour, or so seldom that about a dozen stand beside each other. */
function ticksBetween(from: ClockSecond, to: ClockSecond): ClockSecond[] {
  const step = [1800, 3600, 7200, 14_400].find((every) => (to - from) / every <= 12) ?? 28_800
  const ticks: ClockSecond[] = []
  // The first and last would lie on the edge and be cut off.
  const edge = (to - from) * 0.02
  for (let at = Math.ceil((from + edge) / step) * step; at <= to - edge; at += step) ticks.push(at)
  return ticks
}
