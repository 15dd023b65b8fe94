import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronRight, CornerDownRight, Flag, Link2, ListTree, Lock, Scissors } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDuration } from '@/domain/common/parse-duration'
import { formatClockSecond } from '@/domain/common/time'
import { onMainTrack, type TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../parts/words'
import { Chip } from '../../../ui/Chip'
import { StatusMark } from '../../../ui/StatusMark'
import type { ColumnKey } from './columns'
import type { CueCellsProps } from './cue-row-props'
import { lengthInWords } from './length-words'
import classes from './RunSheet.module.css'

/** What a cell shows while it is not edited. */
export function CellContent(props: CueCellsProps & { readonly column: ColumnKey }): ReactNode {
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
