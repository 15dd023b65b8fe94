import type { CueColumnId, CueId, MaterialId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { CueColumnKind } from '@/domain/run-sheet/cue-column'
import { withValue } from '@/domain/run-sheet/own-values'
import { CUE_COLORS } from '@/domain/run-sheet/cue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import type { SheetRefusal } from './sheet-refusal'

interface ValueAsk {
  readonly cueId: CueId
  readonly columnId: CueColumnId
  /** Text, or the id of a person or a material, the key of a colour, '1' for a tick; empty clears it. */
  readonly value: string
}

/** Writes into a column of one's own. Refused when the cue or the column is gone, or the value is none of its kind. */
export async function setCueValue(db: Workspace, ask: ValueAsk): Promise<Result<CueId, SheetRefusal>> {
  const [before, named] = [await db.cues.get(ask.cueId), await db.cueColumns.get(ask.columnId)]
  if (!isAlive(before) || !isAlive(named)) return refused('gone')
  const change = label('sheetViews.changes.valueSet', { title: titleInLabel(before), column: named.name })
  return commit<CueId, SheetRefusal>(db, { label: change, eventId: before.eventId }, async (write) => {
    const [cue, column] = [await db.cues.get(ask.cueId), await db.cueColumns.get(ask.columnId)]
    if (!isAlive(cue) || !isAlive(column)) return refused('gone')
    const value = ask.value.trim()
    if (value !== '' && !(await fits(db, column.kind, value))) return refused('badValue')
    await write.change('cues', cue.id, { custom: withValue(cue.custom, column.id, value) })
    return ok(cue.id)
  })
}

async function fits(db: Workspace, kind: CueColumnKind, value: string): Promise<boolean> {
  switch (kind) {
    case 'text':
      return true
    case 'tick':
      return value === '1'
    case 'colour':
      return (CUE_COLORS as readonly string[]).includes(value)
    case 'person':
      return isAlive(await db.members.get(value as MemberId))
    case 'material':
      return isAlive(await db.materials.get(value as MaterialId))
  }
}
