const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Matches a number as people type it: digits with decimals, or a Chinese numeral below one hundred. */
export const TYPED_NUMBER = String.raw`[零〇]?\d+(?:\.\d+)?|[零〇一二两三四五六七八九十]{1,3}`

/** Full-width signs as plain ones, lower case, no space at the ends. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('−', '-').trim()
}

/** The value of digits or of a Chinese numeral below one hundred (二十五 is 25, 零五 is 5); null when it is neither. */
export function typedNumber(text: string): number | null {
  const digits = /^[零〇]?(\d+(?:\.\d+)?)$/.exec(text)
  if (digits) return Number(digits[1])
  const ten = text.indexOf('十')
  if (ten >= 0) {
    const tens = ten === 0 ? 1 : DIGITS[text.slice(0, ten)]
    const ones = ten === text.length - 1 ? 0 : DIGITS[text.slice(ten + 1)]
    return tens === undefined || ones === undefined ? null : tens * 10 + ones
  }
  const plain = text.replace(/^[零〇](?=.)/, '')
  return DIGITS[plain] ?? null
}
