import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addVenue } from '@/actions/venue/add-venue'
import type { VenueId } from '@/domain/common/id'
import { useActOrSay } from '../../parts/act-or-say'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { venueRefusalInWords } from './venue-refusal-words'

interface AddVenueDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (id: VenueId) => void
}

/** Asks for the name of a new venue. */
export function AddVenueDialog({ opened, onClose, onAdded }: AddVenueDialogProps) {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('venues.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddVenueForm onAdded={onAdded} />
    </Modal>
  )
}

function AddVenueForm({ onAdded }: { readonly onAdded: (id: VenueId) => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const [name, setName] = useState('')
  const [city, setCity] = useState('')
  const add = async () => {
    const added = await run(addVenue(db, { name, fields: { city: city.trim() } }), { toast: true })
    if (added.ok) onAdded(added.value)
  }
  return (
    <form
      className={directory['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p className={directory['meta']}>{t('venues.addHint')}</p>
      <Problem text={problem} />
      <TextInput
        label={t('venues.name')}
        value={name}
        data-autofocus
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput label={t('venues.city')} value={city} onChange={(event) => setCity(event.currentTarget.value)} />
      <SealButton type="submit">{t('common.add')}</SealButton>
    </form>
  )
}
