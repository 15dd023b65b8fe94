import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { killBrowser } from './crash/processes'
import { at, writeEvening } from './rehearsal/an-evening'
import { axeFindings } from './stand-in/axe'
import { FastClock } from './rehearsal/fast-clock'
import { Rehearsal } from './rehearsal/rehearsal'
import { factsOnRecord, notesOnRecord } from './rehearsal/stage-hands'

const home = mkdtempSync(join(tmpdir(), 'salondesk-rehearsal-'))

afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))

describe('a rehearsal of a whole evening', () => {
  it(
    'keeps every real time through holds, jumps, changed clocks, sleep and a power cut',
    { timeout: 300_000 },
    async () => {
      const file = join(home, 'evening.salondesk')
      const eventId = await writeEvening(file)
      const clock = new FastClock(at('18:50'))
      let evening = await Rehearsal.start({ home, clock, eventId, file })
      await evening.desk.getByRole('dialog').getByRole('button', { name: /^Open/ }).click()
      await evening.desk.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
      await evening.takePlaces()
      await evening.projector.getByText('Starts at 19:00').waitFor()

      await evening.until('19:00')
      await evening.press(' ')
      await evening.recorded('Welcome started 19:00:00')
      await evening.shows('Welcome', '10:00', '19:00')
      expect(evening.app.run.powerSaveBlocker.prevented).toEqual(['prevent-display-sleep'])

      await evening.until('19:11:20')
      await evening.shows('Welcome', '1:20', '19:11')
      await evening.projector.getByText('Over', { exact: true }).waitFor()
      const stage = evening.projector.getByRole('status', { name: 'Message to the stage' })
      await evening.press('l')
      await stage.getByText('Look at the floor manager').waitFor()
      await evening.press('m')
      await evening.desk.getByRole('textbox', { name: 'Message on the projector' }).fill('Please wrap up')
      await evening.desk.getByRole('button', { name: 'Show', exact: true }).click()
      await stage.getByText('Please wrap up').waitFor()
      await evening.desk.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(await axeFindings(evening.projector)).toEqual([])
      await evening.press(' ')
      await evening.recorded('Welcome ended 19:11:20', 'Talk one started 19:11:20')

      await evening.until('19:12')
      await evening.desk.getByRole('button', { name: 'Start “Stream” on Stream' }).click()
      await evening.recorded('Stream started 19:12:00')

      await evening.until('19:20')
      await evening.press('h')
      await evening.recorded('Talk one held 19:20:00')
      await evening.until('19:23')
      await evening.shows('Talk one', '16:20', '19:23')
      await evening.projector.getByText('On hold').waitFor()
      await evening.press('h')
      await evening.recorded('Talk one resumed 19:23:00')
      await evening.press('5')
      await evening.recorded('Talk one extended 300 19:23:00')
      await evening.press('-')
      await evening.recorded('Talk one extended -60 19:23:00')
      await evening.shows('Talk one', '20:20', '19:23')

      await evening.until('19:30')
      await evening.press('n')
      await evening.desk.getByRole('textbox', { name: 'What to note' }).fill('Mic two crackles')
      await evening.press('Enter')
      await evening.desk.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(await notesOnRecord(evening.desk)).toEqual(['note 19:30:00 Talk one Mic two crackles'])

      // Somebody sets the clock back by an hour; the show goes on by its own, also in a desk that is loaded again.
      await evening.move({ wall: -3600 })
      await evening.alert('set back').waitFor()
      await evening.shows('Talk one', '13:20', '19:30')
      await evening.until('18:35')
      await evening.shows('Talk one', '8:20', '19:35')
      await evening.desk.reload()
      await evening.shows('Talk one', '8:20', '19:35')
      await evening.until('18:42')
      await evening.press(' ')
      await evening.recorded('Talk one ended 19:42:00', 'Questions started 19:42:00')

      // And forward again: the person says that no time has passed.
      await evening.until('18:45')
      await evening.move({ wall: 3600 })
      await evening.alert('went ahead').getByRole('button', { name: 'The clock was changed' }).click()
      await evening.shows('Questions', '7:00', '19:45')

      await evening.until('19:46')
      await evening.press('x')
      await evening.recorded('Tea break skipped 19:46:00')
      await evening.press('Control+z')
      await evening.recorded('Talk one ended 19:42:00', 'Questions started 19:42:00')

      await evening.until('19:54:10')
      await evening.press(' ')
      await evening.recorded('Questions ended 19:54:10', 'Tea break started 19:54:10')

      // The lid is closed for 25 minutes: the steady clock stands still, the evening does not.
      await evening.until('20:00')
      await evening.shows('Tea break', '14:10', '20:00')
      await evening.move({ wall: 25 * 60 })
      await evening.alert('went ahead').getByRole('button', { name: 'The time really passed' }).click()
      await evening.shows('Tea break', '10:50', '20:25')

      // The power goes. Ninety seconds later the laptop is up again.
      const acknowledged = await factsOnRecord(evening.desk)
      await killBrowser(join(evening.app.userData, 'Chromium'))
      evening.app.run.app.exit(137)
      await evening.app.run.ended
      await clock.move([], { wall: 90, steady: 90 })
      evening = await Rehearsal.start({ home, clock, eventId, file: null })
      await evening.desk.getByRole('main').first().waitFor()
      expect(await factsOnRecord(evening.desk)).toEqual(acknowledged)
      expect(await notesOnRecord(evening.desk)).toEqual(['note 19:30:00 Talk one Mic two crackles'])
      await evening.takePlaces()
      await evening.shows('Tea break', '12:20', '20:26')
      await evening.desk.getByText('29:30 over').waitFor()

      // Twenty-two minutes late: the least painful cuts in one step, which is taken back in one and made again.
      const evenings = evening.desk.locator('[data-figure="evening"]')
      const cuts = async () => (await factsOnRecord(evening.desk)).slice(acknowledged.length)
      await evening.desk.getByRole('heading', { name: 'Win back 22 min' }).waitFor()
      await evening.press('w')
      await expect.poll(() => evenings.textContent()).toMatch(/On time|early/)
      const made = await cuts()
      expect(made).toContain('Talk two extended -300 20:26:30')
      expect(made).toContain('Games skipped 20:26:30')
      expect(
        made.filter((cut) => !/^(Talk two extended -300|(Games|Prize draw) (skipped|extended))/.test(cut)),
      ).toEqual([])
      await evening.press('Control+z')
      await expect.poll(cuts).toEqual([])
      await evening.desk.getByRole('heading', { name: 'Win back 22 min' }).waitFor()
      await evening.press('w')
      await expect.poll(cuts).toEqual(made)

      await evening.until('20:27')
      await evening.press(' ')
      await evening.recorded('Tea break ended 20:27:00', 'Talk two started 20:27:00')
      await evening.shows('Talk two', '20:00', '20:27')

      await evening.until('20:30')
      await evening.press('p')
      await evening.recorded('Talk two cancelled 20:30:00', 'Tea break reopened 20:30:00')
      await evening.shows('Tea break', '15:50', '20:30')

      await evening.until('20:31')
      await evening.press('j')
      await evening.desk.getByRole('combobox', { name: 'Find a segment' }).fill('prize')
      await evening.press('Enter')
      await evening.recorded('Prize draw started 20:31:00')
      expect(await factsOnRecord(evening.desk)).toEqual(
        expect.arrayContaining(['Tea break ended 20:31:00', 'Talk two skipped 20:31:00']),
      )
      await evening.until('20:36')
      await evening.press('j')
      await evening.desk.getByRole('combobox', { name: 'Find a segment' }).fill('talk two')
      await evening.press('Enter')
      await evening.recorded('Prize draw ended 20:36:00', 'Talk two reopened 20:36:00', 'Talk two started 20:36:00')

      await evening.until('20:40')
      await evening.desk.getByRole('button', { name: 'Stream: end “Stream”' }).click()
      await evening.recorded('Stream ended 20:40:00')
      await evening.until('20:55')
      await evening.press(' ')
      await evening.recorded('Talk two ended 20:55:00', 'Good night started 20:55:00')
      await evening.until('21:00:30')
      await evening.shows('Good night', '0:30', '21:00')
      await evening.press(' ')
      await evening.recorded('Good night ended 21:00:30')

      await evening.projector.getByText('Thank you for coming').waitFor()
      await evening.desk.getByRole('heading', { name: 'All done' }).waitFor()
      const rows = await evening.desk.getByRole('table').locator('tbody tr').allInnerTexts()
      expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
        'Welcome 19:00 19:00:00 10 min 11 min 1 min',
        'Talk one 19:10 19:11:20 25 min 31 min 6 min',
        'Stream 19:10 19:12:00 45 min 88 min 43 min',
        'Questions 19:35 19:42:00 10 min 12 min 2 min',
        'Tea break 19:45 19:54:10 20 min 37 min 17 min',
        'Games 20:05 Left out 15 min – –',
        'Talk two 20:20 20:36:00 25 min 19 min 6 min',
        'Prize draw 20:45 20:31:00 10 min 5 min 5 min',
        'Good night 20:55 20:55:00 5 min 6 min 1 min',
      ])
      expect(evening.app.consoleErrors).toEqual([])
      await evening.app.quit()
    },
  )
})
