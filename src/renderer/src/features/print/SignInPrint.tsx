import { useLocalStorage } from '@mantine/hooks'
import type { EventPlanId } from '@/domain/common/id'
import { SHEET_ORDERS } from '@/exchange/print/sign-in-content'
import { SignInPage } from '@/exchange/print/SignInPage'
import { keptSheet } from '../../parts/kept-sheet'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { Loading } from '../../ui/Loading'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'
import { Segments } from './Segments'
import { usePortions } from './use-portions'
import { useSignInSheet } from './use-sign-in-sheet'
import { WhatField } from './WhatField'
import classes from './PrintScreen.module.css'

/** So many rows are set before the page has its turn again. */
const ROWS = 150

/** The sign-in sheet of an event, which always is A4. */
export function SignInPrint({ eventId }: { readonly eventId: EventPlanId }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const [kept, setOrder] = useLocalStorage<string>({
    key: 'salondesk.sign-in-order',
    defaultValue: 'list',
    getInitialValueInEffect: false,
  })
  const order = SHEET_ORDERS.find((known) => known === kept) ?? 'list'
  const sheet = useSignInSheet(eventId, order)
  const rows = sheet?.content.rows.length ?? 0
  const drawn = usePortions(sheet?.content ?? null, rows, { step: ROWS, parts: rows })
  if (sheet === undefined) return <Loading />
  if (sheet === null) return <NoEvent />
  const { bundle, content, isCurrent } = sheet
  return (
    <PrintFrame
      event={bundle.event}
      kind={t('print.signIn')}
      back="attendance"
      paper={{ size: 'A4', landscape: false }}
      empty={sheet.listed === 0 ? t('print.nobody') : null}
      share={!isCurrent ? 0 : rows === 0 ? 1 : drawn / rows}
      onPrint={() => keptSheet.keep(eventId, { order, code: content.code ?? '' })}
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
      <SignInPage {...{ bundle, t, language, now, content, drawn }} order={content.code === null ? 'list' : 'pinyin'} />
    </PrintFrame>
  )
}
