import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween } from '@/domain/run-sheet/version-differences'
import { aCue, at } from '../../builders/a-cue'

const welcome = aCue({ title: 'Welcome' })
const talk = aCue({ title: 'Talk', duration: 1800 })
const tea = aCue({ title: 'Tea', duration: 1200 })
const photo = aCue({ title: 'Photo', start: at('15:30') })
const sheet = (...cues: (typeof welcome)[]) => ({ opensAt: 14 * 60, cues })
const before = sheet(welcome, talk, tea, photo)

describe('what changed since a version', () => {
  it('is nothing when nothing changed', () => {
    expect(differencesBetween(before, before)).toEqual([])
  })

  it('tells a longer cue, and everything it pushes, but not a fixed start', () => {
    expect(differencesBetween(before, sheet(welcome, { ...talk, duration: 2400 }, tea, photo))).toEqual([
      { cueId: talk.id, differences: [{ kind: 'length', by: 600 }] },
      { cueId: tea.id, differences: [{ kind: 'moved', by: 600 }] },
    ])
  })

  it('tells new cues and gone ones, left out counts as gone', () => {
    const extra = aCue({ title: 'Quiz', start: at('15:20') })
    const changes = differencesBetween(before, sheet(welcome, talk, { ...tea, skipped: true }, extra, photo))
    expect(changes).toEqual([
      { cueId: extra.id, differences: [{ kind: 'new' }] },
      { cueId: tea.id, differences: [{ kind: 'gone', title: 'Tea', startedAt: at('14:40').at }] },
    ])
    expect(differencesBetween(sheet(welcome, { ...tea, skipped: true }), sheet(welcome, tea))).toEqual([
      { cueId: tea.id, differences: [{ kind: 'new' }] },
    ])
  })

  it('marks the one cue that was moved, not those it passed', () => {
    const changes = differencesBetween(before, sheet(tea, welcome, talk, photo))
    expect(changes.filter(({ differences }) => differences.some(({ kind }) => kind === 'order'))).toEqual([
      { cueId: tea.id, differences: [{ kind: 'moved', by: -2400 }, { kind: 'order' }] },
    ])
  })

  it('names the fields that read differently', () => {
    expect(
      differencesBetween(before, sheet({ ...welcome, title: 'Hello', note: 'Microphone 2' }, talk, tea, photo)),
    ).toEqual([{ cueId: welcome.id, differences: [{ kind: 'fields', fields: ['title', 'note'] }] }])
  })

  it('names every cue at most once, and nothing for a sheet against itself, in any order', () => {
    const cues = Array.from({ length: 12 }, () => aCue())
    fc.assert(
      fc.property(fc.shuffledSubarray(cues), fc.shuffledSubarray(cues), (old, now) => {
        const changes = differencesBetween(sheet(...old), sheet(...now))
        expect(new Set(changes.map(({ cueId }) => cueId)).size).toBe(changes.length)
        for (const { id } of old)
          if (!now.some((cue) => cue.id === id)) expect(changes.map(({ cueId }) => cueId)).toContain(id)
        for (const { id } of now)
          if (!old.some((cue) => cue.id === id)) expect(changes.map(({ cueId }) => cueId)).toContain(id)
        expect(differencesBetween(sheet(...now), sheet(...now))).toEqual([])
      }),
    )
  })
})
