import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronRight, CornerDownRight, Link2, Lock, ListTree, Scissors, Flag } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { MemberId } from '@/domain/common/id'
import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond } from '@/domain/common/time'
import { onMainTrack, type TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../parts/words'
import { Chip } from '../../../ui/Chip'
import { StatusMark } from '../../../ui/StatusMark'
import { CellEditor, type Leave } from './CellEditor'
import { cellText } from './cell-values'
import { columnIn, columnsOf, isEditable, type ColumnKey } from './columns'
import { lengthInWords } from './length-words'
import { PersonEditor } from './PersonEditor'
import classes from './RunSheet.module.css'

/** What a row asks of the sheet around it. The object stays the same while the sheet is open. */
export interface RowRequests {
  choose(timed: TimedCue, column: ColumnKey): void
  edit(timed: TimedCue, column: ColumnKey): void
  save(timed: TimedCue, column: ColumnKey, text: string): Promise<string | null>
  pick(timed: TimedCue, column: 'owner' | 'speaker', id: MemberId | null): void
  createPerson(timed: TimedCue, column: 'owner' | 'speaker', name: string): Promise<MemberId | null>
  leave(timed: TimedCue, column: ColumnKey, where: Leave): void
  toggleStart(timed: TimedCue): void
  toggleGroup(timed: TimedCue): void
}

/** What a group's row says about its members. `hiddenOverruns` counts those that nobody sees because it is closed. */
export interface GroupFacts {
  readonly count: number
  readonly range: string
  readonly length: number
  readonly hiddenOverruns: number
}

export interface CueCellsProps {
  readonly timed: TimedCue
  readonly owner: string
  readonly speaker: string
  /** How many rows a group holds, and its time; null for other rows. */
  readonly group: GroupFacts | null
  readonly closed: boolean
  /** The chosen column of this row. */
  readonly chosen: ColumnKey | null
  /** What the editor starts with when the chosen cell is edited; null while it is not. */
  readonly editing: { readonly text: string | null } | null
  /** This cue runs past the fixed start behind it. */
  readonly runsOver: boolean
  /** The cell by which the sheet is entered with Tab when nothing is chosen. */
  readonly entry: boolean
  readonly requests: RowRequests
}

/** The cells of a row. Drawn again only when something in them changed, so that long sheets stay quick. */
export const CueCells = memo(function CueCells(props: CueCellsProps) {
  const { timed, chosen, editing, entry, requests } = props
  const { t } = useWords()
  const { cue } = timed
  const chosenHere = chosen === null ? null : columnIn(cue, chosen)
  return columnsOf(cue).map((column) => {
    const active = column === chosenHere
    return (
      <td
        key={column}
        role="gridcell"
        data-cell={`${cue.id} ${column}`}
        data-column={column}
        data-active={active}
        aria-label={isEmpty(props, column) ? t(`runSheet.column.${column}`) : undefined}
        {...(isEditable(cue, column) ? {} : { 'aria-readonly': true })}
        {...(cue.kind === 'group' && column === 'title' ? { colSpan: 11 } : {})}
        tabIndex={active || (entry && column === 'number') ? 0 : -1}
        onPointerDown={(event) => {
          // The press itself chooses the cell; only a second one edits it.
          event.currentTarget.dataset['again'] = String(active)
        }}
        onClick={(event) => {
          // Clicks inside the editor, its list of people included, are its own.
          if (active && editing) return
          if (event.currentTarget.dataset['again'] === 'true' && isEditable(cue, column)) requests.edit(timed, column)
          else requests.choose(timed, column)
        }}
        onDoubleClick={() => !(active && editing) && isEditable(cue, column) && requests.edit(timed, column)}
        onFocus={(event) => {
          if (event.target === event.currentTarget && !active) requests.choose(timed, column)
        }}
      >
        {active && editing ? (
          <Editor {...props} column={column} text={editing.text} />
        ) : (
          <CellContent {...props} column={column} />
        )}
      </td>
    )
  })
}, sameCells)

/** Whether two sets of properties draw the same row. A cue is the same as long as its clock reading is. */
export function sameCells(before: CueCellsProps, after: CueCellsProps): boolean {
  const [a, b] = [before.timed, after.timed]
  return (
    a.cue.id === b.cue.id &&
    a.cue.hlc === b.cue.hlc &&
    a.startsAt === b.startsAt &&
    a.endsAt === b.endsAt &&
    a.number === b.number &&
    before.owner === after.owner &&
    before.speaker === after.speaker &&
    before.group?.count === after.group?.count &&
    before.group?.range === after.group?.range &&
    before.group?.hiddenOverruns === after.group?.hiddenOverruns &&
    before.closed === after.closed &&
    before.chosen === after.chosen &&
    before.editing === after.editing &&
    before.runsOver === after.runsOver &&
    before.entry === after.entry &&
    before.requests === after.requests
  )
}

function isEmpty({ timed, owner, speaker }: CueCellsProps, column: ColumnKey): boolean {
  if (column === 'owner') return owner === ''
  if (column === 'speaker') return speaker === ''
  if (column === 'title') return false
  return ['place', 'props', 'light', 'sound', 'note'].includes(column) && cellText(column, timed) === ''
}

function Editor({ timed, column, text, requests }: CueCellsProps & { column: ColumnKey; text: string | null }) {
  const { t } = useWords()
  const label = t(`runSheet.column.${column}`)
  const leave = (where: Leave) => requests.leave(timed, column, where)
  if (column === 'owner' || column === 'speaker')
    return (
      <PersonEditor
        label={label}
        value={column === 'owner' ? timed.cue.ownerId : timed.cue.speakerId}
        onPick={(id) => requests.pick(timed, column, id)}
        onCreate={(name) => requests.createPerson(timed, column, name)}
        onLeave={leave}
      />
    )
  return (
    <CellEditor
      label={label}
      initial={text ?? cellText(column, timed)}
      selectAll={text === null}
      onSave={(typed) => requests.save(timed, column, typed)}
      onLeave={leave}
    />
  )
}

function CellContent(props: CueCellsProps & { readonly column: ColumnKey }): ReactNode {
  const { column, timed, runsOver } = props
  switch (column) {
    case 'number':
      return <NumberCell {...props} />
    case 'start':
      return <StartCell {...props} />
    case 'length':
      return <LengthCell timed={timed} />
    case 'end':
      return <span data-late={runsOver}>{timed.cue.skipped ? '' : formatClockSecond(timed.endsAt)}</span>
    case 'title':
      return <TitleCell {...props} />
    case 'owner':
      return props.owner
    case 'speaker':
      return props.speaker
    case 'place':
    case 'props':
    case 'light':
    case 'sound':
    case 'note':
      return timed.cue[column]
  }
}

function NumberCell({ timed, closed, requests }: CueCellsProps) {
  const { t } = useWords()
  const title = timed.cue.title || t('runSheet.untitled')
  if (timed.cue.kind === 'group')
    return (
      <ActionIcon
        size={22}
        tabIndex={-1}
        aria-expanded={!closed}
        aria-label={t(closed ? 'runSheet.opened' : 'runSheet.collapse', { title })}
        onClick={(event) => {
          event.stopPropagation()
          requests.toggleGroup(timed)
        }}
      >
        {closed ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      </ActionIcon>
    )
  if (onMainTrack(timed.cue)) return timed.number
  return (
    <span title={t('runSheet.parallel', { track: timed.cue.track })}>
      <ListTree aria-hidden="true" />
      <span className="visually-hidden">{t('runSheet.parallel', { track: timed.cue.track })}</span>
    </span>
  )
}

function StartCell({ timed, requests }: CueCellsProps) {
  const { t } = useWords()
  const { cue, startsAt } = timed
  const fixed = cue.start.kind === 'fixed'
  const Icon = fixed ? Lock : onMainTrack(cue) ? CornerDownRight : Link2
  const at = formatClockSecond(startsAt)
  const toggle = fixed ? t('runSheet.letFollow') : t('runSheet.fixHere', { at })
  return (
    <span className={classes['start']} data-fixed={fixed}>
      <button
        type="button"
        tabIndex={-1}
        title={toggle}
        aria-label={`${fixed ? t('runSheet.fixed') : t('runSheet.follows')}: ${toggle}`}
        onClick={(event) => {
          event.stopPropagation()
          requests.toggleStart(timed)
        }}
      >
        <Icon aria-hidden="true" />
      </button>
      {cue.skipped ? '' : at}
    </span>
  )
}

function LengthCell({ timed }: { readonly timed: TimedCue }) {
  const { t } = useWords()
  const { cue } = timed
  if (cue.kind === 'milestone') return <span className="visually-hidden">{t('runSheet.milestoneMark')}</span>
  return (
    <span className={classes['length']}>
      <span title={lengthInWords(t, cue.duration)}>{formatDuration(cue.duration)}</span>
      <small>{cue.shortest !== null && t('runSheet.atLeast', { value: formatDuration(cue.shortest) })}</small>
    </span>
  )
}

function TitleCell({ timed, group }: CueCellsProps) {
  const { t } = useWords()
  const { cue } = timed
  const title = cue.title || t('runSheet.untitled')
  if (group)
    return (
      <span className={classes['groupTitle']}>
        <b>{title}</b>
        <span>{t('runSheet.segments', { count: group.count })}</span>
        {group.count > 0 && (
          <span>
            {group.range} · {lengthInWords(t, group.length)}
          </span>
        )}
        {group.hiddenOverruns > 0 && (
          <span data-tone="late">
            <StatusMark mark="over" /> {t('runSheet.overruns', { count: group.hiddenOverruns })}
          </span>
        )}
      </span>
    )
  return (
    <span className={classes['title']} data-empty={cue.title === ''}>
      <span>{title}</span>
      {cue.kind === 'milestone' && (
        <>
          <Flag aria-hidden="true" />
          <span className="visually-hidden">{t('runSheet.milestoneMark')}</span>
        </>
      )}
      {cue.kind === 'buffer' && <Chip>{t('runSheet.bufferMark')}</Chip>}
      {cue.canDrop && (
        <span title={t('runSheet.canDropMark')}>
          <Scissors aria-hidden="true" />
          <span className="visually-hidden">{t('runSheet.canDropMark')}</span>
        </span>
      )}
      {cue.skipped && <Chip tone="outline">{t('runSheet.skippedMark')}</Chip>}
    </span>
  )
}
