import { useLocalStorage } from '@mantine/hooks'
import type { EventPlanId } from '@/domain/common/id'
import { SHEET_ORDERS, SignInPage, signInSheetCode } from '@/exchange/print/SignInPage'
import { readSheetSource } from '@/storage/reads/printed-sheet'
import { keptSheet } from '../../parts/kept-sheet'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'
import { Segments } from './Segments'
import { WhatField } from './WhatField'
import classes from './PrintScreen.module.css'

/** The sign-in sheet of an event, which always is A4. */
export function SignInPrint({ eventId }: { readonly eventId: EventPlanId }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const source = useRead((db) => readSheetSource(db, eventId), [eventId])
  const [kept, setOrder] = useLocalStorage<string>({
    key: 'salondesk.sign-in-order',
    defaultValue: 'list',
    getInitialValueInEffect: false,
  })
  const order = SHEET_ORDERS.find((known) => known === kept) ?? 'list'
  if (source === undefined) return <Loading />
  if (source === null) return <NoEvent />
  const { bundle } = source
  const isEmpty = bundle.attendances.length === 0
  return (
    <PrintFrame
      event={bundle.event}
      kind={t('print.signIn')}
      back="attendance"
      paper={{ size: 'A4', landscape: false }}
      empty={isEmpty ? t('print.nobody') : null}
      onPrint={() => keptSheet.keep(eventId, { order, code: signInSheetCode({ ...source, order }) ?? '' })}
      panel={
        <aside className={classes['panel']} aria-label={t('badges.signInPanel')}>
          <WhatField eventId={eventId} what="sign-in" />
          <Segments
            label={t('badges.signInOrder')}
            value={order}
            data={SHEET_ORDERS.map((value) => ({ value, label: t(`badges.orders.${value}`) }))}
            onChange={setOrder}
          />
          <p className={classes['hint']}>{t(`badges.sheetNumbers.${order}`)}</p>
        </aside>
      }
    >
      <SignInPage {...source} t={t} language={language} now={now} order={order} />
    </PrintFrame>
  )
}
