import type { Same } from '../same'
import type { reminders as chinese } from '../zh-CN/reminders'

export const reminders: Same<typeof chinese> = {
  changes: {
    sent: 'Noted the reminder “{{kind}}” as sent',
    notSent: 'Set the reminder “{{kind}}” to not sent',
  },
  title: 'Reminders',
  noDay: 'This event has no day yet',
  noDayHint: 'Set the day, and four reminders are ready.',
  which: 'Which reminder',
  state: {
    later: 'Not yet',
    due: 'Due now',
    sent: 'Sent',
    missed: 'Not sent',
  },
  dueAt: 'due {{time}}',
  sentAt: 'sent {{time}}',
  channel: 'Where it goes',
  channels: {
    group: 'Group chat',
    mail: 'E-mail',
    sms: 'Text message',
  },
  language: 'Language',
  languages: {
    chinese: '中文',
    english: 'English',
  },
  bring: 'What to bring (may be empty)',
  bringHint: 'Goes into the text',
  text: 'Text, can be changed',
  length: '{{characters}} characters',
  sms_one: '{{characters}} characters, {{count}} text message',
  sms_other: '{{characters}} characters, {{count}} text messages',
  to_one: 'for {{count}} person with a place',
  to_other: 'for {{count}} people with a place',
  copy: 'Copy text',
  copied: 'Copied, ready to paste',
  markSent: 'Mark as sent',
  markNotSent: 'Mark as not sent',
  noPlace: 'No venue is set, so the text names no place.',
  noRoute: 'The venue has no route.',
  dueNow: 'The reminder “{{kind}}” is due',
  show: 'Show the text',
  refusal: {
    gone: 'This event is not there any more.',
  },
}
