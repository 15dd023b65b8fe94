const LIMIT = 75

/** One content line of iCalendar, folded: at most 75 octets a line, never inside a character (RFC 5545, 3.1). */
export function contentLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character)
    if (octets + size > LIMIT) {
      lines.push(line)
      // The space that marks a continuation is one of its 75 octets.
      line = ' '
      octets = 1
    }
    line += character
    octets += size
  }
  lines.push(line)
  return `${lines.join('\r\n')}\r\n`
}

/** Text as a value: backslash, comma, semicolon and line breaks escaped, other control characters left out (3.3.11). */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

/** A moment as UTC date-time. Every calendar reads it the same way; no table of zones has to come along. */
export function utcValue(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
