/** What a text is that has rows in it but is no list: a spreadsheet written as text, something else altogether, or neither. */
type ForeignText = 'spreadsheet' | 'notATable' | null

/** Spreadsheets that are written as text: Excel's XML of 2003, a flat OpenDocument, SYLK, DIF. */
const SPREADSHEETS =
  /^(<\?xml[\s\S]*?(urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:office)|ID;P|TABLE\n0,1\n)/

/** Looks at how a text begins. Calendars, pages of code and data of programs have lines, too, and nobody signs up in them. */
export function foreignText(text: string): ForeignText {
  const start = text.slice(0, 4000).trimStart().replaceAll('\r\n', '\n')
  if (SPREADSHEETS.test(start)) return 'spreadsheet'
  if (/^(<\?xml\b|<svg\b|<rss\b|BEGIN:VCALENDAR|\{\\rtf|#!\/)/i.test(start)) return 'notATable'
  return /^[[{]/.test(start) && isJson(text) ? 'notATable' : null
}

function isJson(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object'
  } catch {
    // The parser has no other way to say that it is none.
    return false
  }
}

/** The bytes of such a spreadsheet for a reader that knows one encoding: UTF-8, and said so. */
export function asUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text.trimStart().replace(/^(<\?xml[^>]*?)\s+encoding=["'][^"']*["']/, '$1'))
}
