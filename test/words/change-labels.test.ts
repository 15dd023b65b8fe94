import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { FIELD_KINDS } from '@/storage/history/field-kinds'
import { label, labelInWords, loadWords } from '@/words/create-words'
import { words as english } from '@/words/en/words'
import { words as chinese } from '@/words/zh-CN/words'

/** One call of `label()`: the keys it can name, and the parameters it gives. */
interface LabelCall {
  readonly file: string
  readonly keys: readonly string[]
  readonly params: readonly string[] | null
}

type Tree = { readonly [key: string]: string | Tree }

/** Every text of a language under its whole key; plural forms under the key they belong to. */
function texts(tree: Tree, prefix = ''): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, value] of Object.entries(tree)) {
    const key = `${prefix}${name}`
    if (typeof value !== 'string') for (const [inner, all] of texts(value, `${key}.`)) found.set(inner, all)
    else {
      const plain = key.replace(/_(one|other)$/, '')
      found.set(plain, [...(found.get(plain) ?? []), value])
    }
  }
  return found
}

const LANGUAGES = { 'zh-CN': texts(chinese), en: texts(english) }

function labelCalls(): LabelCall[] {
  const folder = 'src/actions'
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => callsIn(join(folder, name)))
}

function callsIn(file: string): LabelCall[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const calls: LabelCall[] = []
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'label') {
      const [key, params] = node.arguments
      if (key) calls.push({ file, keys: keysOf(key, source), params: params ? paramsOf(params) : [] })
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return calls
}

/** The keys an expression can be: a text, one of two, a name of such, or every key that begins as a template does. */
function keysOf(node: ts.Expression, source: ts.SourceFile): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue, source), ...keysOf(node.whenFalse, source)]
  if (ts.isTemplateExpression(node))
    return [...LANGUAGES.en.keys()].filter(
      (key) => key.startsWith(node.head.text) && !key.slice(node.head.text.length).includes('.'),
    )
  if (ts.isIdentifier(node)) {
    const found: string[] = []
    const look = (inner: ts.Node): void => {
      if (ts.isVariableDeclaration(inner) && inner.name.getText() === node.text && inner.initializer)
        found.push(...keysOf(inner.initializer, source))
      ts.forEachChild(inner, look)
    }
    look(source)
    return found
  }
  return []
}

/** The names of the parameters; null where they come from elsewhere. */
function paramsOf(node: ts.Expression): string[] | null {
  if (!ts.isObjectLiteralExpression(node)) return null
  if (node.properties.some((property) => ts.isSpreadAssignment(property))) return null
  return node.properties.flatMap((property) => property.name?.getText() ?? [])
}

/** What a parameter is called in the words; nothing for a moment that is only kept. */
const said = (param: string) => (param.endsWith('At') ? [] : [param.replace(/(Key|Seconds)$/, '')])

describe('the labels of changes', () => {
  const calls = labelCalls()

  it('are found', () => {
    expect(calls.length).toBeGreaterThan(80)
    expect(calls.filter(({ keys }) => keys.length === 0).map(({ file }) => file)).toEqual([])
  })

  it.each(['zh-CN', 'en'] as const)('have words in %s, which say every parameter and want no other', (language) => {
    const wrong: string[] = []
    for (const { file, keys, params } of calls)
      for (const key of keys) {
        const all = LANGUAGES[language].get(key)
        if (!all) wrong.push(`${file}: no words for ${key}`)
        for (const text of all ?? []) {
          const wanted = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
          if (params === null) continue
          const given = params.flatMap(said)
          for (const name of wanted) if (!given.includes(name)) wrong.push(`${key} wants ${name}`)
          for (const name of given)
            if (!wanted.includes(name) && name !== 'count') wrong.push(`${key} does not say ${name}`)
        }
      }
    expect(wrong).toEqual([])
  })

  it('of words in words and of lengths are said in the language of now', async () => {
    const change = label('history.changed.set', {
      name: '沙龙',
      fieldKey: 'history.fields.eventPlans.length',
      toSeconds: 5400,
    })
    expect(labelInWords((await loadWords('zh-CN')).t, change)).toBe('“沙龙”的时长改为1小时30分')
    expect(labelInWords((await loadWords('en')).t, change)).toBe('“沙龙”: Length set to 1 h 30 min')
  })

  it('of a newer app show their key, and its words and values what is stored', async () => {
    const { t } = await loadWords('en')
    expect(labelInWords(t, { key: 'seating.changes.moved', params: {} })).toBe('seating.changes.moved')
    const field = label('history.changed.edited', { name: 'A', fieldKey: 'history.fields.members.shoeSize' })
    expect(labelInWords(t, field)).toBe('“A”: shoeSize changed')
  })
})

describe('the names of fields', () => {
  it.each(['zh-CN', 'en'] as const)(
    'stand in the words of %s for every table and field, and for every value of a few',
    (language) => {
      const known = LANGUAGES[language]
      const missing: string[] = []
      for (const [table, fields] of Object.entries(FIELD_KINDS)) {
        if (!known.has(`history.tables.${table}`)) missing.push(table)
        for (const [field, kind] of Object.entries(fields)) {
          if (!known.has(`history.fields.${table}.${field}`)) missing.push(`${table}.${field}`)
          if (
            typeof kind === 'object' &&
            'words' in kind &&
            ![...known.keys()].some((key) => key.startsWith(`${kind.words}.`))
          )
            missing.push(kind.words)
        }
      }
      expect(missing).toEqual([])
    },
  )
})
