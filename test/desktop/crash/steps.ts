import type { Page } from 'playwright-core'
import type { Saying, Step } from './job'
import { addPerson, allSaved, goToPeople, isOpen, namesIn, readStored } from './people'

/** The person that the step adds. */
export const NEWCOMER = 'Newcomer'

/** Opens what is there and does one thing, of which a failpoint may let only a part happen. */
export async function doStep(page: Page, step: Step, say: (saying: Saying) => void): Promise<void> {
  await isOpen(page)
  await allSaved(page)
  say({ kind: 'open', people: namesIn(await readStored(page)) })
  say({ kind: 'writing' })
  switch (step) {
    case 'start':
      return
    case 'change':
      await goToPeople(page)
      return addPerson(page, NEWCOMER)
    case 'backUp':
      // Without a change the newest backup would be as good as a new one.
      await goToPeople(page)
      await addPerson(page, NEWCOMER)
      return backUp(page)
    case 'replace':
      return replace(page)
  }
}

/** A backup by hand, until the app says that it is written and checked. */
export async function backUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings and data' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('The backup is written and checked').first().waitFor()
}

/** Puts the newest backup by hand in the place of everything that is there. */
async function replace(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/recovery/backups'))
  await page
    .getByRole('row', { name: /By hand/ })
    .first()
    .getByRole('button')
    .click()
  await page.getByRole('button', { name: 'Replace…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await allSaved(page)
}
