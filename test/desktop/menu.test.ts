import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { MenuCommand } from '@/host/contract'
import { launchDesktop } from './stand-in/launch-desktop'

it('the menu leads to every screen it names, and opens what it says', async () => {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-menu-'))
  const app = await launchDesktop({ home, language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const ways: [MenuCommand, RegExp][] = [
    ['goCalendar', /#\/calendar/],
    ['goEvents', /#\/events/],
    ['goVenues', /#\/venues/],
    ['goMaterials', /#\/materials/],
    ['goPeople', /#\/people/],
    ['activity', /#\/activity/],
    ['recovery', /#\/recovery/],
    ['settings', /#\/settings/],
    ['goToday', /#\/today/],
  ]
  for (const [command, address] of ways) {
    await app.menu(command)
    await expect.poll(() => page.url(), { message: command }).toMatch(address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  await page.getByRole('link', { name: 'Settings and data' }).click()
  await page.getByRole('textbox', { name: 'City' }).fill('Suzhou')
  await page.keyboard.press('Tab')
  const label = (id: MenuCommand) => app.menuItems().find((item) => item.id === id)?.label
  await expect.poll(() => label('undo')).toBe('Undo: “Northbank Salon”: City set to Suzhou')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Settings and data' }).click()
  await app.menu('undo')
  await expect.poll(() => label('redo')).toBe('Redo: “Northbank Salon”: City set to Suzhou')
  await expect.poll(() => label('undo')).toBe('Undo')
  await app.menu('newEvent')
  await page.getByRole('dialog', { name: 'New event' }).waitFor()
  await page.keyboard.press('Escape')
  await app.menu('palette')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.press('Escape')
  expect(app.consoleErrors).toEqual([])
  await app.quit()
  rmSync(home, { recursive: true, force: true })
})
