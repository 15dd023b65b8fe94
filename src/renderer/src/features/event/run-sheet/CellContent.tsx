import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronRight, CornerDownRight, Flag, Link2, ListTree, Lock, Scissors } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatClockSecond } from '@/domain/common/time'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../parts/words'
import { Chip } from '../../../ui/Chip'
import { StatusMark } from '../../../ui/StatusMark'
import type { ColumnKey } from './columns'
import type { CueCellsProps } from './cue-row-props'
import { lengthInWords } from './length-words'
import { EndCell, LengthCell } from './rows/TimeCells'
import { ColorBar, ColorName } from './links/ColorMark'
import { ColorCell, OwnCell, WarnedText } from './links/LinkCells'
import classes from './CellContent.module.css'

/** What a cell shows while it is not edited. */
export function CellContent(props: CueCellsProps & { readonly column: ColumnKey }): ReactNode {
  const { column, timed } = props
  switch (column) {
    case 'number':
      return <NumberCell {...props} />
    case 'start':
      return <StartCell {...props} />
    case 'length':
      return <LengthCell {...props} />
    case 'end':
      return <EndCell {...props} />
    case 'title':
      return <TitleCell {...props} />
    case 'owner':
    case 'speaker':
      return (
        <WarnedText facts={props.facts} column={column}>
          {props[column]}
        </WarnedText>
      )
    case 'place':
    case 'props':
      return (
        <WarnedText facts={props.facts} column={column}>
          {props.facts[column]}
        </WarnedText>
      )
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
      return timed.cue[column]
    case 'color':
      return <ColorCell timed={timed} />
    default:
      return <OwnCell timed={timed} facts={props.facts} column={column} />
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

function TitleCell({ timed, group }: CueCellsProps) {
  const { t } = useWords()
  const { cue } = timed
  const title = cue.title || t('runSheet.untitled')
  if (group)
    return (
      <span className={classes['groupTitle']}>
        <ColorBar color={cue.color} />
        <b dir="auto">{title}</b>
        <span>{t('runSheet.segments', { count: group.count })}</span>
        {group.count > 0 && (
          <span>
            {group.range} · {lengthInWords(t, group.length)}
          </span>
        )}
        <ColorName color={cue.color} />
        {group.hiddenOverruns > 0 && (
          <span data-tone="late">
            <StatusMark mark="over" /> {t('runSheet.overruns', { count: group.hiddenOverruns })}
          </span>
        )}
      </span>
    )
  return (
    <span className={classes['title']} data-empty={cue.title === ''}>
      <ColorBar color={cue.color} />
      <span data-text dir="auto" title={[...title].length > 12 ? title : undefined}>
        {title}
      </span>
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
      <ColorName color={cue.color} />
    </span>
  )
}
