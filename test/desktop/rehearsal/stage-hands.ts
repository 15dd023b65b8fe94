import type { Page } from 'playwright-core'
import { clockAt } from '@/domain/common/zone'
import { ZONE } from './an-evening'

/** What the evening's people see and what is on record, read from the outside. */
export interface Look {
  readonly title: string
  readonly figure: string
  readonly clock: string
}

/** The live screen: what runs, what is left of it, and the clock to the minute. */
export async function deskLook(page: Page): Promise<Look> {
  const now = page.getByRole('region', { name: 'Now' })
  const clock = await page.getByLabel(/^It is /).getAttribute('aria-label')
  return {
    title: (await now.locator('[data-figure="now-title"]').textContent()) ?? '',
    figure: (await now.getByRole('timer').textContent()) ?? '',
    clock: /\d\d:\d\d/.exec(clock ?? '')?.[0] ?? '',
  }
}

export async function projectorLook(page: Page): Promise<Look> {
  return {
    title: (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    figure: (await page.getByRole('timer').textContent()) ?? '',
    clock: (await page.locator('header time').textContent()) ?? '',
  }
}

interface StoredFact {
  readonly hlc: string
  readonly id: string
  readonly cueId: string
  readonly kind: string
  readonly at: number
  readonly seconds: number
}

/** Every fact on record in the order of its entry, e.g. `Talk one started 19:11:20`. */
export async function factsOnRecord(page: Page): Promise<string[]> {
  const { cues, facts } = await stored(page)
  return facts
    .sort((a, b) => (a.hlc + a.id < b.hlc + b.id ? -1 : 1))
    .map(({ cueId, kind, at, seconds }) =>
      [cues[cueId], kind, ...(seconds === 0 ? [] : [seconds]), clockOf(at)].join(' '),
    )
}

/** The remarks on record, with the cue that ran and the moment. */
export async function notesOnRecord(page: Page): Promise<string[]> {
  const { cues, notes } = await stored(page)
  return notes.map(({ cueId, kind, at, text }) => [kind, clockOf(at), cues[cueId ?? ''], text].join(' '))
}

function clockOf(at: number): string {
  const { second } = clockAt(at, ZONE)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
}

function stored(page: Page) {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('salondesk-workspace-'))?.name ?? ''
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('The workspace does not open'))
    })
    const rows = <T>(table: string) =>
      new Promise<T[]>((resolve, reject) => {
        const asked = db.transaction(table).objectStore(table).getAll()
        asked.onsuccess = () =>
          resolve((asked.result as (T & { deleted: number })[]).filter((row) => row.deleted === 0))
        asked.onerror = () => reject(new Error(`${table} does not answer`))
      })
    const cues = await rows<{ id: string; title: string }>('cues')
    const facts = await rows<StoredFact>('cueMoments')
    const notes = await rows<{ cueId: string | null; kind: string; at: number; text: string }>('showNotes')
    db.close()
    return { cues: Object.fromEntries(cues.map(({ id, title }) => [id, title])), facts, notes }
  })
}
