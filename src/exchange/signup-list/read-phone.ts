import { phoneDigits } from '@/domain/member/phone'
import { plainText } from './clean-text'

/** What a cell of phones held. */
export interface ReadPhones {
  readonly phones: readonly string[]
  /** `lossy`: a spreadsheet turned the number into 1.38E+10 and dropped its end; `bad`: not a phone; null: fine. */
  readonly trouble: 'lossy' | 'bad' | null
  /** Whether the form had to be mended: full-width digits, a trailing `.00`. */
  readonly mended: boolean
}

/** No cell of phones is longer than this. */
const LONGEST = 400

/** A mainland mobile among words, with or without its country code. */
const MOBILE = /(?<![\d*])(?:\+?(?:86)[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?![\d*])/gu

/** The number of a desk behind a number. It is not dialled with it. */
export const EXTENSION = /(?<=\d[\s)]*)[\s,;（(]*(?:ext\.?|extension|x|转|轉|分机|分機)\s*[:：=.]?\s*\d{1,6}[)）]?$/iu

const NOTHING: ReadPhones = { phones: [], trouble: null, mended: false }

/**
 * Reads one or several phones from a cell: spaces, dashes, brackets, +86 and 0086, full-width digits, `13800000001.00 `.
 * Mainland mobiles come out as eleven digits, numbers with a country code keep their `+`, a leading zero stays.
 */
export function readPhones(cell: string): ReadPhones {
  if (/^1[3-9]\d{9}$/.test(cell) && !/^(\d)\1+$/.test(cell)) return { phones: [cell], trouble: null, mended: false }
  const text = plainText(cell)
    .replace(/^['’`]/, '')
    .replace(/^(tel|phone|mobile|手机号?码?|电话|電話|手機|联系电话)\s*[:：]?\s*/i, '')
  if (text === '') return NOTHING
  if (text.length > LONGEST) return { phones: [], trouble: 'bad', mended: false }
  const scientific = readScientific(text)
  if (scientific !== null) return scientific
  const phones: string[] = []
  let bad = false
  // 010-62345678-801 ends in the number of a desk.
  const dialled = text.replace(EXTENSION, '').replace(/^(\(?0\d{2,3}\)?[\s-]?\d{7,8})-\d{1,6}$/, '$1')
  for (const part of partsOf(dialled.replace(/\.0+$/, ''))) {
    const phone = onePhone(part)
    if (phone === null) bad = true
    else if (!phones.includes(phone)) phones.push(phone)
  }
  if (bad && phones.length === 0) {
    const among = [...new Set((text.match(MOBILE) ?? []).map(phoneDigits))]
    if (among.length > 0) return { phones: among, trouble: null, mended: true }
  }
  const mended = dialled !== text || /[\uff10-\uff19]/.test(cell) || /\.0+\s*$/.test(cell)
  return { phones, trouble: bad ? 'bad' : null, mended }
}

/** Whether a text reads as a phone, for telling what a column holds. */
export function isPhoneLike(cell: string): boolean {
  if (cell.length > LONGEST) return false
  const text = plainText(cell)
  if (/^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(text)) return false
  if (/^\d(\.\d+)?e\+?(9|10|11|12)$/i.test(text)) return true
  const digits = phoneDigits(text.replace(/\.0+$/, ''))
  if (/^1[3-9]\d{9}$/.test(digits)) return true
  return (
    /^[+(\d][\d\s().-]{6,18}$/.test(text) && digits.length >= 7 && digits.length <= 15 && /^\+|[\s()-]|^0/.test(text)
  )
}

function readScientific(text: string): ReadPhones | null {
  const found = /^(\d)(?:\.(\d+))?e\+?(\d+)$/i.exec(text)
  if (!found) return null
  const [, whole = '', fraction = '', power = '0'] = found
  const exponent = Number(power)
  // Every digit is still there when the fraction is as long as the power.
  if (fraction.length >= exponent && exponent >= 6)
    return { phones: [`${whole}${fraction.slice(0, exponent)}`], trouble: null, mended: true }
  return { phones: [], trouble: 'lossy', mended: false }
}

function partsOf(text: string): string[] {
  // 0151 / 234 56 78 has its area code apart: what stands before the bar is no number yet.
  return text
    .replace(/^([^\d]*(?:\+(?:[\s()-]*\d){3,7}|0(?:[\s()-]*\d){2,5})\)?)\s*\/\s*(?=\d)/, '$1 ')
    .split(/[/;,、，；|]|\s+(?:or|或)\s+|(?<=\d{11})\s+(?=1[3-9]\d{9})/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function onePhone(written: string): string | null {
  // +44 (0)20 is dialled without the zero from anywhere else.
  const text = written.replace(/^["“”]+/, '').replace(/^(\s*(?:\+|00)\d{1,3}\s*)\(0\)/, '$1')
  // A number with stars in it (138****1234) is somebody's number made illegible on purpose.
  if (/[*＊•●xX]{2,}|…/u.test(text)) return null
  if (/[A-Za-z\p{Script=Han}]{2,}/u.test(text)) return null
  // One digit too few or too many for a mainland mobile, and nothing that says it is another kind of number.
  if (/^1[3-9](\d{8}|\d{10})$/.test(text)) return null
  const digits = phoneDigits(text)
  if (digits.length < 5 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return null
  // A plus before anything but 86 is another country, however much the rest looks like a mainland mobile (+1 628…).
  const abroad = text.trim().startsWith('+') && !/^\+\s*86/.test(text.trim())
  if (!abroad && /^00[1-9]\d{8,}$/.test(digits)) return `+${digits.slice(2)}`
  return abroad ? `+${digits}` : digits
}
