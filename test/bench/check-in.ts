import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStoragePage } from '../desktop/storage-page/open-storage-page'
import { serveStoragePage } from '../desktop/storage-page/serve-storage-page'
import { type Figure, inMs, median, quantile } from './figures'

const PEOPLE = 10_000
const ROUNDS = 30

/** What a check-in costs until the database has it, without the screen. */
export async function measureStoredCheckIns(): Promise<Figure[]> {
  const profile = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  const server = await serveStoragePage()
  try {
    const opened = await openStoragePage(server.address, profile)
    const { raw, bare, checkIn } = await opened.page.evaluate(
      async ([people, rounds]) => {
        await window.lab.open()
        return window.lab.measureCheckIns(people, rounds)
      },
      [PEOPLE, ROUNDS] as const,
    )
    await opened.quit()
    if (opened.faults.length > 0) throw new Error(opened.faults.join('\n'))
    const ofBare = (figure: number) => (figure / median(raw)).toFixed(1)
    return [
      {
        name: `The storage part of a check-in at the door of ${PEOPLE.toLocaleString('en')}, p50 / p99 of ${checkIn.length}`,
        value: `${inMs(median(checkIn))} / ${inMs(quantile(checkIn, 0.99))}`,
        goal: 'p50 ≤ 2 × a raw strict put',
        floor: `${ofBare(median(checkIn))} × a raw strict put of the same row (${inMs(median(raw))} / ${inMs(quantile(raw, 0.99))}); its three rows by the browser alone take ${ofBare(median(bare))} ×`,
      },
    ]
  } finally {
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
