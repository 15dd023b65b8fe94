import { plainText } from './clean-text'

/** What stands around addresses in a cell, and never in one. */
const AROUND = /[\s<>()[\],;:"/|、]+/

/** An address and nothing else, as most cells of a column of addresses are. */
const PLAIN_ADDRESS = /^[\w.+*-]+@[\w-]+(\.[\w-]+)+$/

/** The e-mail addresses in a cell, in lower case. Starred-out ones (`z***@example.com`) are handed over as they are. */
export function readEmails(cell: string): string[] {
  if (!/[@\uff20]/.test(cell)) return []
  if (cell.length < 255 && PLAIN_ADDRESS.test(cell)) return [cell.toLowerCase()]
  const text = plainText(cell)
    .replace(/[。．]/g, '.')
    .toLowerCase()
  const found = text
    .split(AROUND)
    .map((part) => part.replace(/^'|'$|\.+$/g, ''))
    .filter(isEmailLike)
  return [...new Set(found)]
}

/** Whether a text is an e-mail address and nothing else. */
export function isEmailLike(cell: string): boolean {
  const text = plainText(cell)
  return text.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && !text.endsWith('.')
}
