import { clockMinuteOf } from '@/domain/template/built-in'
import { plannedRows, type PlannedRows } from '@/domain/template/planned-event'
import { addDays } from '@/domain/common/time'
import type { Task } from '@/domain/checklist/task'
import type { Draft } from '@/domain/common/row'
import type { EventData } from './sample-data'
import { personId, positions, sampleId, type SampleFrame, type SampleRows } from './sample-frame'
import { reservationRows } from './reservation-rows'
import { staffRows } from './staff-rows'
import { layoutId, roomId } from './venue-rows'
import { versionRows } from './version-rows'

/** The reading of the clock at which what was done in time was done, where the task says none. */
const USUALLY_DONE_AT = 18 * 60

/** One event with what its template brought, and with what became of it. */
export function eventRows(frame: SampleFrame, event: EventData): SampleRows {
  const template = event.template === null ? undefined : frame.templates[event.template]
  const eventId = sampleId('evt', event.key)
  const planned =
    template &&
    plannedRows(template.content, {
      eventId,
      templateKey: event.template ?? '',
      opensAt: clockMinuteOf(event.opensAt),
      length: event.length,
      heads: event.heads,
      currency: frame.data.community.currency,
    })
  const sheet = planned && cueRows(frame, event, planned)
  return {
    eventPlans: [planRow(frame, event)],
    runSheetVersions: versionRows(frame, event, sheet?.cues ?? []),
    ...(template && planned
      ? {
          ...sheet,
          tasks: taskRows(
            frame,
            event,
            planned,
            template.english.tasks.map((task) => task.title),
          ),
          budgetLines: budgetRows(frame, event, planned),
          ...staffRows(
            event,
            planned,
            template.english.roles.map((role) => role.name),
          ),
          ...reservationRows(
            frame,
            event,
            planned,
            template.english.materials.map((one) => one.name),
          ),
        }
      : {}),
  }
}

function planRow(frame: SampleFrame, event: EventData): NonNullable<SampleRows['eventPlans']>[number] {
  const { data, text, money } = frame
  const content = event.template === null ? undefined : frame.templates[event.template]?.content
  const room = data.venues.find((venue) => venue.key === event.venue)?.rooms.find((one) => one.key === event.room)
  const [goalAttendance, goalFirstTimers, goalSatisfaction] = event.goals
  return {
    id: sampleId('evt', event.key),
    number: event.number,
    title: text(event.title),
    type: event.type,
    theme: text(event.theme),
    status: event.status,
    cancelReason: '',
    day: frame.dayOf(event),
    opensAt: clockMinuteOf(event.opensAt),
    length: event.length,
    zone: data.community.zone,
    venueId: event.venue === null ? null : sampleId('ven', event.venue),
    roomId: event.venue === null || event.room === null ? null : roomId(event.venue, event.room),
    layoutId:
      event.venue === null || event.room === null || event.layout === null
        ? null
        : layoutId(event.venue, event.room, event.layout),
    capacity: event.capacity,
    setUp: content?.setUp ?? 0,
    strike: content?.strike ?? 0,
    travel: content?.travel ?? 0,
    hardClose: room ? clockMinuteOf(room.hardClose) : null,
    ownerId: personId(event.owner),
    chapterId: event.chapter === null ? null : sampleId('chp', event.chapter),
    seriesId: data.community.series.some((one) => one.key === event.type) ? sampleId('ser', event.type) : null,
    templateKey: event.template ?? '',
    fee: event.fee === null ? null : money(event.fee),
    goal: content?.goal ?? '',
    goalAttendance,
    goalFirstTimers,
    goalSatisfaction,
    noDebriefReason: null,
    noFollowUpReason: null,
    cover: null,
    note: text(event.note),
  }
}

function cueRows(frame: SampleFrame, event: EventData, planned: PlannedRows): SampleRows {
  const day = frame.dayOf(event)
  const opening = clockMinuteOf(event.opensAt)
  const cues = planned.cues.map((cue) => {
    const key = cue.templateCue
    const owner = event.owners[key]
    const speaker = event.speakers[key]
    const minutes = event.cueMinutes[key]
    return {
      ...cue,
      id: sampleId('cue', event.key, key),
      title: frame.text(event.cueTitles[key]) || cue.title,
      duration: minutes === undefined ? cue.duration : minutes * 60,
      ownerId: owner === undefined ? null : personId(owner),
      speakerId: speaker === undefined ? null : personId(speaker),
    }
  })
  const moments = Object.entries(event.actual).flatMap(([key, [start, minutes]]) => {
    if (day === null) return []
    const cueId = sampleId('cue', event.key, key)
    const moment = (kind: 'started' | 'ended', minute: number) => ({
      id: sampleId('cmo', event.key, key, kind),
      eventId: sampleId('evt', event.key),
      cueId,
      kind,
      at: frame.instant(day, opening + minute),
      seconds: 0,
    })
    return [moment('started', start), moment('ended', start + minutes)]
  })
  return { cues, cueMoments: moments }
}

function taskRows(
  frame: SampleFrame,
  event: EventData,
  planned: PlannedRows,
  englishTitles: readonly string[],
): NonNullable<SampleRows['tasks']> {
  const pos = positions(planned.tasks.length + event.extraTasks.length)
  const own = planned.tasks.map((task, at) => {
    const english = englishTitles[at] ?? ''
    const owner = event.taskOwners[at]
    return {
      ...task,
      id: sampleId('tsk', event.key, at),
      title: frame.text(event.taskTitles[english]) || task.title,
      ownerId: owner === undefined ? personId(event.owner) : personId(owner),
      doneAt: event.leftOpen.includes(english) ? null : doneInTime(frame, event, task),
    }
  })
  const extra = event.extraTasks.map((task, at) => {
    const draft: Draft<Task> = {
      eventId: sampleId('evt', event.key),
      title: frame.text(task.title),
      due: { kind: 'offset', days: task.days, at: clockMinuteOf(task.at) },
      ownerId: personId(task.owner),
      doneAt: null,
      origin: task.lesson ? { kind: 'lesson', lessonId: sampleId('les', ...task.lesson) } : { kind: 'byHand' },
      note: '',
      pos: pos[planned.tasks.length + at] ?? '',
    }
    return { ...draft, id: sampleId('tsk', event.key, 'extra', at) }
  })
  return [...own, ...extra]
}

/** What was due before today was done when it was due; the rest is still to do. */
function doneInTime(frame: SampleFrame, event: EventData, { due }: Draft<Task>): number | null {
  const day = frame.dayOf(event)
  if (day === null || due.kind !== 'offset') return null
  const dueDay = addDays(day, due.days)
  return dueDay < frame.today ? frame.instant(dueDay, due.at ?? USUALLY_DONE_AT) : null
}

function budgetRows(
  frame: SampleFrame,
  event: EventData,
  planned: PlannedRows,
): NonNullable<SampleRows['budgetLines']> {
  const { data, text, money } = frame
  const { suppliers, budgetSuppliers } = data.community
  const day = frame.dayOf(event)
  const venue = data.venues.find((one) => one.key === event.venue)
  return planned.budget.map((line, at) => {
    const [actual, paid, days] = event.budget[at] ?? [null, false, null]
    const supplier = budgetSuppliers[line.category]
    return {
      ...line,
      id: sampleId('bud', event.key, at),
      actual: actual === null ? null : money(actual),
      paid,
      dueDay: day === null || days === null ? null : addDays(day, days),
      supplier: line.category === 'venue' ? text(venue?.name) : supplier ? text(suppliers[supplier]) : '',
    }
  })
}
