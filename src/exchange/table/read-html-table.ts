/** Letters with accents by their HTML names, in the order of their numbers from 192 on. */
const ACCENTED =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The named references that exports write; their case tells a capital letter. Everything else comes as a number. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', middot: '·', ensp: ' ', emsp: ' ' }),
  ...Object.entries({ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' }),
  ...ACCENTED.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(192 + at)]),
])

/** A tag of a table. What stands in it ends at the next bracket: a tag that never ends costs no more than one look. */
const TAGS = /<(\/?)(table|tr|td|th|br|p|div)\b((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/gi

/** How a web page or an HTML table begins, after a declaration and comments. */
const PAGE = /^(<!doctype html|<html\b|<table\b|<meta\b|<head\b|<style\b|<body\b|<div\b)/i

/** Whether a text begins as a web page or an HTML table does. */
export function looksLikeHtml(text: string): boolean {
  let rest = text.slice(0, 4000).trimStart()
  for (;;) {
    const lead = /^(<\?xml[^>]*\?>|<!--(?:(?!-->)[\s\S]){0,2000}-->)\s*/i.exec(rest)?.[0]
    if (lead === undefined) return PAGE.test(rest)
    rest = rest.slice(lead.length)
  }
}

/** The text without everything between two marks, in one pass however often the first mark stands there without the second. */
function withoutBetween(text: string, open: RegExp, close: (found: RegExpExecArray) => string): string {
  const kept: string[] = []
  const lower = text.toLowerCase()
  let from = 0
  for (;;) {
    open.lastIndex = from
    const found = open.exec(text)
    const until = found === null ? -1 : lower.indexOf(close(found), found.index)
    if (found === null || until < 0) return kept.join('') + text.slice(from)
    kept.push(text.slice(from, found.index))
    from = until + close(found).length
  }
}

/**
 * The rows of the tables in a page, one grid a table. Spans repeat their text, as merged cells of a workbook do.
 * Only cells are read; scripts, styles and comments are dropped first, and nothing is ever run or shown as markup.
 */
export function readHtmlTables(page: string): string[][][] {
  const plain = withoutBetween(page, /<!--/g, () => '-->')
  const text = withoutBetween(plain, /<(script|style)\b/gi, ([, name = '']) => `</${name.toLowerCase()}>`)
  const tables: string[][][] = []
  // The tables around the one that is being read: a table in a cell is one of its own, and the rows around it go on.
  const around: { readonly grid: string[][]; readonly row: number }[] = []
  let grid: string[][] | null = null
  let row = -1
  let cell: { from: number; attributes: string } | null = null
  const closeCell = (until: number): void => {
    if (cell !== null && grid !== null && row >= 0)
      place(grid, row, cell.attributes, plainText(text.slice(cell.from, until)))
    cell = null
  }
  for (const tag of text.matchAll(TAGS)) {
    const [whole, closing = '', tagName = '', attributes = ''] = tag
    const name = tagName.toLowerCase()
    const opens = closing === ''
    if (name === 'br' || name === 'p' || name === 'div') continue
    const isInside = cell !== null
    closeCell(tag.index)
    if (name === 'table' && opens) {
      if (grid !== null && isInside) around.push({ grid, row })
      grid = []
      row = -1
      tables.push(grid)
    } else if (name === 'table') {
      const outer = around.pop()
      if (outer) ({ grid, row } = outer)
    } else if (name === 'tr' && opens && grid !== null) {
      row += 1
      grid[row] ??= []
    } else if ((name === 'td' || name === 'th') && opens) cell = { from: tag.index + whole.length, attributes }
  }
  closeCell(text.length)
  return tables.map((rows) => Array.from(rows, (cells) => Array.from(cells ?? [], (value) => value ?? '')))
}

function place(grid: string[][], row: number, attributes: string, value: string): void {
  const across = span(attributes, 'colspan')
  const down = span(attributes, 'rowspan')
  const first = (grid[row] ??= [])
  let column = 0
  while (first[column] !== undefined) column += 1
  for (let below = 0; below < down; below += 1) {
    const cells = (grid[row + below] ??= [])
    for (let beside = 0; beside < across; beside += 1) cells[column + beside] = value
  }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1]
  return Math.min(Math.max(Number(found ?? 1), 1), 100)
}

function plainText(markup: string): string {
  return markup
    .replace(/\s+/g, ' ')
    .replace(/<(br|\/p|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, reference: string) => character(reference) ?? whole)
    .trim()
}

function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference) ?? NAMED.get(reference.toLowerCase())
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10)
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
