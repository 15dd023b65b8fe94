import { useEffect, useEffectEvent } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { readDoorSetting } from '@/storage/reads/door'
import { useDoorLock } from '../../parts/door-lock'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { Desk } from './Desk'
import { useDoorKnown } from './use-door-known'

/** The check-in desk: the whole window, run by people who had ten minutes of training. */
export default function DoorScreen({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const setting = useRead((db) => readDoorSetting(db, eventId), [eventId])
  const { known, enter } = useDoorKnown(eventId)
  const { lock } = useDoorLock()
  const lockNow = useEffectEvent(() => lock(eventId))
  useEffect(() => lockNow(), [eventId])
  if (setting === null)
    return (
      <main>
        <EmptyState
          title={t('door.notThere')}
          hint={t('door.notThereHint')}
          action={<GoLink to={to.events()}>{t('common.back')}</GoLink>}
        />
      </main>
    )
  if (setting === undefined || known === null) return <Loading />
  return <Desk setting={setting} known={known} onFacts={enter} />
}
