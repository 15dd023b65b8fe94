import { useLocalStorage } from '@mantine/hooks'
import type { ListOrder } from '@/domain/attendance/list-order'
import type { EventPlanId } from '@/domain/common/id'
import { SignInPage } from '@/exchange/print/SignInPage'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'
import { Segments } from './Segments'
import classes from './PrintScreen.module.css'

const ORDERS = ['list', 'pinyin'] as const satisfies readonly ListOrder[]

/** The sign-in sheet of an event, which always is A4. */
export function SignInPrint({ eventId }: { readonly eventId: EventPlanId }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const bundle = useRead((db) => readEventBundle(db, eventId), [eventId])
  const [kept, setOrder] = useLocalStorage<string>({
    key: 'salondesk.sign-in-order',
    defaultValue: 'list',
    getInitialValueInEffect: false,
  })
  const order = ORDERS.find((known) => known === kept) ?? 'list'
  if (bundle === undefined) return <Loading />
  if (bundle === null) return <NoEvent />
  const isEmpty = bundle.attendances.length === 0
  return (
    <PrintFrame
      event={bundle.event}
      kind={t('print.signIn')}
      back="attendance"
      paper={{ size: 'A4', landscape: false }}
      empty={isEmpty ? t('print.nobody') : null}
      panel={
        <aside className={classes['panel']} aria-label={t('badges.signInPanel')}>
          <Segments
            label={t('badges.signInOrder')}
            value={order}
            data={ORDERS.map((value) => ({ value, label: t(`badges.orders.${value}`) }))}
            onChange={setOrder}
          />
          <p className={classes['hint']}>{t('badges.signInNumbers')}</p>
        </aside>
      }
    >
      <SignInPage bundle={bundle} t={t} language={language} now={now} order={order} />
    </PrintFrame>
  )
}
