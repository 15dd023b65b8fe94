import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ROOT } from './stand-in/launch-desktop'
import { PRELOAD_NAMES } from './stand-in/preload-script'
import { Run } from './stand-in/run'

/** What a folder's files import from `electron` as values, and which members they use of each. */
function usedElectron(folder: string): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const name of readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.ts'))) {
    const text = readFileSync(join(ROOT, folder, name), 'utf8')
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
    const imported = source.statements
      .filter(ts.isImportDeclaration)
      .filter((statement) => (statement.moduleSpecifier as ts.StringLiteral).text === 'electron')
      .flatMap(({ importClause: clause }) =>
        clause === undefined || clause.isTypeOnly || clause.namedBindings === undefined
          ? []
          : (clause.namedBindings as ts.NamedImports).elements.filter((element) => !element.isTypeOnly),
      )
      .map((element) => element.name.text)
    for (const own of imported) used.set(own, used.get(own) ?? new Set())
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
        used.get(node.expression.text)?.add(node.name.text)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return used
}

describe('the stand-in for electron', () => {
  const standIn: Record<string, object> = new Run({
    root: ROOT,
    appData: '/none',
    documents: '/none',
    language: 'en',
  }).electron()

  it('has every name and every member that main uses', () => {
    const used = usedElectron('src/main')
    expect([...used.keys()]).toContain('protocol')
    const missing = [...used].flatMap(([name, members]) => {
      const found = standIn[name]
      if (found === undefined) return [name]
      return [...members].filter((member) => !(member in found)).map((member) => `${name}.${member}`)
    })
    expect(missing).toEqual([])
  })

  it('gives the preload every name it uses', () => {
    const used = [...usedElectron('src/preload').keys()]
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((name) => !(PRELOAD_NAMES as readonly string[]).includes(name))).toEqual([])
  })

  it('is what the built main finds under that name, nothing more', () => {
    const text = readFileSync(join(ROOT, 'test/desktop/stand-in/electron.mjs'), 'utf8')
    const names = /export const \{([^}]*)\}/
      .exec(text)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      // A list over several lines ends with a comma.
      .filter((name) => name !== '')
    expect(names?.sort()).toEqual(Object.keys(standIn).sort())
  })

  it('lets the built preload ask for electron alone, as a sandbox does', () => {
    const built = readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8')
    expect([...built.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual(['electron'])
    expect(readdirSync(join(ROOT, 'out/preload'))).toEqual(['preload.cjs'])
  })
})
