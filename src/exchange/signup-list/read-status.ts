import type { AttendanceStatus } from '@/domain/attendance/attendance'
import { plainText } from './clean-text'
import type { Platform } from './sign-up-list'

/** What a status cell says: where the person stands, and whether they came. */
export interface ReadStatus {
  readonly status: AttendanceStatus
  readonly checkedIn: boolean
}

type Meaning = AttendanceStatus | 'checkedIn'

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

/** What each status word means, whoever writes it. Compared in lower case, with blanks for underscores and hyphens. */
const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  invited: words('invited|invitation sent|not replied|no response|awaiting response|受邀|已邀请|已邀請|待回复|未回复'),
  pending: words(
    'pending|pending approval|pending confirmation|awaiting approval|awaiting payment',
    'awaiting offline payment|in review|unpaid|tentative|maybe|n|待审核|待審核|审核中|審核中|待确认',
    '待付款|待支付|未付款|未支付|处理中|可能|待定',
  ),
  waitlisted: words('waitlist|waitlisted|waiting list|waiting|on waitlist|候补|候補|候补中|等候|排队中'),
  registered: words(
    'registered|approved|going|attending|yes|accepted|active|complete|completed|paid|p|valid|rsvp yes',
    'signed up|success|not checked in|free order|joined|已报名|已報名|报名成功|報名成功|已通过|通过',
    '审核通过|已支付|已付款|已缴费|已完成|有效|成功|已提交|参加|参与|能来|会来|未签到|未簽到|正常|已接受',
  ),
  confirmed: words('confirmed|已确认|已確認|确认|确认参加|確認'),
  cancelled: words(
    'cancelled|canceled|cancel|refunded|partially refunded|deleted|expired|void|voided|withdrawn',
    'transferred|e|c|r|取消|已取消|已退款|退款|已退票|退票|已作废|作废|已失效|已过期|已删除|已退出',
  ),
  declined: words(
    'declined|rejected|not going|no|not attending|can’t go|denied|rsvp no|婉拒|拒绝|已拒绝|不参加|不能来',
    '未通过|审核不通过|审核未通过|不通过',
  ),
  checkedIn: words(
    'checked in|attended|present|used|redeemed|arrived|已签到|已簽到|签到|已到|已核销|已使用|已入场',
    '已参加|出席',
  ),
}

const BY_WORD = new Map<string, Meaning>(
  (Object.entries(MEANINGS) as [Meaning, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word) => [word, meaning] as const),
  ),
)

/** Words that one platform uses in a sense of its own. */
const OF_PLATFORM: Partial<Record<Platform, ReadonlyMap<string, Meaning>>> = {
  pretix: new Map<string, Meaning>([
    ['pending', 'pending'],
    ['paid', 'registered'],
    ['expired', 'cancelled'],
    ['approved', 'pending'],
  ]),
  indico: new Map<string, Meaning>([
    ['complete', 'registered'],
    ['pending', 'pending'],
    ['unpaid', 'pending'],
    ['withdrawn', 'cancelled'],
  ]),
  meetup: new Map<string, Meaning>([
    ['yes', 'registered'],
    ['no', 'declined'],
    ['waitlist', 'waitlisted'],
    ['maybe', 'pending'],
    ['waiting', 'waitlisted'],
  ]),
}

/** Reads a status cell in the sense of its platform; null when the word is not known. */
export function readStatus(cell: string, platform: Platform): ReadStatus | null {
  const word = plainText(cell)
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace("'", '’')
    .replace(/[.!。！]+$/, '')
  const meaning = OF_PLATFORM[platform]?.get(word) ?? BY_WORD.get(word) ?? BY_WORD.get(word.replace(/\s*[(（].*$/, ''))
  if (meaning === undefined) return null
  return meaning === 'checkedIn' ? { status: 'registered', checkedIn: true } : { status: meaning, checkedIn: false }
}

const YES = /^(y|yes|true|t|1|x|✓|✔|√|☑|是|有|对|對|已签到|已簽到|签到|已到|到|checked( in)?|present|attended|here)$/i
const NO = /^(n|no|false|f|0|×|✗|否|没有|沒有|无|無|未签到|未簽到|未到|缺席|not checked in|absent|-|—|\/)$/i

/** Reads a yes or a no in the many ways people write it; null when it is neither. */
export function readYesNo(cell: string): boolean | null {
  const word = plainText(cell)
  if (YES.test(word)) return true
  return NO.test(word) ? false : null
}
