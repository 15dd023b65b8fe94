import type { Same } from '../same'
import type { reminderLetter as chinese } from '../zh-CN/reminder-letter'

export const reminderLetter: Same<typeof chinese> = {
  issue: 'No. {{number}} “{{title}}”',
  title: '“{{title}}”',
  subject: {
    inDays: 'In {{count}} days: {{event}}',
    tomorrow: 'Tomorrow: {{event}}',
    today: 'Today: {{event}}',
  },
  opening: {
    inDays: 'Hello everybody, {{event}} is in {{count}} days.',
    tomorrow: 'Hello everybody, {{event}} is tomorrow.',
    today: 'Hello everybody, {{event}} is today.',
    twoHours: 'Hello everybody, {{event}} opens in two hours.',
  },
  time: 'When: {{day}} {{from}}–{{to}}',
  place: 'Where: {{place}}',
  address: 'Address: {{address}}',
  route: 'Getting there: {{route}}',
  bring: 'Please bring: {{bring}}',
  closing: {
    sevenDays: 'If you cannot come, please reply, and the place goes to somebody on the waiting list.',
    threeDays: 'Please reply “coming” or “not coming”. Knowing early lets somebody from the waiting list come.',
    sameDay: 'If you cannot come, please tell us now. Give your name at the door to check in.',
    oneDay: 'If you cannot come, please tell us today. Give your name at the door to check in.',
    twoHours: 'If you cannot find it, reply to this message. Give your name at the door to check in.',
  },
  short: {
    sevenDays: '{{community}}: {{event}}, {{day}} {{from}}, {{place}}. Cannot come? Please reply.',
    threeDays: '{{community}}: {{event}}, {{day}} {{from}}, {{place}}. Please reply coming or not.',
    oneDay: '{{community}}: {{event}} tomorrow {{from}}, {{place}}. Cannot come? Tell us today.',
    sameDay: '{{community}}: {{event}} today {{from}}, {{place}}. Cannot come? Tell us now.',
    twoHours: '{{community}}: {{event}} today {{from}}, {{place}}. Give your name at the door.',
  },
  noPlace: 'place to follow',
}
