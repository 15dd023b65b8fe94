/** The named references that spreadsheet exports write; everything else comes as a number. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

const TAGS = /<(\/?)(table|tr|td|th|br|p|div)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi

/** Whether a text begins as a web page or an HTML table does. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart()
  return /^(<!doctype html|<html\b|<table\b|<meta\b|<head\b|<style\b)/i.test(start) && /<table\b/i.test(text)
}

/**
 * The rows of the tables in a page, one grid a table. Spans repeat their text, as merged cells of a workbook do.
 * Only cells are read; scripts, styles and comments are dropped first, and nothing is ever run or shown as markup.
 */
export function readHtmlTables(page: string): string[][][] {
  const text = page.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  const tables: string[][][] = []
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
    closeCell(tag.index)
    if (name === 'table' && opens) {
      grid = []
      row = -1
      tables.push(grid)
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
    .replace(/<(br|\/p|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, reference: string) => character(reference) ?? whole)
    .trim()
}

function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference.toLowerCase())
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10)
  return Number.isFinite(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
