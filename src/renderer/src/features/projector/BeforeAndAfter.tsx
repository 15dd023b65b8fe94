import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useWords } from '../../parts/words'
import { wallClock } from './wall-clock'
import classes from './Projector.module.css'
import { titleSize } from './title-size'

/** While the guests come in. */
export function Before({ event }: { readonly event: EventPlan }) {
  const { t } = useWords()
  return (
    <main className={classes['middle']}>
      <h1 className={classes['title']} data-size={titleSize(event.title)} dir="auto">
        {event.title}
      </h1>
      <p className={classes['opens']}>{t('projector.opensAt', { time: wallClock(event.opensAt * 60) })}</p>
    </main>
  )
}

/** When the last segment is over. */
export function Thanks() {
  const { t } = useWords()
  return (
    <main className={classes['middle']}>
      <h1 className={classes['title']} data-size="short">
        {t('projector.thanks')}
      </h1>
      <p className={classes['opens']}>{t('projector.thanksHint')}</p>
    </main>
  )
}
