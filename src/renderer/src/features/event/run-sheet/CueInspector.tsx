import { ActionIcon, Checkbox, Menu, SegmentedControl, Select } from '@mantine/core'
import { ArrowDown, ArrowUp, Copy, Ellipsis, ListPlus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { parseClockSecond } from '@/domain/common/parse-clock'
import { formatClockSecond } from '@/domain/common/time'
import { CUE_KINDS } from '@/domain/run-sheet/cue'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { onMainTrack, type TimedCue } from '@/domain/run-sheet/time-cues'
import { CommitField } from '../../../parts/CommitField'
import { DurationField, SavedTextField } from '../../../parts/fields'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { SavedTextarea } from './SavedTextarea'
import { toggledShortest, toggledStart } from './toggles'
import type { CueActions } from './use-cue-actions'
import classes from './RunSheet.module.css'

interface CueInspectorProps {
  readonly timed: TimedCue
  /** The number of the cue it follows on the main track; null where there is none. */
  readonly behind: number | null
  /** Names of tracks that are in use. */
  readonly tracks: readonly string[]
  readonly actions: CueActions
  readonly onStep: ((step: 1 | -1) => void) | null
  readonly onAddAfter: () => void
  readonly onRemove: () => void
}

const LINES = ['place', 'props', 'light', 'sound', 'screen'] as const
const TEXTS = ['script', 'planB', 'note'] as const

/** Everything about the chosen cue. */
export function CueInspector({ timed, behind, tracks, actions, onStep, onAddAfter, onRemove }: CueInspectorProps) {
  const { t } = useWords()
  const trackList = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const { cue } = timed
  const title = cue.title || t('runSheet.untitled')
  const change = (fields: CueFields) => void actions.change(cue.id, fields).then(setProblem)
  const followed =
    behind !== null
      ? t('runSheet.inspector.followsWhat', { number: behind })
      : onMainTrack(cue)
        ? t('runSheet.inspector.followsOpening')
        : t('runSheet.inspector.followsTrack')
  const isGroup = cue.kind === 'group'
  const hasLength = !isGroup && cue.kind !== 'milestone'

  return (
    <div className={classes['inspector']}>
      <header>
        <span>{timed.number}</span>
        <h2>{title}</h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('runSheet.inspector.more', { title })}>
              <Ellipsis aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {onStep && (
              <>
                <Menu.Item leftSection={<ArrowUp aria-hidden="true" />} onClick={() => onStep(-1)}>
                  {t('runSheet.inspector.moveUp')}
                </Menu.Item>
                <Menu.Item leftSection={<ArrowDown aria-hidden="true" />} onClick={() => onStep(1)}>
                  {t('runSheet.inspector.moveDown')}
                </Menu.Item>
              </>
            )}
            <Menu.Item leftSection={<ListPlus aria-hidden="true" />} onClick={onAddAfter}>
              {t('runSheet.inspector.addAfter')}
            </Menu.Item>
            <Menu.Item leftSection={<Copy aria-hidden="true" />} onClick={() => void actions.duplicate(cue.id)}>
              {t('runSheet.inspector.duplicate')}
            </Menu.Item>
            <Menu.Item leftSection={<Trash2 aria-hidden="true" />} onClick={onRemove}>
              {t('runSheet.inspector.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {problem !== null && (
        <p role="alert" className={classes['problemLine']}>
          {problem}
        </p>
      )}
      <SavedTextField
        label={t('runSheet.inspector.title')}
        value={cue.title}
        onChange={(value) => change({ title: value })}
      />
      {hasLength && (
        <div className={classes['pair']}>
          <DurationField
            label={t('runSheet.inspector.length')}
            value={cue.duration}
            onChange={(duration) => change({ duration })}
          />
          {cue.shortest !== null && (
            <DurationField
              label={t('runSheet.inspector.shortest')}
              value={cue.shortest}
              onChange={(shortest) => change({ shortest })}
            />
          )}
        </div>
      )}
      {!isGroup && (
        <>
          <div className={classes['pair']}>
            <div>
              <span className={classes['label']}>{t('runSheet.inspector.start')}</span>
              <SegmentedControl
                size="xs"
                fullWidth
                aria-label={t('runSheet.inspector.start')}
                value={cue.start.kind}
                data={[
                  { value: 'follows', label: t('runSheet.inspector.follow') },
                  { value: 'fixed', label: t('runSheet.inspector.fixed') },
                ]}
                onChange={() => change(toggledStart(timed))}
              />
            </div>
            {cue.start.kind === 'fixed' ? (
              <CommitField
                label={t('runSheet.inspector.fixed')}
                text={formatClockSecond(cue.start.at)}
                parse={(text) => {
                  const at = parseClockSecond(text)
                  return at === null ? null : { value: at }
                }}
                problem={t('common.badClock')}
                onCommit={(at) => change({ start: { kind: 'fixed', at } })}
              />
            ) : (
              <p className={classes['fact']}>
                <span>{followed}</span>
                <b>{formatClockSecond(timed.startsAt)}</b>
              </p>
            )}
          </div>
          <p className={classes['fact']}>
            <span>{t('runSheet.inspector.end')}</span>
            <b>{formatClockSecond(timed.endsAt)}</b>
          </p>
          <div className={classes['checks']}>
            {hasLength && (
              <Checkbox
                label={t('runSheet.inspector.canShorten')}
                checked={cue.shortest !== null}
                onChange={() => change(toggledShortest(timed))}
              />
            )}
            <Checkbox
              label={t('runSheet.inspector.canDrop')}
              checked={cue.canDrop}
              onChange={() => change({ canDrop: !cue.canDrop })}
            />
            <Checkbox
              label={t('runSheet.inspector.skipped')}
              checked={cue.skipped}
              onChange={() => change({ skipped: !cue.skipped })}
            />
          </div>
        </>
      )}
      <div className={classes['pair']}>
        <Select
          label={t('runSheet.inspector.kind')}
          allowDeselect={false}
          value={cue.kind}
          data={CUE_KINDS.map((kind) => ({ value: kind, label: t(`runSheet.kind.${kind}`) }))}
          onChange={(kind) => kind !== null && change({ kind })}
        />
        {!isGroup && (
          <SavedTextField
            label={t('runSheet.inspector.track')}
            title={t('runSheet.inspector.trackHint')}
            list={trackList}
            value={cue.track}
            onChange={(track) => change({ track })}
          />
        )}
        <datalist id={trackList}>
          {tracks.map((track) => (
            <option key={track} value={track} />
          ))}
        </datalist>
      </div>
      {!isGroup && (
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
          {LINES.map((field) => (
            <SavedTextField
              key={field}
              label={t(`runSheet.inspector.${field}`)}
              value={cue[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </>
      )}
      {TEXTS.map((field) => (
        <SavedTextarea
          key={field}
          label={t(`runSheet.inspector.${field}`)}
          value={cue[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </div>
  )
}
