import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Instant } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { problemInWords, refusalInWords } from '@/exchange/signup-list/refusal-words'
import type { SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { loadWords, type Words } from '@/words/create-words'
import { languageFor } from '@/words/language'
import { readGivenFile } from './read-given-file'
import { say } from './say.mjs'
import { Unusable } from './unusable'

/**
 * What a sign-up list says, in a shape that other programs can rely on: these keys and no others. Times are ISO 8601.
 * Blank rows are no rows, so that rows = entries + rejected.
 */
function reportOf(file: SignUpFile, t: Words) {
  const { kind, platform, encoding, delimiter, sheet, headerRow, columns, counts, entries, problems } = file
  return {
    kind,
    platform,
    encoding,
    delimiter,
    sheet,
    headerRow,
    columns: columns.map(({ index, header, field }) => ({ index, header, field })),
    counts: { rows: counts.rows - counts.blank, entries: counts.entries, rejected: counts.rejected },
    entries: entries.map((entry) => ({
      name: entry.name,
      phones: entry.phones,
      emails: entry.emails,
      // A list that says nothing about it is a list of people who registered.
      status: entry.status ?? 'registered',
      ticketId: entry.ticketId,
      registeredAt: iso(entry.registeredAt),
      checkedInAt: iso(entry.checkedInAt),
      plusOnes: entry.plusOnes ?? 0,
      answers: entry.answers,
    })),
    problems: problems
      .filter(({ kind: what }) => what !== 'blankRow')
      .map((problem) => ({
        row: problem.row,
        column: problem.column,
        message: [problemInWords(t, problem), problem.raw].filter((part) => part !== '').join(': '),
      })),
  }
}

function iso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

function readArguments() {
  try {
    return parseArgs({ options: { sheet: { type: 'string' } }, allowPositionals: true })
  } catch {
    // An argument nobody knows: the usage says which there are.
    return null
  }
}

const system = process.env['LC_ALL'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale
const { t }: { t: Words } = await loadWords(languageFor(system.replace('_', '-')))
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
try {
  const given = readArguments()
  const [name, ...more] = given?.positionals ?? []
  if (!given || name === undefined || more.length > 0) throw new Unusable(t('inspect.usage'))
  const path = resolve(process.env['SALONDESK_CALLED_FROM'] ?? process.cwd(), name)
  const sheet = given.values.sheet ?? null
  const read = await readSignUps(await readGivenFile(path, t), { zone, near: dayAt(Date.now(), zone), sheet })
  if (!read.ok) throw new Unusable(t('demo.refused', { file: path, why: refusalInWords(t, read.reason) }))
  const { kind, sheetNames, headerRow, entries } = read.value
  if (sheet !== null && !sheetNames.some((each) => each.trim() === sheet.trim()))
    throw new Unusable(t('inspect.noSheet', { file: path, sheet, sheets: sheetNames.join(', ') }))
  // Lines without a heading and without anybody are a page of text, however many commas it has; a workbook was read.
  if (kind === 'csv' && headerRow === null && entries.length === 0)
    throw new Unusable(t('inspect.noList', { file: path }))
  process.stdout.write(`${JSON.stringify(reportOf(read.value, t), null, 2)}\n`)
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  say(error.message.replace(/\s*\n\s*/g, ' '))
  process.exitCode = 2
}
