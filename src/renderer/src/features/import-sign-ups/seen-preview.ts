import type { SignUpPreview } from '@/actions/sign-ups/preview-sign-ups'
import type { SignUpPlan } from '@/domain/attendance/sign-up-plan'
import type { Severity, SignUpFile, SignUpProblem } from '@/exchange/signup-list/sign-up-list'

/** As many as the page lists of each kind; of the rest it tells the number. */
export const LISTED = { problems: 200, people: 100, doubts: 60 } as const

/** A preview as the page shows it. Ten thousand rows stay with the worker that read them. */
export interface SeenPreview extends Omit<SignUpPreview, 'file' | 'plan' | 'seq' | 'lastWaiting'> {
  /** Without the entries. Of the problems those that are listed or lie in a row that is shown. */
  readonly file: Omit<SignUpFile, 'entries'>
  readonly problemCounts: Readonly<Record<Severity, number>>
  readonly plan: SeenPlan
}

/** What importing would do, with the first of every long list. */
export interface SeenPlan {
  readonly totals: SignUpPlan['totals']
  readonly added: SignUpPlan['people']
  readonly changed: SignUpPlan['people']
  readonly gone: SignUpPlan['gone']
  readonly doubts: SignUpPlan['doubts']
  readonly counts: { readonly people: number; readonly checkIns: number; readonly doubts: number }
}

/** The part of a preview that anybody looks at. */
export function seenOf({ file, plan, remembered, columnMap, shown, sheetRows }: SignUpPreview): SeenPreview {
  const { entries: _entries, ...rest } = file
  const who = (outcome: 'added' | 'changed') =>
    plan.people.filter((person) => person.outcome === outcome).slice(0, LISTED.people)
  return {
    remembered,
    columnMap,
    shown,
    sheetRows,
    file: { ...rest, problems: listedProblems(file.problems, new Set(shown.map(({ row }) => row))) },
    problemCounts: {
      decide: countOf(file.problems, 'decide'),
      fixed: countOf(file.problems, 'fixed'),
      skipped: countOf(file.problems, 'skipped'),
    },
    plan: {
      totals: plan.totals,
      added: who('added'),
      changed: who('changed'),
      gone: plan.gone.slice(0, LISTED.people),
      doubts: plan.doubts.slice(0, LISTED.doubts),
      counts: {
        people: plan.people.length,
        checkIns: plan.people.filter(({ checkIn }) => checkIn !== null).length,
        doubts: plan.doubts.length,
      },
    },
  }
}

function countOf(problems: readonly SignUpProblem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length
}

/** In their order: the first of each severity, and whatever concerns a row that is shown. */
function listedProblems(problems: readonly SignUpProblem[], rows: ReadonlySet<number>): readonly SignUpProblem[] {
  const taken: Record<Severity, number> = { decide: 0, fixed: 0, skipped: 0 }
  return problems.filter(({ severity, row }) => {
    taken[severity] += 1
    return taken[severity] <= LISTED.problems || (row !== null && rows.has(row))
  })
}
