import { afterAll, describe, expect, it } from 'vitest'
import { launchDesktop } from '../stand-in/launch-desktop'
import { newHome, removeHomes } from './home'
import { goToPeople, isOpen, namesIn, readStored, shownCount } from './people'
import { dice, LONG, seedOfRun } from './rounds'
import { Child } from './start-child'

const ROUNDS = LONG ? 50 : 5

afterAll(removeHomes)

describe('P2 killing the app at any moment', () => {
  it(
    `loses nothing that it called saved, in ${ROUNDS} rounds`,
    async () => {
      const seed = seedOfRun()
      console.log(`P2: seed ${seed}`)
      const roll = dice(seed)
      const home = newHome()
      const saved: string[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const child = new Child(home, { kind: 'people', from: round * 1000, count: 900, then: 'stay' })
        try {
          const { people } = await child.said('open')
          expect(missing(saved, people), `round ${round}, seed ${seed}`).toEqual([])
          await child.said('writing')
          await new Promise((resolve) => setTimeout(resolve, 200 + roll() * 2800))
          // On a slow machine the time may pass before anything is saved; not in every round, or nothing is tried.
          if (round % 2 === 0) await child.said('saved')
        } finally {
          await child.kill()
        }
        saved.push(...child.saved)
      }
      console.log(`P2: ${saved.length} changes were called saved before ${ROUNDS} kills`)
      expect(saved.length).toBeGreaterThanOrEqual(ROUNDS / 2)

      const app = await launchDesktop({ home: home.path, language: 'en' })
      try {
        await isOpen(app.page)
        await goToPeople(app.page)
        const people = namesIn(await readStored(app.page))
        expect(missing(saved, people), `seed ${seed}`).toEqual([])
        expect(await shownCount(app.page)).toBe(people.length)
        // What was being written when the app was killed may have arrived; never twice, and never half.
        expect(new Set(people).size).toBe(people.length)
        expect(people.length - saved.length).toBeLessThanOrEqual(ROUNDS)
      } finally {
        await app.quit()
      }
    },
    ROUNDS * 30_000,
  )
})

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const found = new Set(there)
  return wanted.filter((name) => !found.has(name))
}
