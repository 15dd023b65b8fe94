import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NewCommunity } from '@/actions/community/start-community'
import type { Zone } from '@/domain/common/time'
import { CURRENCIES } from '../../parts/currencies'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import classes from './FirstStartScreen.module.css'

interface NewCommunityFormProps {
  readonly zone: Zone
  readonly busy: boolean
  readonly onStart: (ask: NewCommunity) => void
}

/** A name is enough. */
export function NewCommunityForm({ zone, busy, onStart }: NewCommunityFormProps) {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [city, setCity] = useState('')
  const [organiser, setOrganiser] = useState('')
  const [currency, setCurrency] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() !== '')
          onStart({ name, city, organiser, zone, currency: currency ?? (language === 'zh-CN' ? 'CNY' : 'EUR') })
      }}
    >
      <div className={classes['fields']}>
        <TextInput
          data-autofocus
          // The first way in is already in focus, so that typing a name and Enter is enough.
          // eslint-disable-next-line jsx-a11y-x/no-autofocus
          autoFocus
          required
          withAsterisk={false}
          label={t('firstStart.communityName')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setMissing(false)
          }}
          error={missing ? t('common.required') : undefined}
        />
        <TextInput label={t('firstStart.city')} value={city} onChange={(event) => setCity(event.currentTarget.value)} />
        <Select
          label={t('firstStart.currency')}
          data={CURRENCIES}
          value={currency ?? (language === 'zh-CN' ? 'CNY' : 'EUR')}
          onChange={setCurrency}
          allowDeselect={false}
        />
        <TextInput
          label={t('firstStart.organiser')}
          value={organiser}
          onChange={(event) => setOrganiser(event.currentTarget.value)}
        />
      </div>
      <div className={classes['commit']}>
        <SealButton type="submit" size="md" loading={busy}>
          {t('firstStart.start')}
        </SealButton>
      </div>
    </form>
  )
}
