import type { CueId, MemberId } from '@/domain/common/id'
import { copiedCues, readCopiedCues, type CopiedCues } from '@/domain/run-sheet/copied-cues'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import { tabText } from '@/domain/run-sheet/tab-text'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { findMembers } from '../../../../parts/find-members'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { readMembers } from '@/storage/reads/members'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { fieldsOf, refusalInWords } from '../cell-values'
import { columnName } from '../column-names'
import { isOwnColumn, type ColumnKey } from '../columns'
import type { ShownRow } from '../rows'
import type { SheetFacts } from '../sheet-facts'
import type { CueActions, CueProblem } from '../use-cue-actions'
import type { SheetState } from '../use-sheet-state'
import { keepClipping, lastClipping, type Clipping } from './clip-desk'
import { extraColumns } from './extra-cells'
import { planPaste, type PastePlan } from './paste-plan'
import { plainCell } from './plain-cell'
import { cuesOf, meantRows } from './row-selection'
import { pasteRefusalInWords } from './row-words'
import { problemLines } from './problem-lines'

export interface CopyPasteAsk {
  readonly view: RunSheetView
  readonly timed: readonly TimedCue[]
  readonly rows: readonly ShownRow[]
  readonly facts: SheetFacts
  readonly state: SheetState
  readonly actions: CueActions
  /** Says what was not understood, a line each. */
  readonly report: (problems: readonly CueProblem[], others?: readonly string[]) => void
}

/** Copying, cutting and pasting rows and cells. */
export function useCopyPaste(ask: CopyPasteAsk) {
  const { view, timed, rows, facts, state, actions, report } = ask
  const { t } = useWords()
  const toast = useToast()
  const db = useWorkspace()
  const column = state.chosen?.column ?? 'title'
  const meant = () => meantRows(rows, state.selected, state.chosen?.cueId ?? null)
  const context = { t, names: view.names, facts }
  const asRows = () => state.selected.size > 0 || column === 'number'

  const clip = (cut: boolean): Clipping | null => {
    const some = meant()
    const [only] = some
    if (!only) return null
    if (!asRows() && !cut) {
      return keep({ text: tabText([[plainCell(context, column, only.timed)]]), own: null }, [])
    }
    const ids = new Set(cuesOf(some))
    const taken = timed.filter(({ cue }) => ids.has(cue.id))
    const shown = state.columns.filter((one) => one !== 'number')
    // A whole sheet is a table of its own and has headings; single rows go among others.
    const whole = ids.size === timed.length && ids.size > 1
    const extra = extraColumns(t, taken, whole)
    const lines = taken.map((row) => [...shown.map((one) => plainCell(context, one, row)), ...extra.cells(row)])
    const heads = [...shown.map((one) => columnName(t, one, facts.own)), ...extra.heads]
    const token = cut ? taken.map(({ cue }) => cue.id).join(' ') : null
    const own = copiedCues(
      taken.map(({ cue }) => cue),
      view.columns,
      view.props,
      token,
    )
    if (cut) toast.done(t('runSheet.rows.cutHint', { count: ids.size }))
    return keep({ text: tabText(whole ? [heads, ...lines] : lines), own }, cut ? [...ids] : [])
  }
  const keep = (clipping: Clipping, cut: readonly CueId[]): Clipping => {
    keepClipping(clipping)
    state.setCut(cut)
    return clipping
  }

  const putDown = async (own: CopiedCues) => {
    const after = cuesOf(meant()).at(-1) ?? null
    const waits =
      own.cut !== null && own.cues.every(({ id }) => state.cut.has(id)) && state.cut.size === own.cues.length
    if (!waits) return chooseRows(await actions.paste(after, own))
    const ids = own.cues.map(({ id }) => id)
    state.setCut([])
    const here = new Set(timed.map(({ cue }) => cue.id))
    // Rows that are gone meanwhile can no longer be moved, but what was cut is still on the clipboard.
    if (!ids.every((id) => here.has(id)))
      return chooseRows((await actions.moveHere(ids, after)) ?? (await actions.paste(after, own)))
    if (after !== null) actions.move(ids, { after })
    chooseRows(ids)
  }

  const chooseRows = (ids: readonly CueId[]) => {
    const [first] = ids
    if (first !== undefined) state.select(ids, { cueId: first, column }, first)
  }

  const paste = async (text: string, ownText: string) => {
    const own = readCopiedCues(ownText) ?? (lastClipping()?.text === text ? (lastClipping()?.own ?? null) : null)
    if (own) return putDown(own)
    if (text.trim() === '') return
    const ownNames = new Map([...facts.own].map(([id, { name }]): [ColumnKey, string] => [id, name]))
    const plan = planPaste({ text, rows, meant: meant(), column, columns: state.columns, ownNames })
    if (plan.kind === 'refused') return toast.failed(pasteRefusalInWords(t, plan.reason))
    if (plan.kind === 'cells') return pasteCells(plan)
    const pasted = await actions.pasteLines(cuesOf(meant()).at(-1) ?? null, plan.lines)
    if (!pasted) return
    chooseRows(pasted.ids)
    const names = pasted.unknownNames.map((one) => t('runSheet.rows.unknownName', { ...one }))
    report([], [...problemLines(t, plan.problems), ...names])
  }

  const pasteCells = async (plan: Extract<PastePlan, { kind: 'cells' }>) => {
    const problems: CueProblem[] = []
    const changes = []
    const people = plan.column === 'owner' || plan.column === 'speaker' ? await readMembers(db) : []
    for (const { row, text } of plan.values) {
      const { cue } = row.timed
      if (plan.column === 'owner' || plan.column === 'speaker') {
        const id = text.trim() === '' ? null : memberNamed(people, text)
        if (id === undefined) problems.push({ cueId: cue.id, text: t('runSheet.rows.nobody', { name: text.trim() }) })
        else changes.push({ cueId: cue.id, fields: plan.column === 'owner' ? { ownerId: id } : { speakerId: id } })
        continue
      }
      if (isOwnColumn(plan.column) && facts.own.get(plan.column)?.kind !== 'text') {
        problems.push({ cueId: cue.id, text: t('runSheet.rows.notText') })
        continue
      }
      const fields = fieldsOf(plan.column, row.timed, text, view.rooms)
      if (!fields.ok) problems.push({ cueId: cue.id, text: `“${text}” · ${refusalInWords(t, fields.reason)}` })
      else if (Object.keys(fields.value).length > 0) changes.push({ cueId: cue.id, fields: fields.value })
    }
    const refused = (await actions.changeMany(changes, 'pasted')) ?? []
    report([...problems, ...refused], plan.left > 0 ? [t('runSheet.rows.left', { count: plan.left })] : [])
  }

  return {
    clip,
    paste,
    clipByButton: (cut: boolean) => {
      const clipping = clip(cut)
      if (clipping) void navigator.clipboard.writeText(clipping.text)
    },
    pasteLast: () => {
      const last = lastClipping()
      if (last?.own) void putDown(last.own)
      else if (last) void paste(last.text, '')
    },
    canPasteLast: () => lastClipping() !== null,
  }
}

function memberNamed(people: Awaited<ReturnType<typeof readMembers>>, name: string): MemberId | undefined {
  const found = findMembers(people, name, 5).filter((member) => findKey(member.name) === findKey(name))
  return found.length === 1 ? found[0]?.id : undefined
}
