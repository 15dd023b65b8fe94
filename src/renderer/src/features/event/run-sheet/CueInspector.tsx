import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import { CUE_KINDS } from '@/domain/run-sheet/cue'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { SavedTextField } from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { InspectorHead } from './inspector/InspectorHead'
import { OwnSection } from './inspector/OwnSection'
import { PeopleSection } from './inspector/PeopleSection'
import { Section } from './inspector/Section'
import { TimingSection } from './inspector/TimingSection'
import { LearntLength } from './LearntLength'
import { ColorSelect } from './links/ColorSelect'
import { PropList } from './links/PropList'
import { SavedTextarea } from './SavedTextarea'
import type { CueActions } from './use-cue-actions'
import classes from './CueInspector.module.css'

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

const TECH = ['light', 'sound', 'screen'] as const
const TEXTS = ['planB', 'script', 'note'] as const

/** Everything about the chosen cue. */
export function CueInspector({ timed, behind, tracks, actions, onStep, onAddAfter, onRemove }: CueInspectorProps) {
  const { t } = useWords()
  const trackList = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const { cue } = timed
  const change = (fields: CueFields) => void actions.change(cue.id, fields).then(setProblem)
  const isGroup = cue.kind === 'group'

  return (
    <div className={classes['inspector']}>
      <InspectorHead
        timed={timed}
        onStep={onStep}
        onAddAfter={onAddAfter}
        onDuplicate={() => void actions.duplicate([cue.id])}
        onRemove={onRemove}
      />
      {problem !== null && (
        <p role="alert" className={classes['problemLine']}>
          {problem}
        </p>
      )}
      <TimingSection timed={timed} change={change} behind={behind} />
      <LearntLength cue={cue} onTake={(duration) => change({ duration })} />
      {!isGroup && (
        <Section title={t('sheetViews.props.title')}>
          <PropList cue={cue} onText={(props) => change({ props })} />
        </Section>
      )}
      {!isGroup && (
        <Section title={t('sheetViews.inspector.people')}>
          <PeopleSection timed={timed} change={change} actions={actions} />
        </Section>
      )}
      <Section title={t('sheetViews.inspector.text')}>
        <SavedTextField
          label={t('runSheet.inspector.title')}
          value={cue.title}
          onChange={(value) => change({ title: value })}
        />
        {TEXTS.map((field) => (
          <SavedTextarea
            key={field}
            label={t(`runSheet.inspector.${field}`)}
            value={cue[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </Section>
      {!isGroup && (
        <Section title={t('sheetViews.inspector.tech')}>
          {TECH.map((field) => (
            <SavedTextField
              key={field}
              label={t(`runSheet.inspector.${field}`)}
              value={cue[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </Section>
      )}
      <OwnSection timed={timed} />
      <Section title={t('sheetViews.inspector.kind')}>
        <div className={classes['pair']}>
          <Select
            label={t('runSheet.inspector.kind')}
            allowDeselect={false}
            value={cue.kind}
            data={CUE_KINDS.map((kind) => ({ value: kind, label: t(`runSheet.kind.${kind}`) }))}
            onChange={(kind) => kind !== null && change({ kind })}
          />
          <ColorSelect
            label={t('sheetViews.inspector.color')}
            value={cue.color}
            onChange={(color) => change({ color })}
          />
        </div>
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
      </Section>
    </div>
  )
}
