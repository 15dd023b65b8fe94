/** How a WeChat chain (接龙) begins, in the app's own languages; a chat that was copied names the sender before it. */
export const CHAIN_TITLE =
  /^(?:[^:：#＃]{1,20}[:：]\s*(?=[#＃]))?(?:[#＃]\s*(?:接龙|接龍)|[【[*]?[#＃]?\s*(?:接龙|接龍|group\s*note)(?=报名|報名|管家|[\s:：#】\]*]|$))(?:报名|報名|管家)?[】\]*]?/iu

/** A line across the page, with nothing on it. */
export const DIVIDER = /^([-—–_=~*·]\s*){4,}$/u

/** What people write under a chain. */
export const CHAIN_FOOT =
  /^(?:以上|合计|总计|目前(?:共|已))|^(报名)?(截止|时间|地点|费用|地址|集合|名额|人数|注意|备注|说明|联系|提示|温馨提示|deadline|when|where)\S{0,6}\s*[:：]/iu

const WAITING = '(?:候补|候補|后补|後補|等位|替补|替補|排队|wait(?:ing)?\\s*list)'

/** 候补名单, 以上已满，以下候补. */
const WAITING_PART = new RegExp(
  `^(?:\\S{0,8}(?:已满|满员|满了|截止|以上)\\S{0,4}[,，。；;\\s]+)?(?:以下|下面)?(?:都|均)?(?:为|是)?${WAITING}(?:名单|名單|区|列表|人员|如下)*\\s*(?:[(（].{1,14}[)）])?$`,
  'iu',
)

/** A line across the page that says where the places ended. */
const FULL = /^(?:以上)?(?:已)?满(?:员|了)?(?:分割线|线)?$/u

const NOTES_PART =
  /^(活动|報名|报名)?(注意事项|注意|须知|說明|说明|规则|流程|安排|议程|要求|提示|温馨提示|notes?|rules|agenda)$/iu

/** Headings that say nothing but that the names begin here. */
const NAMES_PART =
  /^(报名|名单|报名名单|已报名|参加人员|参加名单|人员|人员名单|接龙|接龙名单|list|names|participants)$/iu

/** No heading is longer, with all that adorns it. */
const LONGEST = 80

/** Words that head a part of a list and are nobody's name. */
const PART_WORD =
  /^(上午|下午|晚上|周[一二三四五六日末]|男|女|成人|大人|儿童|小孩|正选|工作人员|嘉宾|志愿者|观众|线上|线下|morning|afternoon|evening|online|on ?site)(场|組|组|生|票|桌|部分)?$|^(第.{1,3}|[A-Z\d]|\p{Script=Han}{1,4})(组|組|场|場|桌|队|隊|班|批|轮|期|区|區)$/iu

/** What a line without a number heads: those who wait, notes that name nobody, a part of the list. */
export type ChainHeading =
  { readonly kind: 'waiting' | 'notes' | 'names' } | { readonly kind: 'part'; readonly name: string }

/**
 * What a line is the heading of. `beforeFirst` tells that the next line begins to count anew: then a short line needs
 * neither colon nor brackets. Null for every other line.
 */
export function chainHeading(line: string, beforeFirst: boolean): ChainHeading | null {
  if (line.length > LONGEST) return null
  const [plain, marked] = undecorated(line)
  if (WAITING_PART.test(plain) || (marked && FULL.test(plain))) return { kind: 'waiting' }
  if (NOTES_PART.test(plain)) return { kind: 'notes' }
  if (!marked && NAMES_PART.test(plain)) return { kind: 'names' }
  if (!marked && !PART_WORD.test(plain) && !(beforeFirst && /^\S{1,12}$/u.test(plain))) return null
  if (plain === '' || plain.length > 16) return null
  return NAMES_PART.test(plain) ? { kind: 'names' } : { kind: 'part', name: plain }
}

/** The words of a heading without what makes it one, and whether strokes, square brackets or a colon do. */
function undecorated(line: string): [string, boolean] {
  const stroked = /^[-—–=~*·_]{2,}\s*(.*?[^-—–=~*·_\s])\s*[-—–=~*·_]*$/u.exec(line)?.[1] ?? line
  const square = /^[【[]\s*([^】\]]*?)\s*[】\]]\s*[:：]?$/u.exec(stroked)?.[1] ?? stroked
  const marked = square.replace(/\s*[:：]$/u, '').trim()
  return [/^[(（]\s*([^)）]*?)\s*[)）]$/u.exec(marked)?.[1] ?? marked, marked !== line.trim()]
}
