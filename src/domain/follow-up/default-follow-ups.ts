import type { TemplateFollowUp } from '../template/template'

/** What people are got back to about when the event's template plans nothing. */
export const DEFAULT_PURPOSES = ['thanksAndSurvey', 'sorryWeMissedYou', 'promisedMaterial', 'inviteToNext'] as const
export type DefaultPurpose = (typeof DEFAULT_PURPOSES)[number]

const PLAN: Record<DefaultPurpose, Omit<TemplateFollowUp, 'purpose'>> = {
  thanksAndSurvey: { group: 'attendees', channel: 'group', days: 1 },
  sorryWeMissedYou: { group: 'noShows', channel: 'wechat', days: 1 },
  promisedMaterial: { group: 'attendees', channel: 'group', days: 3 },
  inviteToNext: { group: 'attendees', channel: 'wechat', days: 30 },
}

/** The follow-ups that nearly every event wants, with their purposes in the words given. */
export function defaultFollowUps(purposes: Readonly<Record<DefaultPurpose, string>>): TemplateFollowUp[] {
  return DEFAULT_PURPOSES.map((key) => ({ ...PLAN[key], purpose: purposes[key] }))
}
