import { Checkbox } from '@mantine/core'
import type { MaterialId, MemberId } from '@/domain/common/id'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { SavedTextField } from '../../../../parts/fields'
import { PersonPicker } from '../../../../parts/PersonPicker'
import { useWords } from '../../../../parts/words'
import { ColorSelect } from '../links/ColorSelect'
import { MaterialSelect } from '../links/MaterialSelect'
import { isColor } from '../links/own-text'
import { useSheetLinks } from '../links/sheet-links'
import { useOwnValues } from '../links/use-own-values'
import { Section } from './Section'

/** The columns of one's own, each with a field of its kind; nothing where there are none. */
export function OwnSection({ timed }: { readonly timed: TimedCue }) {
  const { t } = useWords()
  const { view } = useSheetLinks()
  if (view.columns.length === 0) return null
  return (
    <Section title={t('sheetViews.inspector.own')}>
      {view.columns.map((column) => (
        <OwnField key={column.id} column={column} timed={timed} />
      ))}
    </Section>
  )
}

function OwnField({ column, timed: { cue } }: { readonly column: CueColumn; readonly timed: TimedCue }) {
  const values = useOwnValues()
  const value = cue.custom[column.id] ?? ''
  const set = (next: string) => values.set(cue.id, column.id, next)
  switch (column.kind) {
    case 'text':
      return <SavedTextField label={column.name} value={value} onChange={set} />
    case 'person':
      return (
        <PersonPicker
          label={column.name}
          value={value === '' ? null : (value as MemberId)}
          onChange={(id) => set(id ?? '')}
          onCreate={(name) => values.namePerson(cue.id, column.id, name)}
        />
      )
    case 'material':
      return (
        <MaterialSelect
          label={column.name}
          clearable
          value={value === '' ? null : (value as MaterialId)}
          onChange={(id) => set(id ?? '')}
        />
      )
    case 'colour':
      return <ColorSelect label={column.name} value={isColor(value) ? value : ''} onChange={set} />
    case 'tick':
      return (
        <Checkbox
          label={column.name}
          checked={value === '1'}
          onChange={({ currentTarget }) => set(currentTarget.checked ? '1' : '')}
        />
      )
  }
}
