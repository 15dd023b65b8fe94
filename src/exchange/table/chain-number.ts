/** A line's number, in digits, and what follows it. */
export interface Numbered {
  readonly number: string
  readonly text: string
}

/** One way to number the lines of a chain. */
export type Manner = readonly RegExp[]

/** Numbers that nobody writes for anything else: `1.` `2、` `(3)` `④` `5️⃣` `#6`. A decimal (`5.30`) is none. */
export const STRONG: Manner = [
  /^(\d{1,4})\s*(?:[.．](?!\d)|[、，)）]|[:：](?!\d))\s*(.*)$/su,
  /^[(（]\s*(\d{1,4})\s*[)）]\s*(.*)$/su,
  /^([\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])\s*[.．、]?\s*(.*)$/su,
  /^((?:\d\ufe0f?\u20e3)+|\u{1f51f})\s*[.．、]?\s*(.*)$/su,
  /^#\s*(\d{1,4})(?!\d)[.．、]?\s*(.*)$/su,
  /^[【[]\s*(\d{1,4})\s*[】\]]\s*[.．、]?\s*(.*)$/su,
  /^no[.．]?\s*(\d{1,4})(?!\d)\s*[.．、:：)）]?\s*(.*)$/isu,
  /^第\s*(\d{1,3})\s*[位个個名号號]\s*[.．、:：]?\s*(.*)$/su,
]

/** Every manner, the surest first; the others count only where they count from 1. */
export const MANNERS: readonly Manner[] = [
  STRONG,
  [/^([一二三四五六七八九十]{1,3})\s*、\s*(.*)$/su],
  [/^(\d{1,3})\s*[-—–_]+\s*(?!\d)(.*)$/su],
  [/^(\d{1,3})\s+(?!\d)(\S.*)$/su],
  [/^(\d{1,3})(?=[^\d\s.,:：、，点时月日年人位个号楼层元块-])(.*)$/su],
]

/** Lines that are marked instead of counted; only where a title says that they are a chain. */
export const BULLETED: Manner = [/^[·•●▪◆◇■□○▶✅☑]()\s*(\S.*)$/su, /^[-*–—]()\s+(\S.*)$/su]

/** Looked at before any of the above: most lines of most files begin with something else. */
const BEGINS = /^[#(（【[nN第·•●▪◆◇■□○▶✅☑*–—\-\d\uff10-\uff19\u2460-\u32bf一二三四五六七八九十\u{1f51f}]/u

/** The number of a line in this manner; null where it has none. */
export function inManner(line: string, manner: Manner): Numbered | null {
  if (!BEGINS.test(line)) return null
  // Full-width digits at the start only: a name may have some.
  const plain = line.replace(/^[#(（【[第]?\s*[\uff10-\uff19]{1,4}/u, (start) => start.normalize('NFKC'))
  for (const pattern of manner) {
    const found = pattern.exec(plain)
    if (found) return { number: digitsOf(found[1] ?? ''), text: found[2] ?? '' }
  }
  return null
}

function digitsOf(mark: string): string {
  if (mark === '' || mark === '\u{1f51f}') return mark === '' ? '' : '10'
  const plain = mark.normalize('NFKC').replace(/[\ufe0f\u20e3]/g, '')
  return /^\d+$/.test(plain) ? plain : String(fromHan(plain))
}

/** 一 to 九十九. */
function fromHan(text: string): number {
  const value = (sign: string | undefined): number => '零一二三四五六七八九'.indexOf(sign ?? '零')
  const ten = text.indexOf('十')
  if (ten < 0) return value(text[0])
  return (ten === 0 ? 1 : value(text[0])) * 10 + value(text[ten + 1])
}
