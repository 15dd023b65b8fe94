import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

/**
 * The project's own rules, with types taken from a few files only, because the whole project takes long to load.
 * Where `CI` is set, typescript-eslint guesses a single run over the files as they are on disk and would give a text
 * of ours no types; that guess is turned off.
 */
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: {
      parserOptions: {
        project: 'test/storage/writes/lint/tsconfig.json',
        disallowAutomaticSingleRunInference: true,
      },
    },
  },
})

async function complaints(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: file })
  return (result?.messages ?? []).map(({ ruleId, message }) => (ruleId === null ? message : ruleId))
}

const OUTSIDE = 'src/storage/reads/last-seq.ts'
const INSIDE = 'src/storage/writes/commit.ts'
const RULE = 'storage/writes-only-through-commit'

const head = `import type { Workspace } from '../database/workspace'\n`
const inFunction = (line: string) => `${head}export async function f(db: Workspace): Promise<void> {\n  ${line}\n}\n`

describe('a write path around commit', () => {
  it.each([
    'await db.venues.put({} as never)',
    'await db.venues.add({} as never)',
    'await db.venues.bulkPut([])',
    'await db.venues.bulkAdd([])',
    "await db.venues.update('ven_1', {})",
    "await db.venues.upsert('ven_1', {})",
    "await db.venues.delete('ven_1')",
    'await db.venues.clear()',
    "await db.venues['clear']()",
    "await db.table('venues').bulkDelete([])",
    "await db.eventPlans.where('day').above('').delete()",
    "await db.eventPlans.toCollection().modify({ title: '' })",
    'await db.operations.clear()',
    "db.backendDB().transaction('venues', 'readwrite').objectStore('venues').put({})",
  ])('is an error of lint: %s', async (line) => {
    expect(await complaints(OUTSIDE, inFunction(line))).toEqual([RULE])
  })

  it('is an error of lint where it opens a transaction for writing itself', async () => {
    const text = "import { allowWrites } from '../database/guard-writes'\nexport const open = allowWrites\n"
    expect(await complaints(OUTSIDE, text)).toEqual([RULE])
  })

  it.each([
    "await db.venues.get('ven_1')",
    'new Set<string>([db.name]).add(db.name)',
    'new Map([[db.name, 1]]).delete(db.name)',
    'new Set([db.name]).clear()',
  ])('is not: %s', async (line) => {
    expect(await complaints(OUTSIDE, inFunction(line))).toEqual([])
  })

  it('is what commit itself is made of', async () => {
    expect(await complaints(INSIDE, inFunction('await db.venues.clear()'))).toEqual([])
  })
})
