import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStoragePage } from '../desktop/storage-page/open-storage-page'
import { serveStoragePage } from '../desktop/storage-page/serve-storage-page'
import { type Figure, inMs, median, quantile } from './figures'

const ROUNDS = 40
const SNAPSHOTS = 5
const ROWS = 60_000

/** What safety costs: a change until it is called saved, and a whole backup. */
export async function measureSafety(): Promise<Figure[]> {
  const profile = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  const server = await serveStoragePage()
  try {
    const opened = await openStoragePage(server.address, profile)
    const { page } = opened
    const commits = await page.evaluate(async (rounds) => {
      await window.lab.open()
      await window.lab.begin()
      await window.lab.addPerson('Ada')
      return window.lab.measureCommits(rounds)
    }, ROUNDS)
    const snapshots = await page.evaluate(
      async ([rows, rounds]) => {
        await window.lab.open()
        await window.lab.begin()
        await window.lab.addMany(rows, 'theEnd', 'base')
        return window.lab.measureSnapshots(rounds)
      },
      [ROWS, SNAPSHOTS] as const,
    )
    await opened.quit()
    if (opened.faults.length > 0) throw new Error(opened.faults.join('\n'))

    const { raw, bareTwice, commit, saved } = commits
    const { plain, made, longestTask, longestWait, plainWait, rows } = snapshots
    return [
      {
        name: `A change until it is called saved (database and journal), p50 / p99 of ${saved.length}`,
        value: `${inMs(median(saved))} / ${inMs(quantile(saved, 0.99))}, of that in the database ${inMs(median(commit))}`,
        goal: 'p50 ≤ 2 × a bare strict put',
        floor: `${(median(saved) / median(raw)).toFixed(1)} × a bare strict put (${inMs(median(raw))} / ${inMs(quantile(raw, 0.99))})`,
      },
      {
        name: 'The same against its own floor: the same rows put by the browser alone, then appended and flushed by a worker',
        value: `${(median(saved) / median(bareTwice)).toFixed(1)} × p50, ${(quantile(saved, 0.99) / quantile(bareTwice, 0.99)).toFixed(1)} × p99`,
        goal: 'as near to 1 × as the checks allow',
        floor: `${inMs(median(bareTwice))} / ${inMs(quantile(bareTwice, 0.99))}, itself ${(median(bareTwice) / median(raw)).toFixed(1)} × a bare strict put`,
      },
      {
        name: 'A change until the database has it, p50 / p99',
        value: `${inMs(median(commit))} / ${inMs(quantile(commit, 0.99))}`,
        goal: 'p50 ≤ 2 × a bare strict put',
        floor: `${(median(commit) / median(raw)).toFixed(1)} × a bare strict put`,
      },
      {
        name: `A backup of ${rows.toLocaleString('en')} rows made in the browser, median of ${made.length}`,
        value: inMs(median(made)),
        goal: '≤ 1.3 × plain getAll + JSON + gzip',
        floor: `${(median(made) / median(plain)).toFixed(2)} × plain getAll + JSON + gzip (${inMs(median(plain))})`,
      },
      {
        name: 'Longest task of the page while that backup is made',
        value: longestTask === 0 ? 'none over 50 ms' : inMs(longestTask),
        goal: '≤ 50 ms',
        floor: `longest wait for a turn ${inMs(longestWait)}, and ${inMs(plainWait)} while a worker makes the plain one`,
      },
    ]
  } finally {
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
