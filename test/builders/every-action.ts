import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { addToList } from '@/actions/attendance/add-to-list'
import { changeAttendance } from '@/actions/attendance/change-attendance'
import { promoteFromWaitlist } from '@/actions/attendance/promote-from-waitlist'
import { removeFromList } from '@/actions/attendance/remove-from-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { addBudgetLine } from '@/actions/budget/add-budget-line'
import { changeBudgetLine } from '@/actions/budget/change-budget-line'
import { deleteBudgetLine } from '@/actions/budget/delete-budget-line'
import { addTask } from '@/actions/checklist/add-task'
import { changeTask } from '@/actions/checklist/change-task'
import { nameTaskOwner } from '@/actions/checklist/name-task-owner'
import { removeTask } from '@/actions/checklist/remove-task'
import { toggleTask } from '@/actions/checklist/toggle-task'
import { changeCommunity } from '@/actions/community/change-community'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { markPaper } from '@/actions/door/mark-paper'
import { mergeDoorFile } from '@/actions/door/merge-door-file'
import { setDoorNotes } from '@/actions/door/set-door-notes'
import { substitute } from '@/actions/door/substitute'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { undoCheckOut } from '@/actions/door/undo-check-out'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { walkIn } from '@/actions/door/walk-in'
import { builtInTemplate } from '@/actions/event-plan/built-in-templates'
import { cancelEvent } from '@/actions/event-plan/cancel-event'
import { changeEvent } from '@/actions/event-plan/change-event'
import { createEvent } from '@/actions/event-plan/create-event'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { deleteEvent } from '@/actions/event-plan/delete-event'
import { duplicateEvent } from '@/actions/event-plan/duplicate-event'
import { moveEvent } from '@/actions/event-plan/move-event'
import { saveAsTemplate } from '@/actions/event-plan/save-as-template'
import { setEventStatus } from '@/actions/event-plan/set-event-status'
import { addActionItem } from '@/actions/finish/add-action-item'
import { addLesson } from '@/actions/finish/add-lesson'
import { changeLesson } from '@/actions/finish/change-lesson'
import { closeEvent } from '@/actions/finish/close-event'
import { completeActionItem } from '@/actions/finish/complete-action-item'
import { finishEvent } from '@/actions/finish/finish-event'
import { recordFeedback } from '@/actions/finish/record-feedback'
import { removeActionItem } from '@/actions/finish/remove-action-item'
import { removeFeedback } from '@/actions/finish/remove-feedback'
import { removeLesson } from '@/actions/finish/remove-lesson'
import { reopenDebrief } from '@/actions/finish/reopen-debrief'
import { saveDebrief } from '@/actions/finish/save-debrief'
import { waiveDebrief, waiveFollowUps } from '@/actions/finish/waive'
import { addFollowUp } from '@/actions/follow-up/add-follow-up'
import { changeFollowUp } from '@/actions/follow-up/change-follow-up'
import { completeFollowUp } from '@/actions/follow-up/complete-follow-up'
import { removeFollowUp } from '@/actions/follow-up/remove-follow-up'
import { reopenFollowUp } from '@/actions/follow-up/reopen-follow-up'
import { addMaterial } from '@/actions/material/add-material'
import { changeMaterial } from '@/actions/material/change-material'
import { changeReservation } from '@/actions/material/change-reservation'
import { countStock } from '@/actions/material/count-stock'
import { recordMovement } from '@/actions/material/record-movement'
import { removeMaterial } from '@/actions/material/remove-material'
import { removeReservation } from '@/actions/material/remove-reservation'
import { reserveForEvent } from '@/actions/material/reserve-for-event'
import { reserveMaterial } from '@/actions/material/reserve-material'
import { setReservationState } from '@/actions/material/set-reservation-state'
import { takeRuleQuantities } from '@/actions/material/take-rule-quantities'
import { addChapter } from '@/actions/member/add-chapter'
import { addMember } from '@/actions/member/add-member'
import { addTag } from '@/actions/member/add-tag'
import { changeMember } from '@/actions/member/change-member'
import { removeMember } from '@/actions/member/remove-member'
import { removeTag } from '@/actions/member/remove-tag'
import { setDoNotInvite } from '@/actions/member/set-do-not-invite'
import { setTier } from '@/actions/member/set-tier'
import { applyChanges } from '@/actions/recovery/apply-changes'
import { goBack } from '@/actions/recovery/go-back'
import { planReplace, replaceWithBackup } from '@/actions/recovery/replace-with-backup'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { addRole } from '@/actions/staffing/add-role'
import { addShift } from '@/actions/staffing/add-shift'
import { assignPerson } from '@/actions/staffing/assign-person'
import { changeRole } from '@/actions/staffing/change-role'
import { changeShift } from '@/actions/staffing/change-shift'
import { removeAssignment } from '@/actions/staffing/remove-assignment'
import { removeRole } from '@/actions/staffing/remove-role'
import { removeShift } from '@/actions/staffing/remove-shift'
import { setAssignmentState } from '@/actions/staffing/set-assignment-state'
import { addRoom } from '@/actions/venue/add-room'
import { addVenueContact } from '@/actions/venue/add-venue-contact'
import { addVenue } from '@/actions/venue/add-venue'
import { answerSurvey } from '@/actions/venue/answer-survey'
import { changeRoom } from '@/actions/venue/change-room'
import { changeVenueContact } from '@/actions/venue/change-venue-contact'
import { changeVenue } from '@/actions/venue/change-venue'
import { removeRoom } from '@/actions/venue/remove-room'
import { removeVenueContact } from '@/actions/venue/remove-venue-contact'
import { removeVenue } from '@/actions/venue/remove-venue'
import { setLayoutCapacity } from '@/actions/venue/set-layout-capacity'
import type { Operation } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { readDoorContent } from '@/storage/reads/door'
import { readLastSeq } from '@/storage/reads/last-seq'
import { label } from '@/words/create-words'
import { one, type BusyWorkspace } from './a-busy-workspace'
import { signUps } from './a-sign-up'
import { done } from './done'
import { EVERY_LIST_ACTION } from './every-list-action'
import { EVERY_SHEET_ACTION } from './every-sheet-action'
import { EVERY_SHOW_ACTION } from './every-show-action'
import { prepared, type Prepared, type Run } from './prepared-action'

const CNY = (minor: number) => ({ minor, currency: 'CNY' })
const reservation = (db: Workspace, at: BusyWorkspace) => one(db, 'reservations', (row) => row.eventId === at.salon)
const role = (db: Workspace, at: BusyWorkspace) => one(db, 'staffRoles', (row) => row.eventId === at.salon)

/** Brings back a file of a second door, which let one person in. */
async function aSecondDoor(db: Workspace, eventId: EventPlanId, attendanceId: AttendanceId) {
  const content = await readDoorContent(db, eventId)
  if (!content) throw new Error('No event')
  const moment = { at: 9000, door: '侧门', doneBy: '罗一鸣', nonce: 'n' }
  const fact = { id: 'chk_second', attendanceId, kind: 'in', undoes: null, method: 'name', ...moment } as const
  const file = { ...content, appVersion: '0', door: '侧门', writtenAt: 9500, facts: [...content.facts, fact] }
  return mergeDoorFile(db, { file, choices: new Map(), minutes: 0 })
}

/** Every action, by its file and, where a file has several, its name; carried out once on a busy workspace. */
export const EVERY_ACTION: Readonly<Record<string, Run | Prepared>> = {
  ...EVERY_LIST_ACTION,
  'attendance/add-person-to-list': (db, at) =>
    addPersonToList(db, {
      eventId: at.salon,
      name: '何田',
      phone: '13900000107',
      status: 'waitlisted',
      plusOnes: 1,
      source: '海报',
      note: '素食',
    }),
  'attendance/add-to-list': (db, at) => addToList(db, { eventId: at.idea, memberId: at.mu }),
  'attendance/change-attendance': (db, at) =>
    changeAttendance(db, { attendanceId: at.comes, change: { plusOnes: 2, note: '花生过敏' } }),
  'attendance/promote-from-waitlist': (db, at) => promoteFromWaitlist(db, { attendanceId: at.waits }),
  'attendance/remove-from-list': (db, at) => removeFromList(db, { attendanceId: at.comes }),
  'attendance/set-attendance-status': (db, at) =>
    setAttendanceStatus(db, { attendanceId: at.comes, status: 'waitlisted' }),
  'budget/add-budget-line': (db, at) =>
    addBudgetLine(db, { eventId: at.salon, direction: 'cost', category: 'venue', title: '场租', planned: CNY(80000) }),
  'budget/change-budget-line': async (db, at) =>
    changeBudgetLine(db, {
      lineId: (await one(db, 'budgetLines', (row) => row.eventId === at.salon)).id,
      change: { actual: CNY(12300) },
    }),
  'budget/delete-budget-line': async (db, at) =>
    deleteBudgetLine(db, { lineId: (await one(db, 'budgetLines', (row) => row.eventId === at.salon)).id }),
  'checklist/add-task': (db, at) =>
    addTask(db, { eventId: at.salon, title: '买花', due: { kind: 'offset', days: -1, at: 1080 }, ownerId: at.ada }),
  'checklist/change-task': (db, at) =>
    changeTask(db, { taskId: at.taskId, fields: { due: { kind: 'day', day: '2026-12-01', at: null } } }),
  'checklist/name-task-owner': (db, at) => nameTaskOwner(db, { taskId: at.taskId, name: '许言' }),
  'checklist/remove-task': (db, at) => removeTask(db, at.taskId),
  'checklist/toggle-task': (db, at) => toggleTask(db, { taskId: at.taskId, done: true }),
  'community/change-community': (db, at) => changeCommunity(db, at.communityId, { city: '上海', sizeLimit: 200 }),
  'door/check-in': (db, at) => checkIn(db, { attendanceId: at.comes, door: '正门', method: 'pinyin' }),
  'door/check-out': (db, at) => checkOut(db, { attendanceId: at.inside, door: '正门' }),
  'door/undo-check-out': prepared(
    async (db, at) => done(await checkOut(db, { attendanceId: at.inside, door: '正门' })),
    (db, at) => undoCheckOut(db, { attendanceId: at.inside, door: '正门' }),
  ),
  'door/undo-check-in': (db, at) => undoCheckIn(db, { attendanceId: at.inside, door: '正门' }),
  'door/mark-paper': (db, at) => markPaper(db, { eventId: at.salon, attendanceIds: [at.comes], door: '正门' }),
  'door/merge-door-file': (db, at) => aSecondDoor(db, at.salon, at.comes),
  'door/set-door-notes': (db, at) =>
    setDoorNotes(db, { attendanceId: at.comes, memberId: at.ada, note: '花生过敏', doorNote: '坐轮椅' }),
  'door/substitute': (db, at) =>
    substitute(db, { attendanceId: at.comes, name: '替她来的人', phone: '', door: '正门' }),
  'door/unmark-paper': prepared(
    async (db, at) => done(await markPaper(db, { eventId: at.salon, attendanceIds: [at.comes], door: '正门' })),
    (db, at, marked) => unmarkPaper(db, { eventId: at.salon, door: '正门', at: marked.at }),
  ),
  'door/walk-in': (db, at) => walkIn(db, { eventId: at.salon, name: '路过的客人', phone: '', door: '正门' }),
  'event-plan/cancel-event': (db, at) => cancelEvent(db, { eventId: at.salon, reason: '停电', tell: '改天再约' }),
  'event-plan/change-event': (db, at) => changeEvent(db, at.salon, { venueId: null, fee: CNY(3000) }),
  'event-plan/create-event': (db) =>
    createEvent(db, { title: '夜读', type: 'salon', day: '2026-12-20', opensAt: 1140, length: 90 }),
  'event-plan/create-from-template': async (db) =>
    createEventFromTemplate(db, {
      content: await builtInTemplate('talk', 'en'),
      templateKey: 'talk',
      title: 'A talk',
      day: null,
    }),
  'event-plan/delete-event': (db, at) => deleteEvent(db, at.salon),
  'event-plan/duplicate-event': (db, at) =>
    duplicateEvent(db, { eventId: at.salon, title: '读者之夜二', day: '2027-01-09' }),
  'event-plan/move-event': (db, at) => moveEvent(db, { eventId: at.salon, day: '2026-12-16', opensAt: 1155 }),
  'event-plan/save-as-template': (db, at) => saveAsTemplate(db, at.salon, '我们的沙龙', 'zh-CN'),
  'event-plan/set-event-status': (db, at) => setEventStatus(db, { eventId: at.salon, status: 'confirmed' }),
  'finish/add-action-item': (db, at) =>
    addActionItem(db, {
      eventId: at.past,
      lessonId: at.lessonId,
      title: '买延长线',
      ownerId: at.ada,
      dueDay: '2026-12-01',
      nextEventId: at.salon,
    }),
  'finish/add-lesson': (db, at) =>
    addLesson(db, { eventId: at.past, text: '门口要有人', verdict: 'change', tie: 'venue', tiedTo: at.venueId }),
  'finish/change-lesson': (db, at) => changeLesson(db, { lessonId: at.lessonId, change: { text: '再早一点到' } }),
  'finish/close-event': (db, at) => closeEvent(db, { eventId: at.past }),
  'finish/complete-action-item': (db, at) => completeActionItem(db, { actionItemId: at.itemId, done: true }),
  'finish/finish-event': (db, at) => finishEvent(db, { eventId: at.salon, language: 'zh-CN' }),
  'finish/record-feedback': (db, at) =>
    recordFeedback(db, { eventId: at.past, memberId: at.lin, rating: 4, nps: null, text: '很好' }),
  'finish/remove-action-item': (db, at) => removeActionItem(db, { actionItemId: at.itemId }),
  'finish/remove-feedback': (db, at) => removeFeedback(db, { feedbackId: at.feedbackId }),
  'finish/remove-lesson': (db, at) => removeLesson(db, { lessonId: at.lessonId }),
  'finish/reopen-debrief': (db, at) => reopenDebrief(db, { eventId: at.closed }),
  'finish/save-debrief': (db, at) =>
    saveDebrief(db, { eventId: at.past, field: 'goal', text: '让大家坐到一张桌子上，聊一聊这半年读过的书。' }),
  'finish/waive waiveDebrief': (db, at) => waiveDebrief(db, { eventId: at.past, reason: '太小' }),
  'finish/waive waiveFollowUps': (db, at) => waiveFollowUps(db, { eventId: at.past, reason: '都见过' }),
  'follow-up/add-follow-up': (db, at) =>
    addFollowUp(db, {
      eventId: at.past,
      target: { kind: 'member', memberId: at.lin },
      purpose: '约稿',
      channel: 'phone',
      dueDay: '2026-11-09',
      ownerId: at.ada,
    }),
  'follow-up/change-follow-up': (db, at) =>
    changeFollowUp(db, { followUpId: at.followUpId, change: { channel: 'email' } }),
  'follow-up/complete-follow-up': (db, at) =>
    completeFollowUp(db, { followUpId: at.followUpId, outcome: '发了', nextStep: '再约', nextDay: '2026-11-20' }),
  'follow-up/remove-follow-up': (db, at) => removeFollowUp(db, { followUpId: at.followUpId }),
  'follow-up/reopen-follow-up': (db, at) => reopenFollowUp(db, { followUpId: at.doneFollowUpId }),
  'material/add-material': (db) => addMaterial(db, { name: '姓名贴', stock: 100 }),
  'material/change-material': (db, at) => changeMaterial(db, { id: at.micId, fields: { unitCost: CNY(29900) } }),
  'material/change-reservation': async (db, at) =>
    changeReservation(db, { id: (await reservation(db, at)).id, fields: { quantity: 77 } }),
  'material/count-stock': (db, at) => countStock(db, { materialId: at.micId, counted: 3 }),
  'material/record-movement': (db, at) =>
    recordMovement(db, { materialId: at.tapeId, kind: 'gift', quantity: 2, memberId: at.lin }),
  'material/remove-material': (db, at) => removeMaterial(db, { id: at.micId }),
  'material/remove-reservation': async (db, at) => removeReservation(db, { id: (await reservation(db, at)).id }),
  'material/reserve-for-event': (db, at) =>
    reserveForEvent(db, { eventId: at.idea, materialIds: [at.micId, at.tapeId] }),
  'material/reserve-material': (db, at) => reserveMaterial(db, { eventId: at.idea, materialId: at.micId, quantity: 2 }),
  'material/set-reservation-state': prepared(
    async (db, at) => done(await reserveMaterial(db, { eventId: at.salon, materialId: at.tapeId, quantity: 2 })),
    (db, _at, id) => setReservationState(db, { id, state: 'used' }),
  ),
  'material/take-rule-quantities': prepared(
    async (db, at) =>
      done(await changeReservation(db, { id: (await reservation(db, at)).id, fields: { quantity: 77 } })),
    (db, at) => takeRuleQuantities(db, { eventId: at.salon, only: null }),
  ),
  'member/add-chapter': (db) => addChapter(db, { name: '东湖', city: '武汉' }),
  'member/add-member': (db) => addMember(db, { name: '李萌' }),
  'member/add-tag': (db, at) => addTag(db, { id: at.lin, tag: '志愿者' }),
  'member/change-member': (db, at) =>
    changeMember(db, { id: at.lin, fields: { phones: ['13900000109'], birthday: '04-02' } }),
  'member/remove-member': (db, at) => removeMember(db, { id: at.ada }),
  'member/remove-tag': (db, at) => removeTag(db, { id: at.ada, tag: '骨干' }),
  'member/set-do-not-invite': (db, at) => setDoNotInvite(db, { id: at.lin, reason: '自己说的' }),
  'member/set-tier': (db, at) => setTier(db, { id: at.lin, tier: 'core' }),
  'recovery/apply-changes': async (db, at) => {
    const state = await db.state.get('state')
    if (!state) throw new Error('No state')
    const { deviceId, datasetId, epoch, lastSeq, hlc, schemaVersion } = state
    const change = { table: 'members', id: at.lin, before: { note: '' }, after: { note: '没存上的话' } }
    const operation: Operation = {
      ...{
        id: 'ope_0190a000-0000-7000-8000-000000000001',
        seq: lastSeq + 1,
        at: 1,
        hlc,
        device: deviceId,
        doneBy: '',
        schemaVersion,
      },
      ...{
        label: label('people.changes.changed', { name: '林小满' }),
        kind: 'do',
        about: '',
        eventId: '',
        changes: [change],
      },
    }
    const file = {
      appVersion: '0',
      schemaVersion,
      datasetId,
      deviceId,
      epoch,
      lastSeq,
      communityName: '',
      createdAt: 1,
    }
    return applyChanges(db, { ...file, operations: [operation] })
  },
  'recovery/go-back': prepared(
    async (db, at) => {
      const seq = await readLastSeq(db)
      done(await addTag(db, { id: at.lin, tag: '一' }))
      done(await removeMember(db, { id: at.mu }))
      return seq
    },
    (db, _at, seq) => goBack(db, seq, label('recovery.changes.replaced', { when: '2026-11-21 12:00' })),
  ),
  'recovery/replace-with-backup': prepared(
    async (db, at) => {
      const backup = await exportWorkspace(db)
      done(await removeMember(db, { id: at.mu }))
      done(await addMember(db, { name: '后来的人' }))
      return backup
    },
    async (db, _at, { state, tables }) => {
      const backup = { datasetId: state?.datasetId ?? '', tables }
      const plan = planReplace(await exportWorkspace(db), backup, db.clock)
      return replaceWithBackup(db, done(plan), '2026-11-21 12:00')
    },
  ),
  ...EVERY_SHEET_ACTION,
  ...EVERY_SHOW_ACTION,
  'sign-ups/import-sign-ups': (db, at) => {
    const entries = signUps(
      { name: '何田', phones: ['13900000103'] },
      { name: '林小满', plusOnes: 3 },
      { name: '贺兰', checkedIn: true, checkedInAt: 5000 },
    )
    return importSignUps(db, {
      eventId: at.salon,
      fileName: '报名.xlsx',
      platform: 'generic',
      entries,
      rows: 3,
      rejected: 0,
    })
  },
  'staffing/add-role': (db, at) =>
    addRole(db, {
      eventId: at.salon,
      name: '引导',
      briefing: '',
      shift: { station: '', callsAt: 780, endsAt: null, needed: 2 },
    }),
  'staffing/add-shift': async (db, at) => addShift(db, (await role(db, at)).id),
  'staffing/assign-person': (db, at) =>
    assignPerson(db, {
      shiftId: at.shiftId,
      person: { kind: 'new', name: '临时帮手' },
      state: 'confirmed',
      override: false,
    }),
  'staffing/change-role': async (db, at) =>
    changeRole(db, { roleId: (await role(db, at)).id, fields: { briefing: '先到先签' } }),
  'staffing/change-shift': (db, at) => changeShift(db, { shiftId: at.shiftId, fields: { needed: 5, station: '大门' } }),
  'staffing/remove-assignment': async (db) => removeAssignment(db, (await one(db, 'assignments')).id),
  'staffing/remove-role': async (db) => {
    const { shiftId } = await one(db, 'assignments')
    const { roleId } = await one(db, 'shifts', (row) => row.id === shiftId)
    return removeRole(db, roleId)
  },
  'staffing/remove-shift': prepared(
    async (db, at) => {
      const { roleId } = await one(db, 'shifts', (row) => row.id === at.shiftId)
      done(await addShift(db, roleId))
    },
    (db, at) => removeShift(db, at.shiftId),
  ),
  'staffing/set-assignment-state': async (db) =>
    setAssignmentState(db, { assignmentId: (await one(db, 'assignments')).id, state: 'declined' }),
  'venue/add-room': (db, at) => addRoom(db, { venueId: at.venueId, name: '露台' }),
  'venue/add-venue-contact': (db, at) =>
    addVenueContact(db, { venueId: at.venueId, role: '保洁', name: '', phone: '' }),
  'venue/add-venue': (db) => addVenue(db, { name: '山上礼堂' }),
  'venue/answer-survey': (db, at) => answerSurvey(db, { venueId: at.venueId, item: 'power', verdict: 'unfit' }),
  'venue/change-room': (db, at) => changeRoom(db, { id: at.roomId, fields: { hardClose: 1320 } }),
  'venue/change-venue-contact': (db, at) =>
    changeVenueContact(db, { id: at.contactId, fields: { phone: '13900000111' } }),
  'venue/change-venue': (db, at) => changeVenue(db, { id: at.venueId, fields: { name: '江畔书院', rating: 5 } }),
  'venue/remove-room': (db, at) => removeRoom(db, { id: at.roomId }),
  'venue/remove-venue-contact': (db, at) => removeVenueContact(db, { id: at.contactId }),
  'venue/remove-venue': (db, at) => removeVenue(db, { id: at.venueId }),
  'venue/set-layout-capacity': (db, at) => setLayoutCapacity(db, { roomId: at.roomId, kind: 'islands', capacity: 24 }),
}
