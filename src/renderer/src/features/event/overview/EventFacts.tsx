import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { changeEvent, type EventFields } from '@/actions/event-plan/change-event'
import { moveEvent } from '@/actions/event-plan/move-event'
import { EVENT_TYPES, type EventType } from '@/domain/event-plan/event-plan'
import { isAhead } from '@/domain/event-plan/status'
import { readChapters } from '@/storage/reads/members'
import { useAct } from '../../../parts/act'
import { eventRefusalInWords } from '../../../parts/event-refusal-words'
import {
  ClockField,
  DayField,
  DurationField,
  MoneyField,
  NumberField,
  OptionalClockField,
  SavedTextField,
} from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { useCommunity, useRead, useWorkspace } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import { useEventReadiness } from '../event-readiness'
import { OwnerField } from './OwnerField'
import { PlaceFields } from './PlaceFields'
import classes from './Overview.module.css'

/** Everything about the event that can be changed, saved field by field. */
export function EventFacts() {
  const { t } = useWords()
  const { event, layout } = useEventReadiness().facts
  const community = useCommunity()
  const db = useWorkspace()
  const act = useAct()
  const chapters = useRead(readChapters, []) ?? []
  const [problem, setProblem] = useState<string | null>(null)
  const currency = event.fee?.currency ?? community.currency
  const ahead = isAhead(event.status)

  const change = async (fields: EventFields) => {
    const result = await act(changeEvent(db, event.id, fields), { quiet: true })
    setProblem(result.ok ? null : eventRefusalInWords(t, result.reason))
  }
  const move = async (to: { readonly day?: typeof event.day; readonly opensAt?: number }) => {
    const ask = { eventId: event.id, day: event.day, ...to }
    const result = await act(moveEvent(db, ask))
    setProblem(result.ok ? null : eventRefusalInWords(t, result.reason))
  }
  const count = (fields: (value: number | null) => EventFields) => (value: number | null) => {
    if (value !== null && (!Number.isInteger(value) || value < 1)) setProblem(t('event.facts.badCount'))
    else void change(fields(value))
  }

  return (
    <section aria-labelledby="event-facts">
      <h2 id="event-facts">{t('event.facts.title')}</h2>
      {problem !== null && (
        <p className={classes['problem']} role="alert">
          <StatusMark mark="short" />
          {problem}
        </p>
      )}
      <div className={classes['fields']}>
        <SavedTextField
          className={classes['wide'] ?? ''}
          label={t('event.facts.name')}
          value={event.title}
          required
          onChange={(title) => void change({ title })}
        />
        <NumberField label={t('event.facts.number')} value={event.number} onChange={count((number) => ({ number }))} />
        <Select
          label={t('event.facts.type')}
          value={event.type}
          allowDeselect={false}
          data={EVENT_TYPES.map((type) => ({ value: type, label: t(`common.eventType.${type}`) }))}
          onChange={(type) => void change({ type: type as EventType })}
        />
        <SavedTextField
          label={t('event.facts.theme')}
          value={event.theme}
          onChange={(theme) => void change({ theme })}
        />
        <SavedTextField label={t('event.facts.goal')} value={event.goal} onChange={(goal) => void change({ goal })} />
        <DayField
          label={t('event.facts.day')}
          value={event.day}
          clearable={ahead}
          disabled={!ahead}
          onChange={(day) => void move({ day })}
        />
        <ClockField
          label={t('event.facts.opensAt')}
          value={event.opensAt}
          disabled={!ahead}
          onChange={(opensAt) => void move({ opensAt })}
        />
        <DurationField
          label={t('event.facts.length')}
          value={event.length * 60}
          onChange={(seconds) => void change({ length: Math.round(seconds / 60) })}
        />
        <PlaceFields event={event} onChange={(fields) => void change(fields)} />
        <NumberField
          label={t('event.facts.capacity')}
          value={event.capacity}
          {...(layout === null
            ? {}
            : {
                placeholder: String(layout.capacity),
                title: t('event.facts.capacityHint', { count: layout.capacity }),
              })}
          onChange={count((capacity) => ({ capacity }))}
        />
        <OwnerField value={event.ownerId} onChange={(ownerId) => void change({ ownerId })} />
        {chapters.length > 0 && (
          <Select
            label={t('event.facts.chapter')}
            value={event.chapterId}
            clearable
            data={chapters.map((chapter) => ({ value: chapter.id, label: chapter.name }))}
            onChange={(chapterId) => void change({ chapterId: chapterId })}
          />
        )}
        <MoneyField
          label={t('event.facts.fee', { currency })}
          value={event.fee}
          currency={currency}
          onChange={(fee) => void change({ fee: fee !== null && fee.minor > 0 ? fee : null })}
        />
        {(['travel', 'setUp', 'strike'] as const).map((buffer) => (
          <DurationField
            key={buffer}
            label={t(`event.facts.${buffer}`)}
            value={event[buffer] * 60}
            onChange={(seconds) => void change({ [buffer]: Math.round(seconds / 60) })}
          />
        ))}
        <OptionalClockField
          label={t('event.facts.hardClose')}
          value={event.hardClose}
          onChange={(hardClose) => void change({ hardClose })}
        />
        <NumberField
          label={t('event.facts.goalAttendance')}
          value={event.goalAttendance}
          onChange={count((goalAttendance) => ({ goalAttendance }))}
        />
        <NumberField
          label={t('event.facts.goalFirstTimers')}
          value={event.goalFirstTimers}
          onChange={count((goalFirstTimers) => ({ goalFirstTimers }))}
        />
        <NumberField
          label={t('event.facts.goalSatisfaction')}
          value={event.goalSatisfaction}
          onChange={(goalSatisfaction) => {
            if (goalSatisfaction !== null && (goalSatisfaction < 1 || goalSatisfaction > 5))
              setProblem(t('event.facts.badSatisfaction'))
            else void change({ goalSatisfaction })
          }}
        />
        <Textarea
          key={event.note}
          className={classes['wide'] ?? ''}
          label={t('event.facts.note')}
          defaultValue={event.note}
          autosize
          minRows={2}
          onBlur={(blur) => {
            const note = blur.currentTarget.value.trim()
            if (note !== event.note) void change({ note })
          }}
        />
      </div>
    </section>
  )
}
