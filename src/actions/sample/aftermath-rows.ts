import {
  positions,
  personId,
  sampleId,
  instantOfEvent,
  isPast,
  type SampleFrame,
  type SampleRows,
} from './sample-frame'
import { addDays, type LocalDay } from '@/domain/common/time'
import type { Lesson } from '@/domain/debrief/debrief'
import { plannedFollowUps } from '@/domain/template/planned-follow-ups'
import type { DebriefData, EventData } from './sample-data'

const EVENING = 20 * 60

/** What came after an event: debrief, lessons, action items, feedback and follow-ups. */
export function aftermathRows(frame: SampleFrame, event: EventData, debrief: DebriefData | undefined): SampleRows {
  const day = frame.dayOf(event)
  if (day === null || !isPast(event)) return {}
  return {
    followUps: followUpRows(frame, event, day, debrief),
    ...(debrief ? debriefRows(frame, event, day, debrief) : {}),
  }
}

function debriefRows(frame: SampleFrame, event: EventData, day: LocalDay, debrief: DebriefData): SampleRows {
  const { text, data } = frame
  const eventId = sampleId('evt', event.key)
  const lessonPos = positions(debrief.lessons.length)
  const actionPos = positions(debrief.actions.length)
  return {
    debriefs: [
      {
        id: sampleId('deb', event.key),
        eventId,
        goal: text(debrief.goal),
        result: text(debrief.result),
        causes: text(debrief.causes),
        completedAt: frame.instant(addDays(day, 1), EVENING),
      },
    ],
    lessons: debrief.lessons.map((lesson, at) => ({
      id: sampleId('les', event.key, at),
      eventId,
      text: text(lesson.text),
      verdict: lesson.verdict,
      tie: lesson.tie,
      tiedTo: tiedTo(event, lesson.tie, lesson.to),
      pos: lessonPos[at] ?? '',
    })),
    actionItems: debrief.actions.map((action, at) => {
      const due = addDays(day, action.days)
      return {
        id: sampleId('act', event.key, at),
        eventId,
        lessonId: sampleId('les', event.key, action.lesson),
        title: text(action.title),
        ownerId: personId(action.owner),
        dueDay: due,
        doneAt: action.done ? frame.instant(due < frame.today ? due : addDays(day, 2), EVENING) : null,
        pos: actionPos[at] ?? '',
      }
    }),
    feedbackAnswers: debrief.feedback.map(([person = -1, rating = null, nps = null, comment = -1], at) => ({
      id: sampleId('fbk', event.key, at),
      eventId,
      memberId: person < 0 ? null : personId(person),
      rating,
      nps,
      text: text(data.community.comments[comment]),
      at: instantOfEvent(frame, event.key, event.length + 60 + at * 47),
    })),
  }
}

function tiedTo(event: EventData, tie: Lesson['tie'], to: string): string {
  switch (tie) {
    case 'none':
      return ''
    case 'venue':
      return sampleId('ven', to)
    case 'material':
      return sampleId('mat', to)
    case 'member':
      return personId(Number(to))
    case 'cue':
      return sampleId('cue', event.key, to)
    case 'template':
      return to
  }
}

function followUpRows(
  frame: SampleFrame,
  event: EventData,
  day: LocalDay,
  debrief: DebriefData | undefined,
): NonNullable<SampleRows['followUps']> {
  const { today, text } = frame
  const eventId = sampleId('evt', event.key)
  const content = event.template === null ? undefined : frame.templates[event.template]?.content
  const ofTemplate = plannedFollowUps(content ?? { followUps: [] }, {
    id: eventId,
    day,
    ownerId: personId(event.owner),
  })
  // Nobody has got back to anybody yet where the debrief is still to come.
  const done = (due: LocalDay) => (debrief && due < today ? frame.instant(due, EVENING) : null)
  return [
    ...ofTemplate.map((followUp, at) => ({
      ...followUp,
      id: sampleId('fup', event.key, at),
      doneAt: done(followUp.dueDay),
      outcome: done(followUp.dueDay) === null ? '' : text(frame.data.community.words.done),
    })),
    ...(debrief?.followUps ?? []).map((followUp, at) => {
      const dueDay = followUp.today === undefined ? addDays(day, followUp.days ?? 0) : addDays(today, followUp.today)
      return {
        id: sampleId('fup', event.key, 'person', at),
        eventId,
        target: { kind: 'member' as const, memberId: personId(followUp.member) },
        purpose: text(followUp.purpose),
        channel: followUp.channel,
        dueDay,
        ownerId: personId(followUp.owner),
        doneAt: followUp.done ? frame.instant(dueDay, EVENING) : null,
        outcome: text(followUp.outcome),
        nextStep: '',
      }
    }),
  ]
}
