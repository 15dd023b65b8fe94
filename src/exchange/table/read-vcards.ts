/** One line of a card: its name without group, its parameters, its value as it stands. */
interface CardLine {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

type Card = readonly CardLine[]

/** Columns of the table, apart from the ones that a card may have several of. */
const FIELDS = ['姓名', '单位', '职务', '微信', '备注'] as const

/** Whether a text holds contact cards. */
export function looksLikeVcards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 2000))
}

/** Folds may stand inside a character (RFC 2425 counts octets): cards are unfolded before they are decoded. Other files stay as they are. */
export function unfolded(bytes: Uint8Array): Uint8Array {
  const begin = String.fromCharCode(...bytes.subarray(0, 40)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (!/^\s*BEGIN:VCARD/i.test(begin)) return bytes
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const line = bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : bytes[at] === 10 || bytes[at] === 13 ? 1 : 0
    const isFold = line > 0 && (bytes[at + line] === 32 || bytes[at + line] === 9)
    if (isFold) at += line
    else kept[length++] = bytes[at] as number
  }
  return kept.subarray(0, length)
}

/**
 * Contact cards (vCard 2.1, 3.0 and 4.0: RFC 2426, RFC 6350) as a table with one row a card, under headings that the
 * sign-up list knows. Reads folded lines, quoted-printable, groups (`item1.TEL`) and escapes; a card without a formatted
 * name goes by its name parts, its nickname or its organisation. Fax numbers and pictures are left out.
 */
export function readVcards(text: string): string[][] {
  const cards = cardsOf(text)
  const phones = cards.map((card) => valuesOf(card, 'TEL').filter(({ parameters }) => !/\bFAX\b/i.test(parameters)))
  const emails = cards.map((card) => valuesOf(card, 'EMAIL'))
  const most = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => Math.max(sum, list.length), 1)
  const numbered = (title: string, count: number) =>
    Array.from({ length: count }, (_, at) => (at === 0 ? title : `${title}${at + 1}`))
  const header = [...FIELDS, ...numbered('手机', most(phones)), ...numbered('邮箱', most(emails))]
  const rows = cards.map((card, at) => [
    nameOf(card),
    partsOf(first(card, 'ORG')).join(' '),
    plain(first(card, 'TITLE')),
    plain(first(card, 'X-WECHAT') || first(card, 'X-WEIXIN')),
    plain(first(card, 'NOTE')),
    ...padded(phones[at] ?? [], most(phones)),
    ...padded(emails[at] ?? [], most(emails)),
  ])
  return [header, ...rows]
}

function padded(lines: Card, length: number): string[] {
  return Array.from({ length }, (_, at) => plain(lines[at]?.value ?? '').replace(/^(tel|mailto):/i, ''))
}

/** The name to show, and what stands in for it. */
function nameOf(card: Card): string {
  const shown = plain(first(card, 'FN'))
  const [family = '', given = '', additional = ''] = partsOf(first(card, 'N'))
  const isHan = /^\p{Script=Han}+$/u.test(`${family}${given}`)
  // Phones set to English write 小舟 沈; the parts of the name know the order.
  if (shown !== '') return isHan && shown === `${given} ${family}` ? `${family}${given}` : shown
  const built = isHan ? `${family}${given}` : [given, additional, family].filter((part) => part !== '').join(' ')
  return built || plain(first(card, 'NICKNAME')) || partsOf(first(card, 'ORG')).join(' ')
}

function cardsOf(text: string): Card[] {
  const cards: CardLine[][] = []
  let depth = 0
  let before = ''
  for (const line of linesOf(text)) {
    const parsed = parseLine(line)
    if (parsed === null) continue
    if (parsed.name === 'BEGIN') {
      // A card inside a card (an agent) is somebody else's; any other one means that the last was never closed.
      depth = before === 'AGENT' ? depth + 1 : 1
      if (depth === 1) cards.push([])
    } else if (parsed.name === 'END') depth = Math.max(0, depth - 1)
    else if (depth === 1) cards.at(-1)?.push(parsed)
    before = parsed.name
  }
  return cards
}

/** Lines put together again: folded ones begin with a blank, quoted-printable ones end with an equals sign. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1)
    else if (last !== undefined && /=$/.test(last) && /QUOTED-PRINTABLE/i.test(last.split(':')[0] ?? ''))
      lines[lines.length - 1] = last.slice(0, -1) + line.trimStart()
    else lines.push(line)
  }
  return lines
}

function parseLine(line: string): CardLine | null {
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:;"])*)*):(.*)$/s.exec(line)
  if (!match) return null
  const [, name = '', parameters = '', value = ''] = match
  return { name: name.toUpperCase(), parameters, value: plainValue(name, parameters, value) }
}

function plainValue(name: string, parameters: string, value: string): string {
  if (/QUOTED-PRINTABLE/i.test(parameters)) return unquoted(value, charsetOf(parameters))
  if (!/ENCODING=(B|BASE64)\b|;BASE64\b/i.test(parameters) || !/^(FN|N|NOTE|ORG|TITLE|NICKNAME)$/i.test(name))
    return value
  try {
    return decoderOf(charsetOf(parameters)).decode(
      Uint8Array.from(atob(value.replace(/\s/g, '')), (sign) => sign.charCodeAt(0)),
    )
  } catch {
    // Said to be packed, and is not: then it is what it looks like.
    return value
  }
}

function charsetOf(parameters: string): string {
  return /CHARSET=([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8'
}

/** Quoted-printable (RFC 2045 6.7) in its character set; a set nobody knows is read as UTF-8. */
function unquoted(value: string, charset: string): string {
  const bytes: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === '=' ? /^[0-9a-f]{2}/i.exec(value.slice(at + 1))?.[0] : undefined
    if (hex === undefined) bytes.push(...new TextEncoder().encode(value[at]))
    else {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  return decoderOf(charset).decode(new Uint8Array(bytes))
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    // A label that names no encoding.
    return new TextDecoder()
  }
}

function valuesOf(card: Card, name: string): CardLine[] {
  return card.filter((line) => line.name === name && plain(line.value) !== '')
}

function first(card: Card, name: string): string {
  return valuesOf(card, name)[0]?.value ?? ''
}

/** The parts of a structured value, kept apart by semicolons that are not escaped. */
function partsOf(value: string): string[] {
  return value
    .split(/(?<!\\);/)
    .map(plain)
    .filter((part, at, parts) => part !== '' || at < parts.length - 1)
}

function plain(value: string): string {
  return (
    value
      // In one pass: the n behind an escaped backslash is a letter.
      .replace(/\\([nN,;:\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
      .replace(/\s+/g, ' ')
      .trim()
  )
}
