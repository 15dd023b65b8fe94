import type { EventPlanId } from '@/domain/common/id'
import { readShow } from '@/storage/reads/show'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Board } from './Board'
import classes from './Projector.module.css'

/** What the room and the stage see. It only reads: the show is run from the live screen. */
export default function ProjectorScreen({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const view = useRead((db) => readShow(db, eventId), [eventId])
  if (view) return <Board view={view} />
  return (
    <main className={classes['board']} data-mantine-color-scheme="dark">
      {view === null && (
        <div className={classes['middle']}>
          <h1 className={classes['said']}>{t('projector.gone')}</h1>
        </div>
      )}
    </main>
  )
}
