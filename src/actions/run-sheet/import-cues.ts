import type { CueColumnId, CueId, EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import { newMember } from '@/domain/member/new-member'
import type { Cue } from '@/domain/run-sheet/cue'
import { newCue } from '@/domain/run-sheet/cue-rules'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import { planImport, type ImportChoices, type ImportLines } from '@/domain/run-sheet/import-plan'
import type { NamedPerson } from '@/domain/run-sheet/sheet-names'
import { plainView } from '@/domain/run-sheet/view-columns'
import type { Workspace } from '@/storage/database/workspace'
import { readSheetImportGround } from '@/storage/reads/run-sheet-import'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'
import { ownValues, propsOf } from './imported-values'
import { followNeeds, readNeeds } from './packing-list'
import { putCues } from './put-cues'

/** Lines of a file, looked through. */
export interface ImportCuesAsk extends ImportLines {
  readonly eventId: EventPlanId
  readonly fileName: string
  readonly choices: ImportChoices
  /** How many lines the person saw in the preview; the label says this number. */
  readonly count: number
  /** How many cues go, where the sheet is replaced. */
  readonly removed: number
}

export interface CuesImported {
  readonly ids: readonly CueId[]
  readonly removed: number
  readonly people: number
}

/**
 * Brings the lines of a file into the run-sheet: cues, new columns, the materials they name (the packing list follows), the
 * people the person asked for, in one step that one undo
 * takes back; where the sheet is replaced, its present cues go in the same step. Planned anew at the moment of writing.
 */
export async function importCues(
  db: Workspace,
  ask: ImportCuesAsk,
): Promise<Result<CuesImported, 'noSuchEvent' | 'nothingNew'>> {
  const { eventId, choices } = ask
  const params = { file: ask.fileName, count: ask.count }
  const change =
    choices.mode === 'replace' && ask.removed > 0
      ? label('sheetImport.changes.replaced', { ...params, gone: ask.removed })
      : label('sheetImport.changes.imported', params)
  return commit<CuesImported, 'noSuchEvent' | 'nothingNew'>(db, { label: change, eventId }, async (write) => {
    const ground = await readSheetImportGround(db, eventId)
    if (ground === null) return refused('noSuchEvent')
    const plan = planImport(ask, ground, choices)
    if (plan.added.length === 0) return refused('nothingNew')
    const people = await makePeople(write, plan.newPeople)
    const values = await ownValues(db, write, eventId, ground, plan.added)
    await showNewColumns(db, write, eventId, new Set(ground.columns.map(({ id }) => id)))
    const drafts = plan.added.map(({ fields, owner, speaker }, at): Draft<Cue> =>
      newCue(eventId, '', {
        ...fields,
        ownerId: idOf(owner, people),
        speakerId: idOf(speaker, people),
        custom: values[at] ?? {},
      }),
    )
    const needs = await readNeeds(db, eventId)
    for (const { id } of plan.removed) await write.remove('cues', id)
    const put = await putCues(write, ground.cues, null, drafts)
    if (!put.ok) throw new Error('Cues at the end have no place')
    await write.insertMany('cueProps', propsOf(eventId, put.value, plan.added))
    await followNeeds(db, write, eventId, needs)
    return ok({ ids: put.value, removed: plan.removed.length, people: people.size })
  })
}

/** New columns stand at the end of the view without a name, if the person arranged one; without it all are shown anyway. */
async function showNewColumns(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  present: ReadonlySet<CueColumnId>,
): Promise<void> {
  const view = plainView(await rowsOfEvent(db, 'sheetViews', eventId))
  const made = (await rowsOfEvent(db, 'cueColumns', eventId)).sort(byPosition).filter(({ id }) => !present.has(id))
  if (view === null || made.length === 0) return
  await write.change('sheetViews', view.id, { columns: [...view.columns, ...made.map(({ id }) => id)] })
}

async function makePeople(write: Writer, names: readonly string[]): Promise<ReadonlyMap<string, MemberId>> {
  const made = await write.insertMany('members', names.map(newMember))
  return new Map(made.map(({ id, name }) => [findKey(name), id]))
}

function idOf(person: NamedPerson | null, made: ReadonlyMap<string, MemberId>): MemberId | null {
  if (person === null) return null
  return person.kind === 'member' ? person.id : (made.get(findKey(person.name)) ?? null)
}
