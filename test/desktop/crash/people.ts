import type { Locator, Page } from 'playwright-core'

/** What a browser holds of one community, as its own database says it, apart from everything the app shows. */
export type Stored = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

const TIME = 60_000

/** The name of the person with this number. */
export function personName(number: number): string {
  return `Guest ${String(number).padStart(4, '0')}`
}

/** Begins a community on the first start. */
export async function beginCommunity(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Community name' }).fill('Night Readers', { timeout: TIME })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor({ timeout: TIME })
  await allSaved(page)
}

/** Waits until the community that was open last is open again; the screen of a first start is a community lost. */
export async function isOpen(page: Page): Promise<void> {
  const today = page.getByRole('heading', { level: 1, name: 'Today' })
  const firstStart = page.getByRole('textbox', { name: 'Community name' })
  await today.or(firstStart).first().waitFor({ timeout: TIME })
  if (await firstStart.isVisible()) throw new Error('The app started as if it had never been used')
}

/** Whether the app says that it brought something back and that nothing is lost; what it says is put away. */
export async function isToldOfRecovery(page: Page): Promise<boolean> {
  const told = await page.getByText('Your data was brought back; nothing is lost').isVisible()
  if (told) await page.getByRole('button', { name: 'Understood' }).click()
  return told
}

/** Goes where people are added. */
export async function goToPeople(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click({ timeout: TIME })
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor({ timeout: TIME })
}

/** Adds a person by keyboard and waits until the app shows them and calls everything saved. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New member' }).first().click({ timeout: TIME })
  const dialog = page.getByRole('dialog', { name: 'New member' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor({ timeout: TIME })
  await allSaved(page)
}

/** The line in the rail that says how the last change stands, where it says one of these. */
export function savedLine(page: Page, ...states: readonly ('saved' | 'saving' | 'behind' | 'readOnly')[]): Locator {
  return page.locator(states.map((state) => `nav [role="status"][data-state="${state}"]`).join(', ')).first()
}

/** Waits until the status in the rail says that everything is saved. */
export async function allSaved(page: Page): Promise<void> {
  await savedLine(page, 'saved').waitFor({ timeout: TIME })
}

/** The number of people that the screen of people speaks of. */
export async function shownCount(page: Page): Promise<number> {
  const text = await page
    .getByText(/^\d+ (person|people)$/)
    .first()
    .innerText({ timeout: TIME })
  return Number.parseInt(text, 10)
}

/**
 * Everything stored of the community that is open, table by table, rows in the order of their keys. The function runs in
 * the page as text, so it must not name functions: the compiler would wrap them in something the page lacks.
 */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settings = JSON.parse(localStorage.getItem('salondesk.desk') ?? '{}') as { workspace?: string }
    const known = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const names = known.filter((name) => name.startsWith('salondesk-workspace-'))
    const open = names.length === 1 ? names[0] : settings.workspace
    if (open === undefined || !names.includes(open)) throw new Error(`No community is stored: ${known.join()}`)
    const stored: Record<string, Record<string, unknown>[]> = {}
    const opening = indexedDB.open(open)
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error ?? new Error('The database did not open'))
    })
    const transaction = db.transaction([...db.objectStoreNames], 'readonly')
    for (const name of db.objectStoreNames) {
      const reading = transaction.objectStore(name).getAll() as IDBRequest<Record<string, unknown>[]>
      stored[name] = await new Promise((resolve, reject) => {
        reading.onsuccess = () => resolve(reading.result)
        reading.onerror = () => reject(reading.error ?? new Error('The rows were not read'))
      })
    }
    db.close()
    return stored
  })
}

/** The names of the people who are there and not deleted. */
export function namesIn(stored: Stored): string[] {
  return (stored['members'] ?? []).filter((row) => row['deleted'] === 0).map((row) => String(row['name']))
}
