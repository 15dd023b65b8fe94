import type { EventPlanId } from '@/domain/common/id'
import { readSheetImportGround } from '@/storage/reads/run-sheet-import'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { ImportDesk } from './ImportDesk'

/** Brings a run-sheet from a file into an event: choose it, look at what was understood, import. */
export default function ImportRunSheetScreen({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const ground = useRead((db) => readSheetImportGround(db, eventId), [eventId])
  if (ground === undefined) return <Loading />
  if (ground === null)
    return (
      <main>
        <EmptyState
          title={t('sheetImport.noEvent')}
          hint={t('sheetImport.noEventHint')}
          action={<GoLink to={to.events()}>{t('sheetImport.toEvents')}</GoLink>}
        />
      </main>
    )
  return <ImportDesk key={eventId} ground={ground} />
}
