import { plainText } from './clean-text'

const NUMERALS = '零一二三四五六七八九十'

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
  const whole = /^(\d+)(?:\.0+)?$/.exec(text)
  if (whole) return limited(Number(whole[1]) - (countsSelf ? 1 : 0), false)
  const plus = /[+＋]\s*(\d{1,2})/.exec(text)
  if (plus) return limited(Number(plus[1]), true)
  if (/^(no|none|无|無|否|没有|不带|just me|只有我|自己|一个人|本人|\/|-)$/i.test(text))
    return { count: 0, fromWords: false }
  if (/^(yes|y|是|有|会|带)$/i.test(text)) return { count: 1, fromWords: true }
  const people = /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个|位|名)?\s*(人|大|people|persons?|guests?|adults?)/iu.exec(
    text,
  )
  if (!people) return null
  return limited(numeral(people[1] ?? '') - (countsSelf ? 1 : 0), true)
}

function limited(count: number, fromWords: boolean): ReadCount | null {
  if (count > MOST) return null
  return { count: Math.max(0, count), fromWords }
}

function numeral(text: string): number {
  if (text === '两') return 2
  const at = NUMERALS.indexOf(text)
  return at >= 0 ? at : Number(text)
}
