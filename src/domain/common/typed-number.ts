/** A map, for what a person types may be called like something every object has. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
])

/** Matches a number as people type it: digits with decimals, or a Chinese numeral below one thousand. */
export const TYPED_NUMBER = String.raw`[零〇]?\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]{1,5}`

/** Full-width signs as plain ones, lower case, no space at the ends. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('−', '-').trim()
}

/** The value of digits or of a Chinese numeral below one thousand (二十五 is 25, 一百二十 120, 零五 5); null when it is neither. */
export function typedNumber(text: string): number | null {
  const digits = /^[零〇]?(\d+(?:\.\d+)?)$/.exec(text)
  if (digits) return Number(digits[1])
  const hundred = text.indexOf('百')
  if (hundred > 0) {
    const hundreds = DIGITS.get(text.slice(0, hundred))
    const rest = text.slice(hundred + 1)
    const below = rest === '' ? 0 : typedNumber(rest)
    // 一百二 says 120 in speech and 102 in figures; nobody should guess which.
    if (hundreds === undefined || below === null || (below < 10 && rest !== '' && !/^[零〇]/.test(rest))) return null
    return hundreds * 100 + below
  }
  const ten = text.indexOf('十')
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : DIGITS.get(text.slice(0, ten))
    const ones = ten === text.length - 1 ? 0 : DIGITS.get(text.slice(ten + 1))
    return tens === undefined || ones === undefined ? null : tens * 10 + ones
  }
  const plain = text.replace(/^[零〇](?=.)/, '')
  return DIGITS.get(plain) ?? null
}
