import type { Same } from '../same'
import type { invitations as chinese } from '../zh-CN/invitations'

export const invitations: Same<typeof chinese> = {
  changes: {
    invited_one: 'Put {{count}} person on the list as invited',
    invited_other: 'Put {{count}} people on the list as invited',
  },
  title: 'Invitation list',
  tags: 'Tags (any of them)',
  tagsAll: 'Any tag',
  active: 'Came lately',
  activeDays: 'within {{count}} days',
  activeAny: 'does not matter',
  notAtLast: 'Not invited to the last one',
  count: 'At a time',
  people: '{{count}} people',
  basis: '{{chosen}} of {{fitting}} who fit',
  fair: 'Longest not invited first, tiers and cohorts in turn; never “do not invite”, never somebody on the list.',
  columns: {
    choose: 'Select',
    name: 'Name',
    tier: 'Tier',
    cohort: 'Cohort',
    tags: 'Tags',
    lastInvited: 'Last invited',
    lastCame: 'Last came',
  },
  never: 'never',
  chooseOf: 'Invite {{name}}',
  add: 'Add as invited ({{count}})',
  copy: 'Copy names and contacts',
  copyInvited: 'Copy the {{count}} invited on the list',
  copied_one: 'Copied {{count}} person',
  copied_other: 'Copied {{count}} people',
  columnsCopied: 'Name\tPhone\tE-mail\tWeChat',
  source: 'Invitation',
  empty: 'Nobody fits',
  emptyHint: 'Ask for fewer tags or a longer time.',
  refusal: {
    gone: 'This event is not there any more.',
    nobody: 'Nobody could be added: all are on the list, or are not to be invited.',
  },
}
