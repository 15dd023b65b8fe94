const LONGEST = 80

/** What no system allows in a file's name: control characters, separators, and what Windows keeps for itself. */

const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g

/** A name for a file made from free text, legal on Windows, macOS and Linux; at most 80 characters and the ending. */
export function fileName(parts: readonly string[], ending: string): string {
  const joined = parts
    .map((part) => part.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ')
  const short = [...joined].slice(0, LONGEST).join('')
  // Windows drops trailing dots and blanks silently, and a leading dot hides the file elsewhere.
  const bare = short.replace(/^[. ]+|[. ]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(bare)
  return `${bare === '' || reserved ? `salondesk${bare === '' ? '' : ` ${bare}`}` : bare}.${ending}`
}
