import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addVenueContact } from '@/actions/venue/add-venue-contact'
import { changeVenueContact } from '@/actions/venue/change-venue-contact'
import { removeVenueContact } from '@/actions/venue/remove-venue-contact'
import type { VenueId } from '@/domain/common/id'
import { formatPhone } from '@/domain/member/phone'
import type { VenueContact } from '@/domain/venue/venue'
import { useActOrSay } from '../../parts/act-or-say'
import { SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

interface VenueContactsProps {
  readonly venueId: VenueId
  readonly contacts: readonly VenueContact[]
}

/** Whom to ask at the venue, by function. */
export function VenueContacts({ venueId, contacts }: VenueContactsProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const [adding, setAdding] = useState(false)
  return (
    <section className={directory['section']}>
      <h2>{t('venues.contacts')}</h2>
      <Problem text={problem} />
      {contacts.length === 0 && <p className={directory['meta']}>{t('venues.noContacts')}</p>}
      <ul>
        {contacts.map((contact) => {
          const named = contact.name || contact.role
          const save = (fields: Partial<Pick<VenueContact, 'role' | 'name' | 'phone'>>) =>
            void run(changeVenueContact(db, { id: contact.id, fields }))
          return (
            <li key={contact.id} className={classes['contact']}>
              <SavedTextField
                size="xs"
                aria-label={t('venues.fieldOf', { room: named, field: t('venues.contactRole') })}
                value={contact.role}
                placeholder={t('venues.contactRole')}
                onChange={(role) => save({ role })}
              />
              <SavedTextField
                size="xs"
                aria-label={t('venues.fieldOf', { room: named, field: t('venues.contactName') })}
                value={contact.name}
                placeholder={t('venues.contactName')}
                onChange={(name) => save({ name })}
              />
              <ActionIcon
                aria-label={t('venues.removeContact', { name: named })}
                onClick={() => void run(removeVenueContact(db, { id: contact.id }), { toast: true })}
              >
                <Trash2 aria-hidden="true" />
              </ActionIcon>
              <SavedTextField
                size="xs"
                className={classes['phone'] ?? ''}
                inputMode="tel"
                aria-label={t('venues.fieldOf', { room: named, field: t('venues.contactPhone') })}
                value={formatPhone(contact.phone)}
                placeholder={t('venues.contactPhone')}
                onChange={(phone) => save({ phone })}
              />
            </li>
          )
        })}
      </ul>
      {adding ? (
        <AddContact
          onAdd={async (ask) => {
            const added = await run(addVenueContact(db, { venueId, ...ask }))
            if (added.ok) setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          className={classes['adder'] ?? ''}
          size="compact-sm"
          leftSection={<Plus aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t('venues.addContact')}
        </Button>
      )}
    </section>
  )
}

interface AddContactProps {
  readonly onAdd: (ask: { readonly role: string; readonly name: string; readonly phone: string }) => Promise<void>
  readonly onCancel: () => void
}

function AddContact({ onAdd, onCancel }: AddContactProps) {
  const { t } = useWords()
  const [role, setRole] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  return (
    <form
      className={directory['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        void onAdd({ role, name, phone })
      }}
    >
      <TextInput
        label={t('venues.contactRole')}
        value={role}
        data-autofocus
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <TextInput
        label={t('venues.contactName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('venues.contactPhone')}
        type="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <div className={directory['row']}>
        <Button type="submit">{t('common.add')}</Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
