import { useState } from 'react'
import { finishEvent } from '@/actions/finish/finish-event'
import { canMoveTo } from '@/domain/event-plan/status'
import type { DebriefView } from '@/storage/reads/finish'
import { useAct } from '../../../parts/act'
import { MOST_BY_PAGE, writeBeside } from '../../../parts/beside/beside'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { SealButton } from '../../../ui/SealButton'
import { closeRefusalInWords } from './finish-refusal-words'
import classes from './DebriefPart.module.css'

/** While the event is not over: what finishing it will do, and the button that does. */
export function BeforeFinish({ view }: { readonly view: DebriefView }) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { event } = view
  const finish = async () => {
    setBusy(true)
    const asked = { eventId: event.id, language }
    // Everybody gets a follow-up, and who stayed away a mark.
    const isLarge = (view.results.attendance.result ?? 0) + view.notCome > MOST_BY_PAGE
    const result = await act(isLarge ? writeBeside(db, 'finishEvent', asked) : finishEvent(db, asked))
    if (!result.ok) toast.failed(closeRefusalInWords(t, result.reason))
    setBusy(false)
  }
  return (
    <div className={classes['part']}>
      <EmptyState
        title={t('finish.before.title')}
        hint={
          canMoveTo(event.status, 'finished')
            ? t('finish.before.hint', { present: view.results.attendance.result ?? 0, notYet: view.notCome })
            : t('finish.before.cannot', { status: t(`common.eventStatus.${event.status}`) })
        }
        action={
          canMoveTo(event.status, 'finished') ? (
            <SealButton disabled={busy} onClick={() => void finish()}>
              {t('finish.before.finish')}
            </SealButton>
          ) : undefined
        }
      />
    </div>
  )
}
