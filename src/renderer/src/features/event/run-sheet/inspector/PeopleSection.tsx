import { Select } from '@mantine/core'
import { PersonPicker } from '../../../../parts/PersonPicker'
import { SavedTextField } from '../../../../parts/fields'
import { useWords } from '../../../../parts/words'
import { StatusMark } from '../../../../ui/StatusMark'
import { clashInWords } from '../links/clash-words'
import links from '../links/Links.module.css'
import { useSheetLinks } from '../links/sheet-links'
import type { CueActions } from '../use-cue-actions'
import type { SectionProps } from './inspector-props'
import classes from '../CueInspector.module.css'

const NO_ROOM = 'none'

/** Who is responsible, who speaks, and where; and what is in the way of that. */
export function PeopleSection({ timed, change, actions }: SectionProps & { readonly actions: CueActions }) {
  const { t } = useWords()
  const { view, clashes } = useSheetLinks()
  const { cue } = timed
  const found = cue.skipped ? [] : (clashes.get(cue.id) ?? [])
  return (
    <>
      <PersonPicker
        label={t('runSheet.inspector.owner')}
        value={cue.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        onCreate={(name) => actions.namePerson(cue.id, 'ownerId', name)}
      />
      <PersonPicker
        label={t('runSheet.inspector.speaker')}
        value={cue.speakerId}
        onChange={(speakerId) => change({ speakerId })}
        onCreate={(name) => actions.namePerson(cue.id, 'speakerId', name)}
      />
      <div className={classes['pair']}>
        {view.rooms.length > 0 && (
          <Select
            label={t('sheetViews.room')}
            allowDeselect={false}
            value={cue.roomId ?? NO_ROOM}
            data={[
              { value: NO_ROOM, label: t('sheetViews.noRoom') },
              ...view.rooms.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => id !== null && change({ roomId: id === NO_ROOM ? null : id })}
          />
        )}
        <SavedTextField
          label={t('runSheet.inspector.place')}
          value={cue.place}
          onChange={(place) => change({ place })}
        />
      </div>
      {found.length > 0 && (
        <ul className={links['reasons']} aria-label={t('sheetViews.clash.label')}>
          {found.map((clash) => {
            const reason = clashInWords(t, view, cue, clash)
            return (
              <li key={`${clash.field} ${reason}`}>
                <StatusMark mark="clash" />
                <span>{reason}</span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
