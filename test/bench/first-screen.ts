import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowserHost } from '../desktop/stand-in/launch-browser-host'
import { type Figure, median } from './figures'

/** What it takes until a person can use the app, with the sample open. */
export async function measureFirstScreen(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  try {
    const first = await launchBrowserHost({ home })
    const { port } = first
    await first.page.getByRole('button', { name: /打开示例|Open sample/ }).click()
    await first.page.getByRole('heading', { level: 1, name: /今天|Today/ }).waitFor()
    // The browser notes what is open some seconds after the data; the next start is to find it.
    await first.page.waitForTimeout(8000)
    await first.quit()

    const app = await launchBrowserHost({ home, port })
    const scripts = new Map<string, number>()
    app.page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return
      void response.body().then(
        (body) => scripts.set(response.url(), gzipSync(body, { level: 9 }).length),
        () => undefined,
      )
    })
    const usable: number[] = []
    const empty: number[] = []
    for (let round = 0; round < 5; round++) {
      const from = performance.now()
      await app.page.goto('about:blank')
      empty.push(performance.now() - from)
      const start = performance.now()
      await app.page.goto(app.address)
      await app.page.getByRole('heading', { level: 1, name: /今天|Today/ }).waitFor()
      await app.page
        .getByRole('link', { name: /流程表|Run-sheet/ })
        .first()
        .waitFor()
      usable.push(performance.now() - start)
    }
    await app.page.waitForTimeout(500)
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
    const session = await app.page.context().newCDPSession(app.page)
    await session.send('HeapProfiler.enable')
    await session.send('HeapProfiler.collectGarbage')
    await session.send('Performance.enable')
    const { metrics } = await session.send('Performance.getMetrics')
    const heap = metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN
    await app.quit()
    return [
      {
        name: 'JavaScript before the first screen (Today, with the sample), gzip',
        value: `${Math.round(bytes / 1024)} kB in ${scripts.size} files`,
        goal: '≤ 350 kB',
        floor: `${(bytes / 1024 / 350).toFixed(2)} of the budget`,
      },
      {
        name: 'First screen usable with the sample, median of 5',
        value: `${Math.round(median(usable))} ms`,
        goal: '≤ 1,500 ms',
        floor: `${(median(usable) / median(empty)).toFixed(1)} × an empty page (${Math.round(median(empty))} ms)`,
      },
      {
        name: 'JavaScript heap with the sample, after collection',
        value: `${(heap / 1024 / 1024).toFixed(1)} MB`,
        goal: '≤ 150 MB',
        floor: `${(heap / 1024 / 1024 / 150).toFixed(2)} of the budget`,
      },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
