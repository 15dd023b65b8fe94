import { formatClock } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { formatPhone } from '@/domain/member/phone'
import type { Member } from '@/domain/member/member'
import { callTimeOf, dutiesOf } from './call-sheet-people'
import { namesOf, type PrintedPage } from './print-parts'

/** How many colleagues are named; everybody else is on the staff sheet. */
const COLLEAGUES = 8

interface CallSheetFootProps {
  readonly source: PrintSource
  readonly page: PrintedPage
  readonly member: Member
}

/** Below the person's own cues: who works with them, whom to call at the venue, and lines to write on and sign. */
export function CallSheetFoot({ source, page, member }: CallSheetFootProps) {
  const { t, bundle } = page
  const nameOf = namesOf(page)
  const ids = [...new Set(bundle.assignments.filter(({ state }) => state !== 'declined').map((one) => one.memberId))]
  const others = ids
    .filter((id) => id !== member.id)
    .map((id) => ({ id, duties: dutiesOf(source, id) }))
    .filter(({ duties }) => duties.length > 0)
    .slice(0, COLLEAGUES)
  return (
    <section className="print-call-foot">
      {others.length > 0 && (
        <div>
          <h2>{t('print.call.together')}</h2>
          <dl>
            {others.map(({ id, duties }) => {
              const calls = callTimeOf(duties)
              const roles = [...new Set(duties.map(({ role }) => role.name))].join(t('print.listSeparator'))
              return (
                <div key={id}>
                  <dt>{nameOf(id)}</dt>
                  <dd>{[roles, calls === null ? '' : formatClock(calls)].filter(Boolean).join(' ')}</dd>
                </div>
              )
            })}
          </dl>
        </div>
      )}
      {bundle.venueContacts.length > 0 && (
        <div>
          <h2>{t('print.venueSide')}</h2>
          <dl>
            {bundle.venueContacts.slice(0, 4).map((contact) => (
              <div key={contact.id}>
                <dt>{contact.role}</dt>
                <dd>{[contact.name, formatPhone(contact.phone)].filter(Boolean).join(' ')}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <div className="print-lines">
        <h2>{t('print.call.notes')}</h2>
        <i />
        <i />
        <i />
      </div>
      <div className="print-sign">
        <h2>{t('print.call.sign')}</h2>
        <p>{t('print.call.signLine')}</p>
      </div>
    </section>
  )
}
