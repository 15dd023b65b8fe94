import type { CueId, EventPlanId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import type { Cue } from '@/domain/run-sheet/cue'
import { FIRST_LENGTH, newCue } from '@/domain/run-sheet/cue-rules'
import { planImport, type ImportChoices, type ImportedLine, type ImportLines } from '@/domain/run-sheet/import-plan'
import type { NamedPerson } from '@/domain/run-sheet/sheet-names'
import type { Workspace } from '@/storage/database/workspace'
import { readSheetImportGround } from '@/storage/reads/run-sheet-import'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { ownValues, propsOf } from './imported-values'
import { followNeeds, readNeeds } from './packing-list'
import { putCues } from './put-cues'

export interface PasteLinesAsk extends ImportLines {
  readonly eventId: EventPlanId
  /** The cue they come behind; null puts them at the end. */
  readonly after: CueId | null
}

/** The new cues, and the names that belong to nobody in the book: they are kept in the note of their cue. */
export interface LinesPasted {
  readonly ids: readonly CueId[]
  readonly unknownNames: readonly { readonly row: number; readonly name: string }[]
}

/** Where names that are nobody's wait until they go into the note; no column can be called so. */
const LOOSE = { owner: '\u0000owner', speaker: '\u0000speaker' }

const AS_IT_STANDS: ImportChoices = {
  mode: 'append',
  known: 'again',
  opening: 'file',
  length: FIRST_LENGTH,
  names: new Map(),
  links: true,
  asWritten: LOOSE,
}

/**
 * Inserts lines that were copied in a spreadsheet as cues. Owners, speakers, rooms and materials are found by their name; columns the sheet
 * does not have become columns of its own. Refused when the event or the cue they go behind is gone.
 */
export async function pasteLines(db: Workspace, ask: PasteLinesAsk): Promise<Result<LinesPasted, 'gone'>> {
  const { eventId, after } = ask
  const change = label('runSheet.changes.pastedLines', { count: ask.lines.length })
  return commit<LinesPasted, 'gone'>(db, { label: change, eventId }, async (write) => {
    const ground = await readSheetImportGround(db, eventId)
    if (ground === null) return refused('gone')
    const order = ground.cues
    const at = after === null ? order.length : order.findIndex(({ id }) => id === after) + 1
    if (after !== null && at === 0) return refused('gone')
    // The lines begin where the cue above them ends, not at the end of the sheet.
    const plan = planImport(ask, { ...ground, cues: order.slice(0, at) }, AS_IT_STANDS)
    const lines = plan.added.map(withLooseInNote)
    const values = await ownValues(
      db,
      write,
      eventId,
      ground,
      lines.map(({ line }) => line),
    )
    const drafts = lines.map(({ line: { fields, owner, speaker } }, index): Draft<Cue> =>
      newCue(eventId, '', {
        ...fields,
        ownerId: idOf(owner),
        speakerId: idOf(speaker),
        custom: values[index] ?? {},
      }),
    )
    const put = await putCues(write, order, after, drafts)
    if (!put.ok) return put
    const needs = await readNeeds(db, eventId)
    await write.insertMany(
      'cueProps',
      propsOf(
        eventId,
        put.value,
        lines.map(({ line }) => line),
      ),
    )
    await followNeeds(db, write, eventId, needs)
    return ok({ ids: put.value, unknownNames: lines.flatMap(({ unknown }) => unknown) })
  })
}

/** Names that are nobody's, or several people's, as lines of the note. */
function withLooseInNote(line: ImportedLine) {
  const { [LOOSE.owner]: owner = '', [LOOSE.speaker]: speaker = '', ...custom } = line.custom
  const names = [...new Set([owner, speaker].filter((name) => name !== ''))]
  const note = [line.fields.note ?? '', ...names].filter((text) => text !== '').join('\n')
  const unknown = names.map((name) => ({ row: line.planned.line.row, name }))
  return { line: { ...line, custom, fields: { ...line.fields, note } }, unknown }
}

function idOf(person: NamedPerson | null): MemberId | null {
  return person?.kind === 'member' ? person.id : null
}
