import { Button, Kbd } from '@mantine/core'
import { Undo2 } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { changesAnything } from '@/domain/attendance/merge-sign-ups'
import type { TableOptions } from '@/exchange/table/table-file'
import type { ImportStart } from '@/storage/reads/sign-ups'
import { useAct } from '../../parts/act'
import { stepStoppedInWords } from '../../parts/backup-words'
import { useProtect } from '../../parts/protect'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { ColumnsStep } from './ColumnsStep'
import { ConfirmStep } from './ConfirmStep'
import type { ReadingStep } from './list-messages'
import { ReadingNote } from './ReadingNote'
import { readingRefusalInWords } from './reading-refusal'
import { ImportHead } from './ImportHead'
import { SourceBar } from './SourceBar'
import { Totals } from './Totals'
import type { OpenedList } from './use-opened-list'
import { useSignUps, type SignUpsDraft } from './use-sign-ups'
import { takeFocus } from './take-focus'
import classes from './import.module.css'

interface ListStepsProps {
  readonly start: ImportStart
  readonly list: OpenedList
  /** What is being done with the list right now. */
  readonly step: ReadingStep
  readonly onReopen: (options: TableOptions) => void
  readonly onOther: () => void
  readonly onLeave: () => void
}

/** An opened list: understood first, then checked and confirmed. */
export function ListSteps({ step, ...rest }: ListStepsProps) {
  const { t } = useWords()
  const { start, list, onOther, onLeave } = rest
  const drafting = useSignUps(list, start.event)
  if (drafting.kind === 'draft') return <DraftSteps {...rest} draft={drafting.draft} />
  return (
    <>
      <ImportHead event={start.event} step="columns" onCancel={onLeave} />
      <main className={classes['waiting']} tabIndex={-1}>
        {drafting.kind === 'reading' && <ReadingNote step={step} onStop={onOther} />}
        <Problem text={drafting.kind === 'refused' ? readingRefusalInWords(t, drafting.refusal) : null} />
      </main>
      <footer className={classes['foot']}>
        <Button ml="auto" onClick={onOther}>
          {t('signUps.foot.back')}
        </Button>
      </footer>
    </>
  )
}

type DraftStepsProps = Omit<ListStepsProps, 'step'> & { readonly draft: SignUpsDraft }

/** The two steps with a list that was read: check it, then confirm what will be written. */
function DraftSteps({ start, list, draft, onReopen, onOther, onLeave }: DraftStepsProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const protect = useProtect()
  const { event } = start
  const { file, plan, renewing } = draft
  const [confirming, setConfirming] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const ready = !renewing && plan.counts.people > 0
  const writes = changesAnything(plan)

  const bringIn = async () => {
    setBusy(true)
    setRefusal(null)
    // A wrong list can be undone, but not after a crash in between: without a way back nothing is brought in.
    const safe = await protect('beforeImport')
    if (!safe.ok) {
      setBusy(false)
      return setRefusal(stepStoppedInWords(t, safe.why))
    }
    const result = await act(list.desk.bringIn(db, draft.ask, list.name)).finally(() => setBusy(false))
    if (result.ok) onLeave()
    else setRefusal(t(`signUps.refusal.${result.reason}`))
  }
  const forward = () => {
    if (!ready || busy) return
    if (!confirming) setConfirming(true)
    else if (writes) void bringIn()
    else onLeave()
  }
  const onKey = useEffectEvent((pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) {
      pressed.preventDefault()
      forward()
    }
  })
  useEffect(() => {
    const listen = (pressed: KeyboardEvent) => onKey(pressed)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <div>
        <ImportHead event={event} step={confirming ? 'confirm' : 'columns'} onCancel={onLeave} />
        <SourceBar list={list} draft={draft} start={start} onReopen={onReopen} onOther={onOther} />
      </div>
      {confirming ? <ConfirmStep plan={plan} event={event} /> : <ColumnsStep draft={draft} />}
      <footer className={classes['foot']}>
        <Totals file={file} plan={plan} />
        <Problem text={refusal ?? (plan.counts.people === 0 ? t('signUps.refusal.nobody') : null)} />
        <div className={classes['onward']}>
          <span className={classes['undoable']}>
            <Undo2 aria-hidden="true" />
            {t('signUps.foot.undoable')}
          </span>
          <Button onClick={confirming ? () => setConfirming(false) : onOther}>{t('signUps.foot.back')}</Button>
          {!confirming && (
            <Button disabled={!ready} onClick={forward} rightSection={<Keys />}>
              {t('signUps.foot.toConfirm')}
            </Button>
          )}
          {confirming && writes && (
            <SealButton loading={busy} onClick={forward} rightSection={<Keys />} ref={takeFocus}>
              {t('signUps.foot.import', { count: plan.totals.added + plan.totals.changed })}
            </SealButton>
          )}
          {confirming && !writes && (
            <Button onClick={onLeave} ref={takeFocus}>
              {t('signUps.foot.backToList')}
            </Button>
          )}
        </div>
      </footer>
    </>
  )
}

function Keys() {
  const { t } = useWords()
  return <Kbd size="xs">{t('signUps.foot.keys')}</Kbd>
}
