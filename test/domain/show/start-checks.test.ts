import { describe, expect, it } from 'vitest'
import type { RunSheetVersion } from '@/domain/run-sheet/cue'
import { startChecks } from '@/domain/show/start-checks'
import { aCue } from '../../builders/a-cue'
import { STAMP } from '../../builders/an-event-plan'

const cues = [aCue({ title: 'Welcome' }), aCue({ title: 'Talk', duration: 1800 })]
const released = (content: RunSheetVersion['content']): RunSheetVersion => ({
  id: 'rsv_1',
  ...STAMP,
  eventId: 'evt_1',
  number: 8,
  publishedAt: 1,
  content,
  opensAt: content.length === 0 ? null : 840,
})
const looked = (given: Partial<Parameters<typeof startChecks>[0]> = {}) =>
  Object.fromEntries(
    startChecks({ cues, opensAt: 840, hardClose: 1080, version: released(cues), ...given }).map((check) => [
      check.kind,
      check,
    ]),
  )

describe('the look before a show', () => {
  it('finds nothing amiss where everything is set', () => {
    expect(Object.values(looked()).every(({ ready }) => ready)).toBe(true)
  })

  it('names the cues without a length, but not milestones, nor those with a fixed end', () => {
    const bare = aCue({ title: 'Bare', duration: 0 })
    const open = aCue({ title: 'Until nine', duration: 0, until: 75_600 })
    const milestone = aCue({ title: 'Guest arrives', kind: 'milestone', duration: 0 })
    const { lengths } = looked({ cues: [...cues, bare, open, milestone] })
    expect(lengths).toMatchObject({ titles: ['Bare'], ready: false })
  })

  it('tells that no hard close is set, and that there is nothing to play', () => {
    expect(looked({ hardClose: null })['hardClose']).toMatchObject({ at: null, ready: false })
    expect(looked({ cues: [] })['cues']).toMatchObject({ count: 0, ready: false })
  })

  it('counts what changed since the release, and offers one where there was none', () => {
    const [welcome] = cues
    const changed = [{ ...(welcome as (typeof cues)[0]), duration: 900 }, ...cues.slice(1)]
    expect(looked({ cues: changed })['version']).toMatchObject({ number: 8, behind: 2, ready: false })
    expect(looked({ version: null })['version']).toMatchObject({ number: null, ready: false })
    // One of the first versions kept only its number.
    expect(looked({ cues: changed, version: released([]) })['version']).toMatchObject({ behind: 0, ready: true })
  })
})
