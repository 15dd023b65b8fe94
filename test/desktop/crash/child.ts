/** A run of the app that is there to be killed. Says on its standard output what the app said was saved. */
import { writeSync } from 'node:fs'
import { launchDesktop } from '../stand-in/launch-desktop'
import type { Job, Saying } from './job'
import { addPerson, allSaved, beginCommunity, goToPeople, isOpen, namesIn, personName, readStored } from './people'
import { doStep } from './steps'

// What is said must have left this process before it can be killed.
const say = (saying: Saying) => void writeSync(1, `${JSON.stringify(saying)}\n`)

const job = JSON.parse(process.argv[2] ?? '') as Job
const app = await launchDesktop({ home: job.home, language: 'en', chromiumArguments: job.chromiumArguments })
const { page } = app
page.setDefaultTimeout(60_000)

if (job.work.kind === 'people') {
  const { from, count, then } = job.work
  if (from === 0) await beginCommunity(page)
  else await isOpen(page)
  await allSaved(page)
  await goToPeople(page)
  say({ kind: 'open', people: namesIn(await readStored(page)) })
  say({ kind: 'writing' })
  for (let number = from; number < from + count; number += 1) {
    const name = personName(number)
    await addPerson(page, name)
    say({ kind: 'saved', name })
  }
  if (then === 'quit') await app.quit()
} else {
  await doStep(page, job.work.step, say)
}
say({ kind: 'done' })
