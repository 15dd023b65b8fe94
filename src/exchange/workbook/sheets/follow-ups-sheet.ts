import { day, moment, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = ['target', 'purpose', 'channel', 'due', 'owner', 'doneAt', 'outcome', 'nextStep'] as const
const NUMERIC: ReadonlySet<string> = new Set(['due', 'doneAt'])

/** Whom to get back to, about what, by when and who does it. */
export function followUpsSheet({ bundle, t, nameOf }: SheetFacts): TableSheet {
  const { event } = bundle
  const rows = bundle.followUps.map((followUp): Content[] => [
    followUp.target.kind === 'member'
      ? nameOf(followUp.target.memberId)
      : t(`workbook.followUp.groups.${followUp.target.group}`),
    followUp.purpose,
    t(`workbook.followUp.channels.${followUp.channel}`),
    day(followUp.dueDay),
    nameOf(followUp.ownerId),
    moment(followUp.doneAt, event.zone),
    followUp.outcome,
    followUp.nextStep,
  ])
  if (event.noFollowUpReason !== null) rows.push([t('workbook.followUp.noFollowUp', { why: event.noFollowUpReason })])
  return {
    name: t('workbook.sheets.followUps'),
    columns: WORDS.map((word) => ({ header: t(`workbook.followUp.${word}`), numeric: NUMERIC.has(word) })),
    rows,
  }
}
