import { Select } from '@mantine/core'
import { changeCommunity } from '@/actions/community/change-community'
import type { Fields } from '@/domain/common/row'
import type { Community } from '@/domain/community/community'
import { useAct } from '../../parts/act'
import { CommitField } from '../../parts/CommitField'
import { CURRENCIES } from '../../parts/currencies'
import { NumberField, SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { Section } from './Section'
import classes from './SettingsScreen.module.css'

/** Name, city, organiser, currency and zone of the community. Every field is saved when it is left. */
export function CommunitySection() {
  const { t } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const act = useAct()
  const save = (fields: Fields<Community>) => void act(changeCommunity(db, community.id, fields))
  return (
    <Section title={t('settings.community')}>
      <div className={classes['fields']}>
        <SavedTextField
          label={t('firstStart.communityName')}
          value={community.name}
          required
          onChange={(name) => save({ name })}
        />
        <SavedTextField label={t('firstStart.city')} value={community.city} onChange={(city) => save({ city })} />
        <SavedTextField
          label={t('firstStart.organiser')}
          value={community.organiser}
          onChange={(organiser) => save({ organiser })}
        />
        <Select
          label={t('firstStart.currency')}
          data={[...new Set([...CURRENCIES, community.currency])]}
          value={community.currency}
          allowDeselect={false}
          onChange={(currency) => currency !== null && save({ currency })}
        />
        <CommitField
          label={t('settings.zone')}
          text={community.zone}
          parse={(text) => (isZone(text.trim()) ? { value: text.trim() } : null)}
          problem={t('settings.zoneBad')}
          onCommit={(zone) => save({ zone })}
        />
        <NumberField
          label={t('settings.sizeLimit')}
          description={t('settings.sizeLimitHint')}
          value={community.sizeLimit}
          onChange={(sizeLimit) => sizeLimit !== null && sizeLimit > 0 && save({ sizeLimit })}
        />
      </div>
    </Section>
  )
}

function isZone(text: string): boolean {
  if (text === '') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    // Intl tells an unknown zone by throwing; that is the answer, not a failure.
    return false
  }
}
