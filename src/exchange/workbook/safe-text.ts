/** The most a spreadsheet cell holds, in UTF-16 units. */
const LONGEST = 32_767

/** What XML 1.0 cannot hold: control characters except tab and line feed, and the two non-characters of the base plane. */

const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/**
 * Text as a spreadsheet can hold it: characters that XML forbids are left out, halves of broken pairs too, line ends are
 * line feeds, and what looks like a spreadsheet's own escape (`_x000D_`) is escaped, so that it is shown as it was typed.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_IN_XML, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  return shortened(clean).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Whether a spreadsheet that is given this text by hand would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text)
}

/**
 * A name that a sheet may have: at most 31 units, none of `[]:*?/\`, no apostrophe (print ranges put the name between
 * two), and not taken yet.
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const bare =
    cellText(wanted)
      .replace(/[[\]:*?/\\'\n\t]/g, ' ')
      .trim() || 'Sheet'
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase())
  let name = cutAt(bare, 31)
  for (let number = 2; isTaken(name); number++) {
    const mark = ` ${number}`
    name = `${cutAt(bare, 31 - mark.length)}${mark}`
  }
  return name
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${cutAt(text, LONGEST - 1)}…`
}

/** The first `units` UTF-16 units, without half a character at the end. */
function cutAt(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '')
}
