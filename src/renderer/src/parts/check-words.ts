import { assertNever } from '@/domain/common/assert-never'
import { formatClock, formatClockSecond, type Seconds } from '@/domain/common/time'
import type { ReadinessCheck } from '@/domain/event-plan/finding'
import type { Words } from '@/words/create-words'
import { formatDay, formatMoney } from '@/words/format'
import type { Language } from '@/words/language'

/** A check in words: what was found, the details, and what the link that repairs it says (empty when all is well). */
export interface CheckWords {
  readonly what: string
  readonly detail: string
  readonly fix: string
}

/** Puts a line of the readiness check into words. */
export function checkInWords(t: Words, language: Language, { finding }: ReadinessCheck): CheckWords {
  const minutes = (seconds: Seconds) => t('common.minutes', { count: Math.ceil(seconds / 60) })
  const day = (of: Parameters<typeof formatDay>[0]) => formatDay(of, language)
  const ready = (what: string, detail = ''): CheckWords => ({ what, detail, fix: '' })
  switch (finding.kind) {
    case 'day':
      return ready(t('event.check.day.what'), day(finding.day))
    case 'noDay':
    case 'noVenue':
    case 'noMaterials':
    case 'noOwner':
    case 'noRoles':
    case 'noTasks':
    case 'noSignUps':
    case 'noBudget':
    case 'noRunSheet':
      return {
        what: t(`event.check.${finding.kind}.what`),
        detail: t(`event.check.${finding.kind}.detail`),
        fix: t(`event.check.${finding.kind}.fix`),
      }
    case 'noRoom':
    case 'noSurvey':
      return {
        what: t(`event.check.${finding.kind}.what`, { venue: finding.venue }),
        detail: t(`event.check.${finding.kind}.detail`, { venue: finding.venue }),
        fix: t(`event.check.${finding.kind}.fix`),
      }
    case 'venue':
      return ready(finding.room === '' ? finding.venue : `${finding.venue} ${finding.room}`)
    case 'roomFree':
      return ready(t('event.check.roomFree.what', { room: finding.room }))
    case 'roomClash': {
      const { clash } = finding
      return {
        what: t('event.check.roomClash.what', { room: finding.room }),
        detail: t('event.check.roomClash.detail', {
          event: clash.with.title,
          day: day(clash.day),
          from: formatClock(clash.window.from),
          to: formatClock(clash.window.to),
        }),
        fix: t('event.check.roomClash.fix'),
      }
    }
    case 'seats':
    case 'fewSeats': {
      const params = {
        seats: finding.seats,
        capacity: finding.capacity,
        missing: finding.capacity - finding.seats,
        layout: t(`common.layoutKind.${finding.layout}`),
      }
      if (finding.kind === 'seats')
        return ready(t('event.check.seats.what', params), t('event.check.seats.detail', params))
      return {
        what: t('event.check.fewSeats.what', params),
        detail: t('event.check.fewSeats.detail', params),
        fix: t('event.check.fewSeats.fix'),
      }
    }
    case 'legalMaximum':
      return ready(t('event.check.legalMaximum.what', { most: finding.most }))
    case 'overLegalMaximum': {
      const params = { most: finding.most, heads: finding.heads, over: finding.heads - finding.most }
      return {
        what: t('event.check.overLegalMaximum.what', params),
        detail: t('event.check.overLegalMaximum.detail', params),
        fix: t('event.check.overLegalMaximum.fix'),
      }
    }
    case 'survey':
      return ready(t('event.check.survey.what', { items: finding.items }))
    case 'surveyToConfirm':
    case 'surveyUnfit':
      return {
        what: t(`event.check.${finding.kind}.what`, { item: t(`event.surveyItem.${finding.item}`) }),
        detail: finding.note,
        fix: t(`event.check.${finding.kind}.fix`),
      }
    case 'hardClose':
      return ready(
        t('event.check.hardClose.what', { at: formatClockSecond(finding.at) }),
        t('event.check.hardClose.detail', { slack: t('common.minutes', { count: Math.floor(finding.slack / 60) }) }),
      )
    case 'pastHardClose':
    case 'pastEnd': {
      const params = { at: formatClockSecond(finding.at), over: minutes(finding.over) }
      return {
        what: t(`event.check.${finding.kind}.what`, params),
        detail: t(`event.check.${finding.kind}.detail`, params),
        fix: t(`event.check.${finding.kind}.fix`),
      }
    }
    case 'earlyLoadIn': {
      const params = { early: minutes(finding.early * 60), from: formatClockSecond(finding.from) }
      return {
        what: t('event.check.earlyLoadIn.what', params),
        detail: t('event.check.earlyLoadIn.detail', params),
        fix: t('event.check.earlyLoadIn.fix'),
      }
    }
    case 'materials':
      return ready(t('event.check.materials.what', { count: finding.items }))
    case 'materialShort':
      return {
        what: t('event.check.materialShort.what', { name: finding.name, missing: finding.missing }),
        detail: t('event.check.materialShort.detail', { needed: finding.needed, stock: finding.stock }),
        fix: t('event.check.materialShort.fix'),
      }
    case 'materialClash':
      return {
        what: t('event.check.materialClash.what', { name: finding.name, missing: finding.missing }),
        detail: t('event.check.materialClash.detail', {
          holder: finding.holder,
          day: finding.day === null ? '' : day(finding.day),
        }),
        fix: t('event.check.materialClash.fix'),
      }
    case 'toMake':
      return {
        what: t('event.check.toMake.what', { name: finding.name }),
        detail: t('event.check.toMake.detail', { quantity: finding.quantity }),
        fix: t('event.check.toMake.fix'),
      }
    case 'owner':
      return ready(t('event.check.owner.what', { name: finding.name }))
    case 'role':
      return ready(
        t('event.check.role.what', { name: finding.name }),
        t('event.check.role.detail', { needed: finding.needed }),
      )
    case 'roleShort':
      return {
        what: t('event.check.roleShort.what', { name: finding.name, missing: finding.missing }),
        detail: t('event.check.roleShort.detail', {
          needed: finding.needed,
          confirmed: finding.confirmed,
          asked: finding.asked,
        }),
        fix: t('event.check.roleShort.fix'),
      }
    case 'runSheet':
      return ready(t('event.check.runSheet.what', { count: finding.cues }))
    case 'cueOverrun':
      return {
        what: t('event.check.cueOverrun.what', { at: formatClockSecond(finding.at), over: minutes(finding.over) }),
        detail: t('event.check.cueOverrun.detail', { before: finding.before }),
        fix: t('event.check.cueOverrun.fix'),
      }
    case 'cuesWithoutOwner':
      return {
        what: t('event.check.cuesWithoutOwner.what', { count: finding.cues }),
        detail: t('event.check.cuesWithoutOwner.detail', { first: finding.first }),
        fix: t('event.check.cuesWithoutOwner.fix'),
      }
    case 'tasks':
      return ready(
        t('event.check.tasks.what'),
        t('event.check.tasks.detail', { done: finding.done, open: finding.open }),
      )
    case 'taskOverdue':
      return {
        what: finding.title,
        detail:
          finding.days === 0
            ? t('event.check.taskOverdue.today')
            : t('event.check.taskOverdue.detail', { due: day(finding.due), count: finding.days }),
        fix: t('event.check.taskOverdue.fix'),
      }
    case 'signUps':
      return ready(
        t('event.check.signUps.what', { registered: finding.registered }),
        t('event.check.signUps.detail', { confirmed: finding.confirmed, waiting: finding.waiting }),
      )
    case 'overCapacity':
      return {
        what: t('event.check.overCapacity.what'),
        detail: t('event.check.overCapacity.detail', { registered: finding.registered, capacity: finding.capacity }),
        fix: t('event.check.overCapacity.fix'),
      }
    case 'pendingApproval':
      return {
        what: t('event.check.pendingApproval.what', { people: finding.people }),
        detail: '',
        fix: t('event.check.pendingApproval.fix'),
      }
    case 'waitingWithRoom':
      return {
        what: t('event.check.waitingWithRoom.what', { free: finding.free }),
        detail: t('event.check.waitingWithRoom.detail', { waiting: finding.waiting }),
        fix: t('event.check.waitingWithRoom.fix'),
      }
    case 'belowGoal':
      return {
        what: t('event.check.belowGoal.what', { expected: finding.expected, goal: finding.goal }),
        detail: t('event.check.belowGoal.detail', { registered: finding.registered, accept: finding.accept }),
        fix: t('event.check.belowGoal.fix'),
      }
    case 'budget':
    case 'overBudget': {
      const params = {
        expected: formatMoney(finding.expected, language),
        planned: formatMoney(finding.planned, language),
      }
      if (finding.kind === 'budget') return ready(t('event.check.budget.what'), t('event.check.budget.detail', params))
      return {
        what: t('event.check.overBudget.what', { over: formatMoney(finding.over, language) }),
        detail: t('event.check.overBudget.detail', params),
        fix: t('event.check.overBudget.fix'),
      }
    }
    case 'paymentsOverdue':
      return {
        what: t('event.check.paymentsOverdue.what', { count: finding.lines }),
        detail: t('event.check.paymentsOverdue.detail', { first: finding.first }),
        fix: t('event.check.paymentsOverdue.fix'),
      }
    default:
      return assertNever(finding)
  }
}
