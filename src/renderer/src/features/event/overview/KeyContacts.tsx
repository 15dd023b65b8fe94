import type { EventPlanId } from '@/domain/common/id'
import { formatPhone } from '@/domain/member/phone'
import { readKeyContacts } from '@/storage/reads/key-contacts'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'
import classes from './Overview.module.css'

/** Whom to call on the day. */
export function KeyContacts({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const contacts = useRead((db) => readKeyContacts(db, eventId), [eventId])
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts" className={classes['head']}>
        {t('event.contacts.title')}
      </h2>
      {contacts?.length === 0 && <p className={classes['meta']}>{t('event.contacts.none')}</p>}
      <ul>
        {contacts?.map(({ id, role, name, phone }) => (
          <li key={id} className={classes['contact']}>
            <span className={classes['meta']}>{role || t('event.contacts.owner')}</span>
            <span>{name}</span>
            <span className={phone === '' ? classes['meta'] : undefined}>
              {phone === '' ? t('event.contacts.noPhone') : formatPhone(phone)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
