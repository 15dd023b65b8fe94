import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { useWords } from '../../../parts/words'
import { useEventReadiness } from '../event-readiness'
import classes from './Overview.module.css'

interface Contact {
  readonly key: string
  readonly role: string
  readonly name: string
  readonly phone: string
}

/** Whom to call on the day: the lead, one confirmed person of each role, the venue's own people. */
export function KeyContacts() {
  const { t } = useWords()
  const { bundle } = useEventReadiness()
  const contacts = contactsOf(bundle, t('event.contacts.owner'))
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts" className={classes['head']}>
        {t('event.contacts.title')}
      </h2>
      {contacts.length === 0 && <p className={classes['meta']}>{t('event.contacts.none')}</p>}
      <ul>
        {contacts.map(({ key, role, name, phone }) => (
          <li key={key} className={classes['contact']}>
            <span className={classes['meta']}>{role}</span>
            <span>{name}</span>
            <span className={phone === '' ? classes['meta'] : undefined}>{phone || t('event.contacts.noPhone')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_ROLES = 5

function contactsOf(
  { event, members, roles, shifts, assignments, venueContacts }: EventBundle,
  lead: string,
): Contact[] {
  const people = new Map(members.filter((member) => member.deleted === 0).map((member) => [member.id, member]))
  const owner = event.ownerId === null ? undefined : people.get(event.ownerId)
  const contacts: Contact[] = []
  if (owner) contacts.push({ key: owner.id, role: lead, name: owner.name, phone: owner.phones[0] ?? '' })
  for (const role of roles.slice(0, MOST_ROLES)) {
    const own = new Set(shifts.filter((shift) => shift.roleId === role.id).map((shift) => shift.id))
    const first = assignments.find((one) => own.has(one.shiftId) && one.state === 'confirmed')
    const person = first && people.get(first.memberId)
    // The lead is often written down as a role as well.
    if (person && person.id !== owner?.id)
      contacts.push({ key: role.id, role: role.name, name: person.name, phone: person.phones[0] ?? '' })
  }
  for (const { id, role, name, phone } of venueContacts) contacts.push({ key: id, role, name, phone })
  return contacts
}
