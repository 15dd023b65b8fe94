/** A cell as one line of plain text: full-width letters and blanks made plain, invisible signs dropped. */
export function plainText(cell: string): string {
  return cell
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A cell kept as it was written, apart from blanks at its ends and invisible signs. */
export function keptText(cell: string): string {
  return cell
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim()
}

const NOTHING = /^(|-+|–|—|\/|\\|n\/?a|#n\/a|null|none|undefined|无|無|没有|沒有|暂无|\(?空\)?|\(?跳过\)?|\(?跳過\)?)$/i

/** Whether a cell says in words that it has nothing to say. */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(plainText(cell))
}

/** The tags in a cell, however they are kept apart. */
export function splitTags(cell: string): string[] {
  return plainText(cell)
    .split(/[;,、，；|┋]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
