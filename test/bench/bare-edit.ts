import type { CDPSession, Page } from 'playwright-core'

const ROWS = 30
const COLUMNS = 12

/**
 * Milliseconds of work in a page's main thread for the least an edit can be: in a table without anything of ours, the key
 * takes a field out of its cell, the next cell takes the focus, and a column of times is written anew.
 */
export async function bareEdits(page: Page, rounds: number): Promise<number[]> {
  const bare = await page.context().newPage()
  const session = await bare.context().newCDPSession(bare)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await bare.evaluate(
    ([rows, columns]) => {
      const table = document.createElement('table')
      for (let row = 0; row < rows; row++) {
        const line = table.insertRow()
        for (let column = 0; column < columns; column++) {
          const cell = line.insertCell()
          cell.tabIndex = -1
          cell.textContent = `${row}:${column}0`
        }
      }
      document.body.append(table)
    },
    [ROWS, COLUMNS] as const,
  )
  const worked: number[] = []
  for (let round = 0; round < rounds + 5; round++) {
    await bare.evaluate((at) => {
      const [table] = document.querySelectorAll('table')
      const cell = table?.rows[3]?.cells[3]
      const below = table?.rows[4]?.cells[3]
      if (!table || !cell || !below) throw new Error('No table')
      const field = document.createElement('input')
      cell.replaceChildren(field)
      field.focus()
      const watched = globalThis as unknown as { painted: Promise<void> }
      watched.painted = new Promise((resolve) => {
        field.addEventListener('keydown', () => {
          below.focus()
          cell.textContent = String(at)
          for (const { cells } of table.rows) if (cells[2]) cells[2].textContent = `${at % 24}:${10 + (at % 50)}`
          requestAnimationFrame(() => setTimeout(resolve))
        })
      })
    }, round)
    await bare.waitForTimeout(60)
    const from = await taskMs(session)
    await bare.keyboard.press('Enter')
    await bare.evaluate(() => (globalThis as unknown as { painted: Promise<void> }).painted)
    if (round >= 5) worked.push((await taskMs(session)) - from)
  }
  await bare.close()
  return worked
}

/** Milliseconds the page's main thread has worked since it was made. */
export async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}
