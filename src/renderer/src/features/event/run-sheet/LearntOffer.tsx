import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { takeLearntLengths } from '@/actions/run-sheet/take-learnt-lengths'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { isAhead } from '@/domain/event-plan/status'
import type { Cue } from '@/domain/run-sheet/cue'
import { learntOffers } from '@/domain/run-sheet/learnt-offers'
import { useAct } from '../../../parts/act'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { declineLearnt, isLearntDeclined } from './declined-learnt'
import { lengthInWords } from './length-words'
import classes from './LearntLength.module.css'
import { useLearntLengths } from './use-learnt-lengths'

/** Offers what past events taught for all cues of a coming event at once. Nothing when there is nothing to learn. */
export function LearntOffer({ event, cues }: { readonly event: EventPlan; readonly cues: readonly Cue[] }) {
  const { t } = useWords()
  const act = useAct()
  const db = useWorkspace()
  const learnt = useLearntLengths(event.id, cues)
  const offers = useMemo(() => learntOffers(cues, learnt), [cues, learnt])
  const [declined, setDeclined] = useState(() => isLearntDeclined(event.id))
  if (offers.length === 0 || declined || !isAhead(event.status)) return null
  const decline = () => {
    declineLearnt(event.id)
    setDeclined(true)
  }
  const takeAll = () => {
    const lengths = offers.map(({ cueId, to }) => ({ cueId, seconds: to }))
    void act(takeLearntLengths(db, { eventId: event.id, lengths }))
  }
  const which = offers.map(({ title, from, to }) =>
    t('actual.learnt.which', { title, from: lengthInWords(t, from), to: lengthInWords(t, to) }),
  )
  return (
    <div className={classes['offer']} role="status">
      <b>{t('actual.learnt.offer', { count: offers.length })}</b>
      <span title={which.join('\n')}>{which.join(' · ')}</span>
      <Button size="compact-sm" variant="default" onClick={takeAll}>
        {t('actual.learnt.takeAll')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={decline}>
        {t('actual.learnt.notNow')}
      </Button>
    </div>
  )
}
