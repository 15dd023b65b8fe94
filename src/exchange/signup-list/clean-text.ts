/** Letters and signs with nothing to mend: most cells of most lists. */
const PLAIN_ALREADY = /^[!-~\u3400-\u9fff]*$/

/** A cell as one line of plain text: full-width letters and blanks made plain, invisible signs dropped. */
export function plainText(cell: string): string {
  if (PLAIN_ALREADY.test(cell)) return cell
  const narrow = cell.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  // Joiners stay: without them a family of emoji falls apart, and some scripts cannot be written.
  const visible = narrow.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g, '')
  return visible
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** A cell kept as it was written, apart from blanks at its ends and invisible signs. */
export function keptText(cell: string): string {
  return cell
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim()
}

const NOTHING =
  /^(|:?-+:?|–|—|\/|\\|n\/?a|#(n\/a|value!|ref!|name\?|div\/0!|null!|num!|spill!|calc!|field!|getting_data)|err:\d{3}|null|none|undefined|info(rmation)? requested|not (provided|specified)|keine angabe|non renseigné|未填写?|未提供|无|無|没有|沒有|暂无|\(?空\)?|\(?跳过\)?|\(?跳過\)?)$/i

/** Whether a cell says in words that it has nothing to say. */
export function saysNothing(cell: string): boolean {
  const text = plainText(cell)
  return text.length < 20 && NOTHING.test(text)
}

/** Whether a cell for a name says nothing. People are called Null and Na; programs write them small or all in capitals. */
export function namesNobody(cell: string): boolean {
  return saysNothing(cell) && !/^(Null|Na)$/.test(plainText(cell))
}

/** The tags in a cell, however they are kept apart. */
export function splitTags(cell: string): string[] {
  return plainText(cell)
    .split(/[;,、，；|┋]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
