import type { EventPlanId } from '@/domain/common/id'
import { readShow } from '@/storage/reads/show'
import { useDarkRoom } from '../../parts/dark-room'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { ShowDesk } from './ShowDesk'

/** The live screen: the whole window, dark, led by keys. */
export default function ShowScreen({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const view = useRead((db) => readShow(db, eventId), [eventId])
  useDarkRoom()
  if (view === null)
    return (
      <main>
        <EmptyState
          title={t('show.notThere')}
          hint={t('show.notThereHint')}
          action={<GoLink to={to.events()}>{t('common.back')}</GoLink>}
        />
      </main>
    )
  if (view === undefined) return <Loading />
  return <ShowDesk key={eventId} view={view} />
}
