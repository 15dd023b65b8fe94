import { plainText } from './clean-text'

const ADDRESS = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@.]+/g

/** The e-mail addresses in a cell, in lower case. Starred-out ones (`z***@example.com`) are handed over as they are. */
export function readEmails(cell: string): string[] {
  const found = plainText(cell)
    .replace(/^mailto:/i, '')
    .replace(/[。．]/g, '.')
    .toLowerCase()
    .match(ADDRESS)
  return [...new Set(found ?? [])]
}

/** Whether a text is an e-mail address and nothing else. */
export function isEmailLike(cell: string): boolean {
  const text = plainText(cell)
  return text.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}
