import { Button, Kbd } from '@mantine/core'
import { Undo2 } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { importCues } from '@/actions/run-sheet/import-cues'
import { MOST_CUES } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Encoding } from '@/exchange/table/table-file'
import type { SheetImportGround } from '@/storage/reads/run-sheet-import'
import { useAct } from '../../parts/act'
import { stepStoppedInWords } from '../../parts/backup-words'
import { useProtect } from '../../parts/protect'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { ColumnsTable } from './ColumnsTable'
import { ImportHead } from './ImportHead'
import { LinkChoice } from './LinkChoice'
import { PeopleChoice } from './PeopleChoice'
import { PlaceChoices } from './PlaceChoices'
import { PreviewTable } from './PreviewTable'
import { ProblemList } from './ProblemList'
import { SourceBar } from './SourceBar'
import { takeFocus } from './take-focus'
import type { OpenedSheet } from './use-opened-sheet'
import { useSheetImport, type SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

interface CheckStepProps {
  readonly ground: SheetImportGround
  readonly opened: OpenedSheet
  readonly onReopen: (encoding: Encoding) => void
  readonly onOther: () => void
  readonly onLeave: () => void
}

/** What was understood, as it will look, beside what was not; then the import, in one step. */
export function CheckStep({ ground, opened, onReopen, onOther, onLeave }: CheckStepProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const protect = useProtect()
  const draft = useSheetImport(opened.source, ground)
  const { table, plan, choices } = draft
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = stopReason(draft)
  const count = plan.added.length
  const removed = plan.removed.length

  const bringIn = async () => {
    if (stop !== null || busy) return
    setBusy(true)
    setRefusal(null)
    // A wrong file can be undone, but not after a crash in between: without a way back nothing is brought in.
    const safe = await protect('beforeImport')
    if (!safe.ok) {
      setBusy(false)
      return setRefusal(stepStoppedInWords(t, safe.why))
    }
    const { lines, clockGoesOn } = table
    const ask = { eventId: ground.event.id, fileName: opened.name, lines, clockGoesOn, choices, count, removed }
    const result = await act(importCues(db, ask)).finally(() => setBusy(false))
    if (result.ok) onLeave()
    else setRefusal(t(`sheetImport.refusal.${result.reason}`))
  }
  const onKey = useEffectEvent((pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return
    pressed.preventDefault()
    void bringIn()
  })
  useEffect(() => {
    const listen = (pressed: KeyboardEvent) => onKey(pressed)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const said = stop === null ? null : t(`sheetImport.refusal.${stop}`, { most: MOST_CUES })

  return (
    <>
      <div>
        <ImportHead event={ground.event} step="check" onCancel={onLeave} />
        <SourceBar opened={opened} draft={draft} onReopen={onReopen} onOther={onOther} />
      </div>
      <div className={classes['middle']}>
        <main className={classes['check']} tabIndex={-1} ref={takeFocus}>
          {table.columns.length > 0 && <ColumnsTable draft={draft} />}
          <PreviewTable draft={draft} />
        </main>
        <aside className={classes['aside']} aria-label={t('sheetImport.problems.heading')}>
          <ProblemList draft={draft} />
          <PlaceChoices ground={ground} draft={draft} />
          <PeopleChoice draft={draft} />
          <LinkChoice draft={draft} />
          <NewColumns draft={draft} />
        </aside>
      </div>
      <footer className={classes['foot']}>
        <Totals draft={draft} />
        <Problem text={refusal ?? said} />
        <span className={classes['undoable']}>
          <Undo2 aria-hidden="true" />
          {t('sheetImport.foot.undoable')}
        </span>
        <Button onClick={onOther}>{t('sheetImport.foot.back')}</Button>
        <SealButton
          loading={busy}
          disabled={stop !== null}
          onClick={() => void bringIn()}
          rightSection={<Kbd size="xs">{t('sheetImport.foot.keys')}</Kbd>}
        >
          {removed > 0 ? t('sheetImport.foot.replace', { count }) : t('sheetImport.foot.import', { count })}
        </SealButton>
      </footer>
    </>
  )
}

/** Why nothing can be brought in as it is read now; null when it can. */
function stopReason({ table, plan }: SheetDraft): 'noCues' | 'tooManyCues' | 'nothingNew' | null {
  if (table.lines.length === 0) return 'noCues'
  if (table.lines.length > MOST_CUES) return 'tooManyCues'
  return plan.added.length === 0 ? 'nothingNew' : null
}

function NewColumns({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { newColumns } = draft.plan
  if (newColumns.length === 0) return null
  return (
    <section aria-labelledby="import-own">
      <div className={classes['heading']}>
        <h2 id="import-own">{t('sheetImport.newColumns.heading')}</h2>
      </div>
      <p className={classes['meta']}>
        {t('sheetImport.newColumns.list', {
          count: newColumns.length,
          names: newColumns.join(t('sheetImport.newColumns.separator')),
        })}
      </p>
    </section>
  )
}

/** Everything that will be written, in one line. */
function Totals({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { added, skipped, removed, newPeople } = draft.plan
  return (
    <p className={classes['totals']} role="status">
      <b>{t('sheetImport.foot.added', { count: added.length })}</b>
      {removed.length > 0 && <span>{t('sheetImport.foot.removed', { count: removed.length })}</span>}
      {skipped.length > 0 && (
        <span className={classes['meta']}>{t('sheetImport.foot.skipped', { count: skipped.length })}</span>
      )}
      {newPeople.length > 0 && (
        <span className={classes['meta']}>{t('sheetImport.foot.people', { count: newPeople.length })}</span>
      )}
    </p>
  )
}
