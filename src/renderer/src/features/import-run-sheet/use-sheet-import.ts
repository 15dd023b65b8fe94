import { useMemo, useState } from 'react'
import { FIRST_LENGTH, newCue } from '@/domain/run-sheet/cue-rules'
import type { Cue } from '@/domain/run-sheet/cue'
import { planImport, type ImportChoices, type ImportPlan } from '@/domain/run-sheet/import-plan'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { runSheetOf } from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetChoices, RunSheetSource, RunSheetTable } from '@/exchange/run-sheet-file/run-sheet-table'
import type { SheetImportGround } from '@/storage/reads/run-sheet-import'
import { useWords } from '../../parts/words'

/** An opened run-sheet as it is read with the present choices, and what importing it would do. */
export interface SheetDraft {
  readonly table: RunSheetTable
  readonly plan: ImportPlan
  readonly choices: ImportChoices
  /** The rows that would be added, with the times they would have. */
  readonly timed: readonly TimedCue[]
  /** Changes how the file is read. */
  read(choices: RunSheetChoices): void
  /** Changes what becomes of it. */
  change(choices: Partial<ImportChoices>): void
}

/** Reads the opened file and plans the import, anew at every choice. */
export function useSheetImport(source: RunSheetSource, ground: SheetImportGround): SheetDraft {
  const { t } = useWords()
  const [reading, setReading] = useState<RunSheetChoices>({ eventDay: ground.event.day })
  const [chosen, setChosen] = useState<Partial<ImportChoices>>({})
  const table = useMemo(() => runSheetOf(source, reading), [source, reading])
  const choices = useMemo<ImportChoices>(
    () => ({
      ...{ mode: 'append', known: 'skip', opening: 'file', length: FIRST_LENGTH },
      names: new Map(),
      links: true,
      asWritten: { owner: t('sheetImport.people.ownerText'), speaker: t('sheetImport.people.speakerText') },
      ...chosen,
    }),
    [chosen, t],
  )
  const plan = useMemo(() => planImport(table, ground, choices), [table, ground, choices])
  const timed = useMemo(() => previewOf(plan, ground, choices), [plan, ground, choices])
  return {
    ...{ table, plan, choices, timed },
    read: (changed) => setReading((before) => ({ ...before, ...changed })),
    change: (changed) => setChosen((before) => ({ ...before, ...changed })),
  }
}

const STAMP = { createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: '', hlc: '' } as const

/** The new rows behind those that stay, timed as the run-sheet will time them. */
function previewOf(plan: ImportPlan, { event, cues }: SheetImportGround, { mode }: ImportChoices): TimedCue[] {
  const stays = mode === 'append' ? cues : []
  const added = plan.added.map(({ fields }, at): Cue => ({
    id: `cue_new${at}`,
    ...STAMP,
    ...newCue(event.id, '', fields),
  }))
  return timeCues(event.opensAt, [...stays, ...added]).slice(stays.length)
}
