import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { addToList } from '@/actions/attendance/add-to-list'
import { addTask } from '@/actions/checklist/add-task'
import { startCommunity } from '@/actions/community/start-community'
import { checkIn } from '@/actions/door/check-in'
import { builtInTemplate } from '@/actions/event-plan/built-in-templates'
import { createEvent } from '@/actions/event-plan/create-event'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { addActionItem } from '@/actions/finish/add-action-item'
import { addLesson } from '@/actions/finish/add-lesson'
import { closeEvent } from '@/actions/finish/close-event'
import { finishEvent } from '@/actions/finish/finish-event'
import { recordFeedback } from '@/actions/finish/record-feedback'
import { saveDebrief } from '@/actions/finish/save-debrief'
import { addFollowUp } from '@/actions/follow-up/add-follow-up'
import { completeFollowUp } from '@/actions/follow-up/complete-follow-up'
import { addMaterial } from '@/actions/material/add-material'
import { addChapter } from '@/actions/member/add-chapter'
import { addMember } from '@/actions/member/add-member'
import { assignPerson } from '@/actions/staffing/assign-person'
import { addRoom } from '@/actions/venue/add-room'
import { addVenueContact } from '@/actions/venue/add-venue-contact'
import { addVenue } from '@/actions/venue/add-venue'
import { answerSurvey } from '@/actions/venue/answer-survey'
import { setLayoutCapacity } from '@/actions/venue/set-layout-capacity'
import type { TableName, Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { done } from './done'

/** A workspace in which a little of everything was done, by the actions themselves. */
export async function fillBusyWorkspace(db: Workspace) {
  const communityId = done(
    await startCommunity(db, {
      name: '北岸读书会',
      city: '武汉',
      currency: 'CNY',
      zone: 'Asia/Shanghai',
      organiser: '陈青禾',
    }),
  )
  const chapterId = done(await addChapter(db, { name: '南岸' }))
  const ada = done(await addMember(db, { name: 'Ada Byron', fields: { phones: ['13900000101'], tags: ['骨干'] } }))
  const lin = done(await addMember(db, { name: '林小满' }))
  const mu = done(await addMember(db, { name: '穆青' }))
  const venueId = done(await addVenue(db, { name: '江畔书房' }))
  const roomId = done(await addRoom(db, { venueId, name: '二楼' }))
  done(await setLayoutCapacity(db, { roomId, kind: 'theatre', capacity: 40 }))
  const contactId = done(await addVenueContact(db, { venueId, role: '保安', name: '老周', phone: '' }))
  done(await answerSurvey(db, { venueId, item: 'power', verdict: 'fit' }))
  const micId = done(await addMaterial(db, { name: '无线话筒', stock: 4 }))
  const tapeId = done(await addMaterial(db, { name: '胶带', stock: 9 }))

  const content = await builtInTemplate('salon', 'zh-CN')
  const salon = done(
    await createEventFromTemplate(db, {
      content,
      templateKey: 'salon',
      title: '读者之夜',
      day: '2026-12-09',
      venueId,
      roomId,
    }),
  )
  const idea = done(await createEvent(db, { title: '春游', type: 'outing', day: null, opensAt: 600, length: 120 }))
  const shift = await one(db, 'shifts', (row) => row.eventId === salon)
  done(
    await assignPerson(db, {
      shiftId: shift.id,
      person: { kind: 'member', memberId: ada },
      state: 'asked',
      override: false,
    }),
  )
  const taskId = done(await addTask(db, { eventId: salon, title: '订横幅', due: { kind: 'none' }, ownerId: null }))
  const comes = done(await addToList(db, { eventId: salon, memberId: ada }))
  const inside = done(await addToList(db, { eventId: salon, memberId: lin }))
  const waits = done(await addToList(db, { eventId: salon, memberId: mu, status: 'waitlisted' }))
  done(await checkIn(db, { attendanceId: inside, door: '正门', method: 'name' }))

  const past = done(
    await createEvent(db, { title: '上一场', type: 'salon', day: '2026-11-01', opensAt: 840, length: 120 }),
  )
  done(
    await addPersonToList(db, {
      eventId: past,
      name: '贺兰',
      phone: '',
      status: 'registered',
      plusOnes: 1,
      source: '',
      note: '',
    }),
  )
  done(await finishEvent(db, { eventId: past, language: 'zh-CN' }))
  for (const field of ['goal', 'result', 'causes'] as const)
    done(await saveDebrief(db, { eventId: past, field, text: field }))
  const lessonId = done(await addLesson(db, { eventId: past, text: '早到', verdict: 'keep', tie: 'none', tiedTo: '' }))
  const itemId = done(
    await addActionItem(db, {
      eventId: past,
      lessonId,
      title: '写清单',
      ownerId: null,
      dueDay: null,
      nextEventId: null,
    }),
  )
  const feedbackId = done(await recordFeedback(db, { eventId: past, memberId: null, rating: 5, nps: 9, text: '' }))
  const follow = {
    eventId: past,
    target: { kind: 'group', group: 'attendees' },
    channel: 'wechat',
    ownerId: null,
  } as const
  const followUpId = done(await addFollowUp(db, { ...follow, purpose: '发照片', dueDay: '2026-11-03' }))
  const doneFollowUpId = done(await addFollowUp(db, { ...follow, purpose: '问卷', dueDay: '2026-11-04' }))
  done(await completeFollowUp(db, { followUpId: doneFollowUpId, outcome: '', nextStep: '', nextDay: null }))

  const closed = done(
    await createEvent(db, { title: '更早一场', type: 'salon', day: '2026-10-01', opensAt: 840, length: 120 }),
  )
  done(await finishEvent(db, { eventId: closed, language: 'zh-CN' }))
  for (const field of ['goal', 'result', 'causes'] as const)
    done(await saveDebrief(db, { eventId: closed, field, text: field }))
  done(await addLesson(db, { eventId: closed, text: '晚走', verdict: 'change', tie: 'none', tiedTo: '' }))
  done(await addFollowUp(db, { ...follow, eventId: closed, purpose: '致谢', dueDay: '2026-10-03' }))
  done(await closeEvent(db, { eventId: closed }))
  return {
    ...{ communityId, chapterId, ada, lin, mu, venueId, roomId, contactId, micId, tapeId, salon, idea, past, closed },
    ...{ shiftId: shift.id, taskId, comes, inside, waits, lessonId, itemId, feedbackId, followUpId, doneFollowUpId },
  }
}

export type BusyWorkspace = Awaited<ReturnType<typeof fillBusyWorkspace>>

/** The first live row of a table that fits. */
export async function one<Name extends TableName>(
  db: Workspace,
  table: Name,
  fits: (row: Tables[Name]) => boolean = () => true,
): Promise<Tables[Name]> {
  const rows = (await db.table(table).toArray()) as Tables[Name][]
  const found = rows.find((row) => row.deleted === 0 && fits(row))
  if (!found) throw new Error(`No such row in ${table}`)
  return found
}
