import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything axe finds on a page, of any weight, with the place. */
export async function axeFindings(page: Page): Promise<string[]> {
  return inWords(await violations(page))
}

/** What axe calls serious or critical, with the place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  return inWords((await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical'))
}

async function violations(page: Page): Promise<AxeResults['violations']> {
  // A script tag is refused by the content policy, as it should be; evaluated code is the browser's own.
  await page.evaluate(axeSource)
  const results = await page.evaluate(async () => {
    // A colour on its way from light to dark is none that anybody reads.
    const moving = document.getAnimations().filter(({ effect, playState }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
    })
    await Promise.allSettled(moving.map(({ finished }) => finished))
    const { axe } = globalThis as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } }
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return results.violations
}

function inWords(found: AxeResults['violations']): string[] {
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
