import { Button, Select, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { CHANGE_GROUP_NAMES } from '@/domain/history/change-groups'
import type { EventTitle } from '@/storage/reads/activity'
import { formatDay } from '@/words/format'
import { PersonPicker } from '../../parts/PersonPicker'
import { useWords } from '../../parts/words'
import { isNarrowed, type ActivityChoice } from './activity-address'
import classes from './activity.module.css'

interface ActivityFiltersProps {
  readonly choice: ActivityChoice
  readonly events: readonly EventTitle[]
  readonly onChange: (fields: Partial<ActivityChoice>, replace?: boolean) => void
  readonly onClear: () => void
}

/** How long the typing has to rest before the address follows. */
const REST = 250

/** Narrows the list by event, person, kind of thing and words. */
export function ActivityFilters({ choice, events, onChange, onClear }: ActivityFiltersProps) {
  const { t, language } = useWords()
  return (
    <div className={classes['filters']} role="search" aria-label={t('history.filters')}>
      <TextFilter key={choice.text} text={choice.text} onChange={(text) => onChange({ text }, true)} />
      <Select
        className={classes['event'] ?? ''}
        aria-label={t('history.event')}
        placeholder={t('history.allEvents')}
        searchable
        clearable
        limit={50}
        value={choice.eventId}
        data={events.map(({ id, title, day, deleted }) => ({
          value: id,
          label: [
            `${title}${deleted ? t('history.gone') : ''}`,
            ...(day === null ? [] : [formatDay(day, language, 'short')]),
          ].join(' · '),
        }))}
        onChange={(eventId) => onChange({ eventId: eventId })}
      />
      <PersonPicker
        aria-label={t('history.person')}
        placeholder={t('history.anyPerson')}
        value={choice.memberId}
        onChange={(memberId) => onChange({ memberId })}
      />
      <Select
        aria-label={t('history.kind')}
        placeholder={t('history.allKinds')}
        clearable
        value={choice.kind}
        data={CHANGE_GROUP_NAMES.map((kind) => ({ value: kind, label: t(`history.kinds.${kind}`) }))}
        onChange={(kind) => onChange({ kind: kind })}
      />
      {isNarrowed(choice) && (
        <Button variant="subtle" onClick={onClear}>
          {t('history.clear')}
        </Button>
      )}
    </div>
  )
}

/** The words looked for. The address follows when the typing rests, so that Back does not go letter by letter. */
function TextFilter({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState(text)
  const change = useEffectEvent(onChange)
  useEffect(() => {
    if (draft === text) return
    const timer = setTimeout(() => change(draft), REST)
    return () => clearTimeout(timer)
  }, [draft, text])
  return (
    <TextInput
      className={classes['search'] ?? ''}
      leftSection={<Search aria-hidden="true" />}
      aria-label={t('history.search')}
      placeholder={t('history.search')}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  )
}
