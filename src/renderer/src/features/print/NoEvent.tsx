import { useWords } from '../../parts/words'
import { EmptyState } from '../../ui/EmptyState'
import classes from './PrintScreen.module.css'

/** The event of this address is not there (any more). */
export function NoEvent() {
  const { t } = useWords()
  return (
    <main className={classes['desk']}>
      <EmptyState title={t('print.noEvent')} />
    </main>
  )
}
