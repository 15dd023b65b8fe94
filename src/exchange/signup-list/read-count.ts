import { plainText } from './clean-text'
import { nameLikeness } from './column-shape'

const NUMERALS = '零一二三四五六七八九十'
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const A_NUMBER = `\\d{1,2}|[一二两三四五六七八九十]|\\b(?:${NUMBER_WORDS.join('|')})\\b`
/** A number with what it counts: 2人, 1大1小, 两位, 3 adults. */
const COUNTED = new RegExp(
  `(${A_NUMBER})\\s*(?:个|位|名|more)?\\s*(人|位|个|名|大|小|孩|友|朋友|家属|同伴|小孩|孩子|成人|儿童|people|persons?|guests?|adults?|child(?:ren)?|kids?|friends?|others?|娃|宝宝|家人|同事)`,
  'iu',
)

/** A whole family, counted with the person: 一家三口. */
export const FAMILY = /一家([二两三四五六七八]|\d)口/u

/** People who come along, by what they are to the person; parents are two. */
const RELATIVES =
  /父母|爸妈|公婆|夫妇|夫妻|老婆|老公|先生|太太|爱人|妻子|丈夫|对象|[男女]朋友|[男女]友|闺蜜|朋友|同事|女儿|儿子|小孩|孩子|小朋友|宝宝|娃|爸爸|妈妈|母亲|父亲|哥哥|弟弟|姐姐|妹妹|家属|家人|\b(?:wife|husband|partner|spouse|son|daughter|kid|child|friend|colleague|mother|father|brother|sister)\b/giu

/** How many people a text names by what they are to the person: 老婆和女儿 are two, 王五夫妇 brings one. */
export function relativesIn(text: string): number {
  return [...text.matchAll(RELATIVES)].reduce((sum, [word]) => sum + (/父母|爸妈|公婆/u.test(word) ? 2 : 1), 0)
}

/** Counts beyond this are a phone or an id in the wrong column. */
const MOST = 99

/** A count of people read from a cell, and whether it had to be read out of words. */
export interface ReadCount {
  readonly count: number
  readonly fromWords: boolean
}

/**
 * Reads how many people come along. In a head-count column (几人参加) the person counts too, so one is taken off; a
 * `+1` always means one more. Null when no number can be found.
 */
export function readPlusOnes(cell: string, countsSelf: boolean): ReadCount | null {
  const text = plainText(cell)
  if (text.length > 200) return null
  const whole = /^(\d+)(?:\.0+)?$/.exec(text)
  if (whole) return limited(Number(whole[1]) - (countsSelf ? 1 : 0), false)
  const plus = /[+＋]\s*(\d{1,2})/.exec(text)
  if (plus) return limited(Number(plus[1]), true)
  if (
    /^(no|none|nobody|无|無|否|没有|不带|不带人|不用|just me|only me|me|myself|alone|只有我|就我|自己|我自己|一个人|仅本人|本人|\/|-)$/i.test(
      text,
    )
  )
    return { count: 0, fromWords: false }
  const lone = new RegExp(`^(?:共|带|一共)?\\s*(${A_NUMBER})\\s*[个位名张份]?$`, 'iu').exec(text)
  if (lone) return limited(numeral(lone[1] ?? '') - (countsSelf ? 1 : 0), !/^\d/.test(text))
  if (/^(yes|y|是|有|会|带)$/i.test(text)) return { count: 1, fromWords: true }
  const family = FAMILY.exec(text)
  if (family) return limited(numeral(family[1] ?? '') - 1, true)
  // 四人（2大2小） says the same twice.
  const outside = text.replace(/\s*[(（].*?[)）]/gu, '')
  const counted = [...(COUNTED.test(outside) ? outside : text).matchAll(new RegExp(COUNTED, 'giu'))]
  if (counted.length > 0) {
    const sum = counted.reduce((all, found) => all + numeral(found[1] ?? ''), 0)
    return limited(sum - (countsSelf ? 1 : 0), true)
  }
  const relatives = relativesIn(text)
  if (relatives > 0) return limited(relatives, true)
  const named = countsSelf ? 0 : namesIn(text)
  return named > 0 ? { count: named, fromWords: true } : null
}

/** A name with the guests behind it (程心 +1, 史强（带2人）): the name alone, and how many they are. */
export function withoutGuests(name: string): { name: string; guests: number } {
  const found = BEHIND_NAME.exec(name)
  const guests = found ? numeral(found[2] ?? found[3] ?? '0') : 0
  return found && guests > 0 && guests < 10 ? { name: found[1] ?? name, guests } : { name, guests: 0 }
}

const BEHIND_NAME =
  /^(.*[\p{L})）])\s*[（(]?\s*(?:[+＋]\s*(\d)\s*(?:人|位|个)?|带\s*(\d|[一二两三四五])\s*[个位]?人)\s*[)）]?$/u

function limited(count: number, fromWords: boolean): ReadCount | null {
  if (count > MOST) return null
  return { count: Math.max(0, count), fromWords }
}

/** A number in digits, in Chinese or in English words. */
export function numeral(text: string): number {
  if (text === '两') return 2
  const at = Math.max(NUMERALS.indexOf(text), NUMBER_WORDS.indexOf(text.toLowerCase()))
  return at >= 0 ? at : Number(text)
}

/** Names where a number was asked for: 张三、李四 are two, Bob and Cy as well. Zero where it reads like anything else. */
function namesIn(text: string): number {
  const names = text.split(/\s*(?:[、,，;；/&+]|\band\b|和|与)\s*/iu).filter((name) => name !== '')
  const isName = (name: string) => nameLikeness(name) >= 0.6 || /^\p{Lu}[\p{L}'’-]+$/u.test(name)
  const isAnswer = (name: string) => /情况|不确定|待定|可能|也许|再说|看看|maybe|perhaps|later/iu.test(name)
  return names.length <= 9 && names.every((name) => isName(name) && !isAnswer(name)) ? names.length : 0
}
