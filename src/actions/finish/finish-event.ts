import { doorState, hasCome } from '@/domain/attendance/door-state'
import { noShowsOf } from '@/domain/attendance/no-shows'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { dayAt } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { canMoveTo } from '@/domain/event-plan/status'
import { defaultFollowUps } from '@/domain/follow-up/default-follow-ups'
import { followUpsForPeople } from '@/domain/follow-up/follow-ups-for-people'
import { plannedFollowUps } from '@/domain/template/planned-follow-ups'
import type { TemplateFollowUp } from '@/domain/template/template'
import type { Workspace } from '@/storage/database/workspace'
import { readFirstTimers } from '@/storage/reads/attendance'
import { commit } from '@/storage/writes/commit'
import { label, loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { findTemplate } from '../event-plan/built-in-templates'
import type { FinishRefusal } from './finish-refusal'

/** What finishing an event set in motion. */
export interface Finished {
  readonly noShows: number
  readonly followUps: number
}

/**
 * Ends an event: everybody who was promised a place and never came becomes a no-show, and the follow-ups of its template
 * (or the usual ones, in `language`) are planned from the event's day. All of it is one step, taken back as one.
 */
export async function finishEvent(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly language: Language },
): Promise<Result<Finished, FinishRefusal>> {
  const { eventId } = ask
  const event = await db.eventPlans.get(eventId)
  if (!event || event.deleted === 1) return refused({ kind: 'gone' })
  const planned = await followUpsPlannedFor(db, event, ask.language)
  return commit<Finished, FinishRefusal>(
    db,
    { label: label('finish.changes.finished', { title: event.title }), eventId },
    async (write) => {
      const now = await db.eventPlans.get(eventId)
      if (!now || !canMoveTo(now.status, 'finished'))
        return refused({ kind: 'wrongStatus', status: now?.status ?? event.status })
      await write.change('eventPlans', eventId, { status: 'finished' })
      const attendances = (await db.attendances.where('eventId').equals(eventId).toArray()).filter(alive)
      const state = doorState((await db.checkIns.where('eventId').equals(eventId).toArray()).filter(alive))
      const stayedAway = new Set(noShowsOf(attendances, state))
      await write.changeMany(
        'attendances',
        attendances.map(({ id }) => ({ id, fields: { noShow: stayedAway.has(id) } })),
      )

      const came = attendances.filter((row) => hasCome(state.get(row.id)))
      const members = await db.members.bulkGet(attendances.map((row) => row.memberId))
      const unwelcome = new Set(members.flatMap((member) => (member?.doNotInvite ? [member.id] : [])))
      const reach = (rows: readonly { readonly memberId: MemberId }[]) =>
        rows.map((row) => row.memberId).filter((id) => !unwelcome.has(id))
      const day = now.day ?? dayAt(write.now, now.zone)
      const drafts = followUpsForPeople(plannedFollowUps({ followUps: planned }, { ...now, day }), {
        attendees: reach(came),
        noShows: reach(attendances.filter((row) => stayedAway.has(row.id))),
        firstTimers: await readFirstTimers(db, now, came),
        waitlisted: reach(attendances.filter((row) => row.status === 'waitlisted')),
      })
      const followUps = await write.insertMany('followUps', drafts)
      return ok({ noShows: stayedAway.size, followUps: followUps.length })
    },
  )
}

async function followUpsPlannedFor(
  db: Workspace,
  event: EventPlan,
  language: Language,
): Promise<readonly TemplateFollowUp[]> {
  const template = await findTemplate(db, event.templateKey, language)
  if (template && template.followUps.length > 0) return template.followUps
  const { t } = await loadWords(language)
  return defaultFollowUps({
    thanksAndSurvey: t('finish.purposes.thanksAndSurvey'),
    sorryWeMissedYou: t('finish.purposes.sorryWeMissedYou'),
    promisedMaterial: t('finish.purposes.promisedMaterial'),
    inviteToNext: t('finish.purposes.inviteToNext'),
  })
}

function alive(row: { readonly deleted: 0 | 1 }): boolean {
  return row.deleted === 0
}
