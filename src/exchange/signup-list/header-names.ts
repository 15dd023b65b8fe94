import { plainText } from './clean-text'
import { ABOUT_CANCELLING, ABOUT_OTHERS } from './header-topics'
import { inEnglish } from './header-translations'
import { EXACT, IGNORED } from './known-headings'
import { inOneScript } from './one-script'
import type { SignUpField } from './sign-up-list'

/** No heading is longer; a file that is one endless line would be compared for minutes. */
const LONGEST_HEADER = 500

/**
 * A header as it is compared: without list numbers (`3、`), hints in brackets (（必填）, (optional)), stars, ends of
 * sentence, line breaks; in lower case and simplified characters.
 */
export function headerKey(header: string): string {
  return inOneScript(plainText(header.slice(0, LONGEST_HEADER)))
    .replace(/^(q\d+\s*[.:：、]?|\d{1,3}\s*[、.)）:：]|第\d+题[:：]?)\s*/iu, '')
    .replace(
      /\s*[（(【[](必填|选填|可选|自动|单选|多选|单选题|多选题|填空题|required|optional|auto|utc|可空|可不填)[）)】\]]/giu,
      '',
    )
    .replace(/^请(输入|填写|留下|提供|问)?(一下)?/u, '')
    .replace(/^(您的|你的|您|你|your)\s*/iu, '')
    .replace(/(是什么|是|为)?\s*[*:：?？。.]+\s*$/u, '')
    .replace(/[_\s]+|\s*[√✓✔]\s*/g, ' ')
    .toLowerCase()
    .trim()
}

/** Words inside a longer header that give its field away; weaker than an exact name. */
const INSIDE: readonly (readonly [SignUpField, RegExp])[] = [
  ['status', ABOUT_CANCELLING],
  [
    'status',
    /^((是否|能否|可否|会不会|能不能|可不可以|能|会|可以)(会|能)?(来|参加|出席|到场|参会)(本次|此次|这次|本场|\d+月\d+[日号]的?|周[一二三四五六日]的?)*(活动|沙龙|聚会|讲座|分享会)?(吗|么|嘛)?|(will|can) you (attend|come|join|make it|be (there|attending))( us| the event| this event| in person)?|are you (coming|attending)|(kommst du|kommen sie|nimmst du teil|nehmen sie teil)( mit)?)$/,
  ],
  // 联系方式(手机/微信) takes either of them.
  ['contact', /联系方式.*(手机|电话|微信|邮箱|qq).*(手机|电话|微信|邮箱|qq)/],
  ['phone', /手机号?码?|电话|mobile|phone|cell ?phone|whatsapp|\btel\b/],
  ['email', /邮箱|电子邮件|电邮|e-?mail/],
  ['wechat', /微信|wechat/],
  ['contact', /联[系络]方式|contact (info|details)/],
  ['checkIn', /签到|报到|检票|验票|check-?\s?in|核销|^(是否)?(已|实际)(到场|到会|到达|出席|入场|参加|参会)/],
  [
    'registeredAt',
    /(报名|提交|填写|下单|注册|购票)(的)?(时间|日期)|timestamp|registered (at|on)|submitted|created at|(order|registration) date/,
  ],
  [
    'headcount',
    /(几|多少)(个|位|名)?(人|位)(参加|参与|来|同行|到场|出席)|(参加|参会|出席|报名|到场)(总)?人数|how many (people|of you|seats|persons)|party size|(total|number of) (attendees|participants)|including (you|yourself)|含本人/,
  ],
  [
    'plusOnes',
    /同行(人|者|伙伴|朋友)|携[伴同]|随行|陪同|携带.{0,3}(人|位|同伴|朋友|家属)|带.{0,2}(几|多少)|带.{0,2}(朋友|家人|家属|同伴)|plus.?ones?|bring(ing)? (a |any )?(guest|friend)|additional guests|number of guests|how many guests|begleitperson|(bringst du|bringen sie) .*mit/,
  ],
  [
    'organisation',
    /(公司|单位|机构|组织|学校|院校|企业)(名称|全称)?$|所在(公司|单位|机构|学校)|company|organi[sz]ation|employer|affiliation/,
  ],
  ['ticketType', /票种|门票(类型|名称)|ticket (type|title|name)/],
  ['orderId', /订单(编)?号|order (number|no|id|code)/],
  ['ticketId', /票号|ticket (number|no|id|code)|barcode/],
  [
    'source',
    /(渠道|从哪(里|儿)?.{0,4}(知道|得知|了解|看到)|如何(知道|得知|了解)|怎么知道)|how did you (hear|find|learn)/,
  ],
  ['table', /^(桌|座位)/],
  ['note', /备注|还有什么(想|要)说|special (request|requirement|need)/],
  [
    'name',
    /姓名|名字|full name|^name\b|^(?!.*\b(device|event|order|ticket|list|domain|host|venue|product|street|pet|screen|channel|campaign|profile|session|course|room) name$).*\bname$|怎么称呼|如何称呼|称呼/,
  ],
]

/** Who paid is not who comes. Where a list names nobody else, the buyer is the guest. */
const BUYER =
  /^(buyer|purchaser|payer|billing|ordered by|order(?= (name|email|first|last))|购买人|购票人|下单人|付款人|订票人|买家)('s)?[:：\s]*/

/** What a header says about the buyer of a ticket: the field it would be for a guest; null where it is not about a buyer. */
export function fieldOfBuyer(header: string): { field: SignUpField; rank: number } | null {
  const key = headerKey(header)
  const found = BUYER.exec(key)
  if (!found || EXACT_BY_KEY.has(key)) return null
  const rest = key.slice(found[0].length)
  const meaning = rest === '' ? ({ field: 'name', rank: 0 } as const) : fieldOfHeader(rest)
  return meaning === null || meaning === 'ignore' ? null : { field: meaning.field, rank: meaning.rank + 3000 }
}

/** What stands between the two rows of a header, in one text. */
export const JOINT = ' / '

/** What a header says its column is: a field and how strongly (lower is stronger), `ignore`, or null when it says nothing. */
export function fieldOfHeader(header: string): { field: SignUpField; rank: number } | 'ignore' | null {
  const key = headerKey(header)
  if (key === '') return null
  const exact = exactly(key) ?? exactly(key.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))
  if (exact) return exact
  if ([key, inEnglish(key) ?? key].some((each) => IGNORED.some((pattern) => pattern.test(each)))) return 'ignore'
  if (header.includes(JOINT)) {
    const [upper = '', lower = ''] = header.split(JOINT).slice(-2)
    // 报名 over 时间 is 报名时间.
    const meaning = fieldOfHeader(lower) ?? fieldOfHeader(upper + lower)
    // 紧急联系人 over 电话 is not the person's own.
    if (meaning !== null && !ABOUT_OTHERS.test(upper)) return meaning
  }
  if (ABOUT_OTHERS.test(key) || BUYER.test(key) || key.length > 60) return null
  // 是否参加(是/否): what stands in brackets only explains.
  const unexplained = inTwoLanguages(key) ?? exactly(key.replace(/\s*[([【][^()[\]【】]*[)\]】]$/u, ''))
  if (unexplained) return { field: unexplained.field, rank: unexplained.rank + 800 }
  for (const [field, pattern] of INSIDE) if (pattern.test(key)) return { field, rank: 1000 + key.length }
  return null
}

/** 人数 Pax, Mobile/手机: the same said twice. */
function inTwoLanguages(key: string): { field: SignUpField; rank: number } | undefined {
  const [, one, other] =
    /^(\p{Script=Han}+)[\s/|-]+([a-z][a-z .-]*)$/u.exec(
      key.replace(/^([a-z][a-z .-]*?)[\s/|-]+(\p{Script=Han}+)$/u, '$2 $1'),
    ) ?? []
  return exactly(one ?? '') ?? exactly(other ?? '')
}

const EXACT_BY_KEY = new Map<string, { field: SignUpField; rank: number }>()
for (const [field, names] of Object.entries(EXACT) as [SignUpField, readonly string[]][])
  for (const [rank, name] of names.entries()) {
    const key = inOneScript(name)
    if (!EXACT_BY_KEY.has(key)) EXACT_BY_KEY.set(key, { field, rank })
  }

function exactly(key: string): { field: SignUpField; rank: number } | undefined {
  return EXACT_BY_KEY.get(key) ?? EXACT_BY_KEY.get(inEnglish(key) ?? '')
}
