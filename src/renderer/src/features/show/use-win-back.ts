import { useMemo, useState } from 'react'
import type { ClockSecond, Minutes, Seconds } from '@/domain/common/time'
import { wholeMinutes } from '@/domain/show/count-text'
import { afterCuts, chooseCuts, type Cut, missing, type WinBackGoal } from '@/domain/show/win-back'
import { type CutChoice, cutChoices, sumOfCuts, toggleCut } from '@/domain/show/win-back-choice'
import { type ShowModel, useShow, useShown } from './show-model'
import type { ShowCommands } from './use-show-commands'

/** Which end is to be met. */
export type Goal = 'end' | 'close'

/** The panel that wins time back: what is late, what could be cut, what is chosen. */
export interface WinBack {
  readonly open: boolean
  /** The person opened it; without that it shows itself while the evening is late. */
  readonly pinned: boolean
  readonly goal: Goal
  readonly setGoal: (goal: Goal) => void
  /** How late the goal would be met without any cut; 0 when in time. */
  readonly late: Minutes
  readonly choices: readonly CutChoice[]
  readonly sum: Seconds
  /** What is missing with the chosen cuts; 0 or less when they do. */
  readonly lacking: Seconds
  /** The end that the goal is about, without and with the cuts. */
  readonly ends: { readonly from: ClockSecond; readonly to: ClockSecond }
  readonly toggle: (cut: Cut) => void
  readonly apply: () => void
  /** Opens it; pressed again, applies what is chosen, or closes it when nothing is. */
  readonly press: () => void
  readonly close: () => void
}

/** A choice made by hand holds until something happens in the show. */
interface ByHand {
  readonly facts: number
  readonly cuts: readonly Cut[]
}

export function useWinBack(commands: ShowCommands): WinBack {
  const model = useShow()
  const [opened, setOpened] = useState<'auto' | 'pinned' | 'closed'>('auto')
  const [wanted, setGoal] = useState<Goal>('end')
  const [byHand, setByHand] = useState<ByHand | null>(null)
  const goal: Goal = model.frame.hardClose === null ? 'end' : wanted
  const aim = aimOf(model, goal)
  const late = useShown(({ state }) =>
    state.phase === 'running' || state.phase === 'between' ? Math.max(0, wholeMinutes(missing(state.evening, aim))) : 0,
  )
  const facts = model.view.facts.length
  const own = byHand?.facts === facts ? byHand.cuts : null
  const figures = useMemo(
    () => (opened === 'pinned' || (opened === 'auto' && late > 0) ? weigh(model, goal, own) : null),
    [model, goal, own, opened, late],
  )
  const open = figures !== null && (opened === 'pinned' || figures.choices.length > 0)
  const cuts = figures?.cuts ?? []
  const apply = () => {
    if (cuts.length === 0) return
    setByHand(null)
    setOpened('auto')
    void commands.winBack(cuts)
  }
  const close = () => setOpened('closed')
  return {
    open,
    pinned: opened === 'pinned',
    goal,
    setGoal: (next) => {
      setGoal(next)
      setByHand(null)
    },
    late,
    choices: figures?.choices ?? [],
    sum: sumOfCuts(cuts),
    lacking: figures?.lacking ?? 0,
    ends: figures?.ends ?? { from: 0, to: 0 },
    toggle: (cut) => setByHand({ facts, cuts: toggleCut(model.late(), aim, cuts, cut) }),
    apply,
    close,
    press: () => {
      if (!open) setOpened('pinned')
      else if (cuts.length > 0) apply()
      else close()
    },
  }
}

function aimOf({ frame }: ShowModel, goal: Goal): WinBackGoal {
  return goal === 'end' ? { end: frame.plannedEnd, lastEnd: null } : { end: null, lastEnd: frame.hardClose }
}

function weigh(model: ShowModel, goal: Goal, own: readonly Cut[] | null) {
  const show = model.late()
  const aim = aimOf(model, goal)
  const cuts = own ?? chooseCuts(show, aim)
  const [before, after] = [afterCuts(show, []), afterCuts(show, cuts)]
  const end = goal === 'end' ? ('expectedEnd' as const) : ('lastEnd' as const)
  const goalAt = (goal === 'end' ? aim.end : aim.lastEnd) ?? 0
  return {
    cuts,
    choices: cutChoices(show, cuts),
    lacking: missing(after, aim),
    ends: { from: inMinutes(before[end], goalAt), to: inMinutes(after[end], goalAt) },
  }
}

/** An end rounded like the lateness beside it, so that the goal, the end and the minutes between add up. */
function inMinutes(end: ClockSecond, goalAt: ClockSecond): ClockSecond {
  return goalAt + wholeMinutes(end - goalAt) * 60
}
