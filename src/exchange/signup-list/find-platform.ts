import { headerKey } from './header-names'
import { inEnglish } from './header-translations'
import type { Platform } from './sign-up-list'

/** Headers that only one platform writes together; recognised by name, never by place. */
const SIGNS: readonly (readonly [Platform, readonly string[]])[] = [
  ['luma', ['api id', 'approval status']],
  ['luma', ['guest id', 'approval status']],
  ['luma', ['qr code url', 'approval status']],
  ['eventbrite', ['attendee #', 'order #']],
  ['eventbrite', ['attendee no', 'order no']],
  ['eventbrite', ['attendee #', 'order id']],
  ['eventbrite', ['attendee #', 'order code']],
  ['eventbrite', ['attendee status', 'barcode #']],
  ['eventbrite', ['attendee status', 'ticket type', 'order #']],
  ['bevy', ['ticket number', 'ticket title', 'order number']],
  ['pretix', ['order code', 'position id']],
  ['pretix', ['order code', 'attendee name', 'checked in']],
  ['pretix', ['on list since', 'voucher code']],
  ['hiEvents', ['public id', 'short id', 'product name']],
  ['indico', ['registration state', 'registration date']],
  ['meetup', ['url of member profile', 'user id']],
  ['meetup', ['rsvp', 'rsvped on']],
  ['zoom', ['join time', 'leave time']],
  ['bridgeTroll', ['attending as', 'waitlist position']],
  ['wenjuanxing', ['提交答卷时间', '所用时间']],
  ['wenjuanxing', ['提交答卷时间', '来自ip']],
  ['jinshuju', ['填写设备', '提交时间']],
  ['jinshuju', ['提交人', '修改时间']],
]

/** Where a list comes from, told by its headers. */
export function findPlatform(headers: readonly string[]): Platform {
  const written = headers.map(headerKey)
  const keys = new Set([...written, ...written.map((key) => inEnglish(key) ?? key)])
  for (const [platform, signs] of SIGNS) if (signs.every((sign) => keys.has(sign))) return platform
  if (headers.some((header) => /(提交者|提交时间)[（(]自动[）)]/.test(header))) return 'tencentDocs'
  const first = headerKey(headers[0] ?? '')
  if (['timestamp', '时间戳记'].includes(inEnglish(first) ?? first)) return 'googleForms'
  return 'generic'
}

/** The platform's own name, as it stands for the source of a sign-up. Empty where none was recognised. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  luma: 'Luma',
  eventbrite: 'Eventbrite',
  bevy: 'Bevy',
  meetup: 'Meetup',
  pretix: 'pretix',
  hiEvents: 'Hi.Events',
  indico: 'Indico',
  zoom: 'Zoom',
  bridgeTroll: 'Bridge Troll',
  googleForms: 'Google Forms',
  wenjuanxing: '问卷星',
  jinshuju: '金数据',
  tencentDocs: '腾讯文档',
  generic: '',
}
