import type { MemberId } from '@/domain/common/id'
import { useWords } from '../../../../parts/words'
import { CellEditor, type Leave } from '../CellEditor'
import { cellText } from '../cell-values'
import { columnName } from '../column-names'
import { isOwnColumn, type ColumnKey } from '../columns'
import type { CueCellsProps } from '../cue-row-props'
import { PersonEditor } from '../PersonEditor'
import { ColorEditor, MaterialEditor, TickEditor } from './ChoiceEditors'
import { PropList } from './PropList'
import { PropsPopover } from './PropsPopover'
import { useSheetLinks } from './sheet-links'

interface CellChoiceProps extends Pick<CueCellsProps, 'timed' | 'requests'> {
  readonly column: ColumnKey
  /** What the editor starts with; null takes what stands in the cell. */
  readonly text: string | null
}

/** The editor of a cell: typing a text, or choosing a person, a room, a material, a colour. */
export function CellChoice({ timed, column, text, requests }: CellChoiceProps) {
  const { t } = useWords()
  const { own, view } = useSheetLinks()
  const { cue } = timed
  const label = columnName(t, column, own)
  const kind = kindOf(column, own)
  const value = valueOf(timed, column)
  const leave = (where: Leave) => requests.leave(timed, column, where)
  const choice = { label, value, onPick: (picked: string) => requests.pick(timed, column, picked), onLeave: leave }
  switch (kind) {
    case 'person':
      return (
        <PersonEditor
          label={label}
          value={value === '' ? null : (value as MemberId)}
          onPick={(id) => choice.onPick(id ?? '')}
          onCreate={(name) => requests.createPerson(timed, column, name)}
          onLeave={leave}
        />
      )
    case 'colour':
      return <ColorEditor {...choice} />
    case 'material':
      return <MaterialEditor {...choice} />
    case 'tick':
      return <TickEditor {...choice} />
    case 'props':
      return (
        <PropsPopover onLeave={leave} label={label}>
          <PropList
            cue={cue}
            onText={(typed) => void requests.save(timed, column, typed)}
            onDone={() => leave('stay')}
          />
        </PropsPopover>
      )
    default:
      return (
        <CellEditor
          label={label}
          initial={text ?? cellText(column, timed, view.rooms)}
          selectAll={text === null}
          long={LONG.includes(column)}
          choices={column === 'place' ? view.rooms.map(({ name }) => name) : NO_CHOICES}
          onSave={(typed) => requests.save(timed, column, typed)}
          onLeave={leave}
        />
      )
  }
}

const LONG: readonly ColumnKey[] = ['script', 'note', 'planB']
const NO_CHOICES: readonly string[] = []

type EditorKind = 'text' | 'tick' | 'person' | 'colour' | 'material' | 'props'

/** How a cell of a column is edited. */
function kindOf(column: ColumnKey, own: ReturnType<typeof useSheetLinks>['own']): EditorKind {
  if (column === 'owner' || column === 'speaker') return 'person'
  if (column === 'props') return 'props'
  if (column === 'color') return 'colour'
  const kind = isOwnColumn(column) ? (own.get(column)?.kind ?? 'text') : 'text'
  return kind
}

function valueOf({ cue }: CueCellsProps['timed'], column: ColumnKey): string {
  if (column === 'owner') return cue.ownerId ?? ''
  if (column === 'speaker') return cue.speakerId ?? ''
  if (column === 'color') return cue.color
  return isOwnColumn(column) ? (cue.custom[column] ?? '') : ''
}
