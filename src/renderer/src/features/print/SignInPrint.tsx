import type { EventPlanId } from '@/domain/common/id'
import { SignInPage } from '@/exchange/print/SignInPage'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { Loading } from '../../ui/Loading'
import { NoEvent } from './NoEvent'
import { PrintFrame } from './PrintFrame'

/** The sign-in sheet of an event, which always is A4. */
export function SignInPrint({ eventId }: { readonly eventId: EventPlanId }) {
  const { t, language } = useWords()
  const now = useNow(60_000)
  const bundle = useRead((db) => readEventBundle(db, eventId), [eventId])
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
    >
      <SignInPage bundle={bundle} t={t} language={language} now={now} />
    </PrintFrame>
  )
}
