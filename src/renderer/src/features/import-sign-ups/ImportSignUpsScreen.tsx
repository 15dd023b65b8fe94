import type { EventPlanId } from '@/domain/common/id'
import { readImportStart } from '@/storage/reads/sign-ups'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { ImportDesk } from './ImportDesk'

/** Brings a sign-up list into an event: choose a file, check the columns and the doubtful rows, confirm. */
export default function ImportSignUpsScreen({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const start = useRead((db) => readImportStart(db, eventId), [eventId])
  if (start === undefined) return <Loading />
  if (start === null)
    return (
      <main>
        <EmptyState
          title={t('signUps.noEvent')}
          hint={t('signUps.noEventHint')}
          action={<GoLink to={to.events()}>{t('signUps.toEvents')}</GoLink>}
        />
      </main>
    )
  return <ImportDesk key={eventId} start={start} />
}
