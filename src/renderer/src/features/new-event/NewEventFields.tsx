import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { KeyedTemplate } from '@/actions/event-plan/built-in-templates'
import { createEvent } from '@/actions/event-plan/create-event'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { formatClock } from '@/domain/common/time'
import { freeSlots, roomClashes, type RoomUse } from '@/domain/conflict/room-conflict'
import { EVENT_TYPES, type EventType } from '@/domain/event-plan/event-plan'
import { nextNumber } from '@/domain/event-plan/next-number'
import type { NewEventFacts } from '@/storage/reads/new-event'
import { formatDay } from '@/words/format'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { ClockField, DayField, NumberField } from '../../parts/fields'
import { to, useGo } from '../../parts/go'
import { useToday } from '../../parts/now'
import { RoomClashNote } from '../../parts/RoomClashNote'
import type { NewEventStart } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { SealButton } from '../../ui/SealButton'
import { StatusMark } from '../../ui/StatusMark'
import { chosenPlace, EMPTY, proposedDay, proposedTimes, usualPlace, type NewEventForm } from './new-event-form'
import { PlaceChoice } from './PlaceChoice'
import { TemplateChoice } from './TemplateChoice'
import classes from './NewEvent.module.css'

interface NewEventFieldsProps {
  readonly initial: NewEventStart
  readonly templates: readonly KeyedTemplate[]
  readonly facts: NewEventFacts
  readonly onClose: () => void
}

/** The fields of a new event. Enter creates it from wherever the cursor is. */
export function NewEventFields({ initial, templates, facts, onClose }: NewEventFieldsProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const go = useGo()
  const today = useToday()
  const [form, setForm] = useState<NewEventForm>(() => ({
    templateKey: initial.templateKey ?? templates[0]?.key ?? EMPTY,
    title: '',
    type: 'salon',
    number: undefined,
    day: initial.day ?? proposedDay(today),
    opensAt: initial.opensAt,
    venueId: initial.venueId ?? undefined,
    roomId: null,
    layoutId: null,
    size: null,
  }))
  const [problem, setProblem] = useState<string | null>(null)
  const change = (fields: Partial<NewEventForm>) => {
    setProblem(null)
    setForm((current) => ({ ...current, ...fields }))
  }

  const template = templates.find((one) => one.key === form.templateKey)
  const times = proposedTimes(template)
  const opensAt = form.opensAt ?? times.opensAt
  const type = template?.content.type ?? form.type
  const number = form.number === undefined ? nextNumber(facts.events, type) : form.number
  const { place, room, layouts, layout } = chosenPlace(facts.places, form, usualPlace(facts.events, type), template)
  const size = form.size ?? layout?.capacity ?? template?.content.expectedSize ?? null
  const placeName = [place?.venue.name, room?.name].filter(Boolean).join(' ')
  const wish: RoomUse = {
    ...times,
    id: null,
    title: form.title,
    number,
    status: 'planning',
    day: form.day,
    opensAt,
    venueId: place?.venue.id ?? null,
    roomId: room?.id ?? null,
  }
  const clashes = roomClashes(wish, facts.events)

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const common = {
      title: form.title.trim() || (template?.content.name ?? ''),
      day: form.day,
      opensAt,
      length: times.length,
      number,
      venueId: place?.venue.id ?? null,
      roomId: room?.id ?? null,
      layoutId: layout?.id ?? null,
      ownerId: facts.organiserId,
    }
    const result = await act(
      template
        ? createEventFromTemplate(db, {
            ...common,
            templateKey: template.key,
            content: template.content,
            ...(size === null ? {} : { expectedSize: size, goalAttendance: form.size }),
          })
        : createEvent(db, { ...common, type, goalAttendance: form.size }),
    )
    if (result.ok) {
      onClose()
      go(to.event(result.value))
    } else setProblem(eventRefusalInWords(t, result.reason))
  }

  return (
    <form onSubmit={(submitted) => void submit(submitted)}>
      <Stack gap="sm">
        <TemplateChoice
          templates={templates}
          value={form.templateKey}
          onChange={(templateKey) => change({ templateKey })}
        />
        <div className={classes['fields']}>
          <TextInput
            data-autofocus
            className={classes['title'] ?? ''}
            label={t('newEvent.name')}
            {...(template ? { placeholder: t('newEvent.nameHint', { name: template.content.name }) } : {})}
            value={form.title}
            error={problem}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <NumberField label={t('newEvent.number')} value={number} onChange={(value) => change({ number: value })} />
          {!template && (
            <Select
              label={t('newEvent.type')}
              value={form.type}
              allowDeselect={false}
              data={EVENT_TYPES.map((one) => ({ value: one, label: t(`common.eventType.${one}`) }))}
              onChange={(value) => change({ type: value as EventType })}
            />
          )}
        </div>
        <div className={classes['fields']}>
          <DayField label={t('newEvent.day')} value={form.day} clearable onChange={(day) => change({ day })} />
          <ClockField
            label={t('newEvent.opensAt')}
            value={opensAt}
            description={t('newEvent.ends', {
              clock: formatClock(opensAt + times.length),
              minutes: t('common.minutes', { count: times.length }),
            })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(value) => change({ opensAt: value })}
          />
          <NumberField
            label={t('newEvent.size')}
            value={size}
            description={t('newEvent.sizeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(value) => change({ size: value !== null && value > 0 ? Math.round(value) : null })}
          />
        </div>
        {facts.places.length > 0 && (
          <PlaceChoice
            places={facts.places}
            place={place}
            room={room}
            layouts={layouts}
            layout={layout}
            onChange={change}
          />
        )}
        {form.day === null && <p className={classes['meta']}>{t('newEvent.dayHint')}</p>}
        {place !== null && form.day !== null && (
          <div aria-live="polite">
            {clashes.length === 0 ? (
              <p>
                <StatusMark mark="ready" /> {t('newEvent.free', { place: placeName })}
              </p>
            ) : (
              <>
                <RoomClashNote place={placeName} clashes={clashes} />
                <Group gap="xs">
                  {t('newEvent.fits')}
                  {freeSlots(wish, facts.events).map((slot) => (
                    <Button
                      key={`${slot.day} ${slot.opensAt}`}
                      size="compact-sm"
                      onClick={() => change({ day: slot.day, opensAt: slot.opensAt })}
                    >
                      {t('newEvent.slot', { day: formatDay(slot.day, language), clock: formatClock(slot.opensAt) })}
                    </Button>
                  ))}
                </Group>
              </>
            )}
          </div>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SealButton type="submit">{t(clashes.length > 0 ? 'newEvent.createAnyway' : 'newEvent.create')}</SealButton>
        </Group>
      </Stack>
    </form>
  )
}
