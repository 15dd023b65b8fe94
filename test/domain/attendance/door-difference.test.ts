import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldVerdict, NO_PAST, withPast, type DoorPast } from '@/domain/attendance/door-difference'

const values = (note: string) => ({ note, doorNote: '', plusOnes: 0 })
const verdict = (side: 'home' | 'second', here: string, there: string, past: readonly string[]) =>
  fieldVerdict('note', side, { here: values(here), there: values(there), past: { ...NO_PAST, note: past } })

describe('a note that two laptops know', () => {
  it('is taken home when only the other laptop changed it, and kept when only home did', () => {
    expect(verdict('home', '', 'VIP', [''])).toBe('take')
    expect(verdict('home', 'wheelchair', '', [])).toBe('keep')
    expect(verdict('home', 'same', 'same', [''])).toBe('keep')
  })

  it('is asked about when both changed it, on either laptop', () => {
    expect(verdict('home', 'here', 'there', [''])).toBe('ask')
    expect(verdict('second', 'there', 'here', [''])).toBe('ask')
  })

  it('follows a second export although the first one was brought home before', () => {
    expect(verdict('home', 'first', 'second', ['', 'first'])).toBe('take')
    expect(verdict('home', 'first', '', ['', 'first'])).toBe('take')
  })

  it('is not taken away from the second laptop by a list that has not heard of it', () => {
    expect(verdict('second', 'VIP', '', [''])).toBe('keep')
    expect(verdict('second', '', 'from home', [])).toBe('take')
  })

  it('has no past any more once the list came from home', () => {
    const changed = withPast(NO_PAST, 'note', { before: '', cameFromHome: false })
    expect(changed.note).toEqual([''])
    expect(withPast(changed, 'note', { before: 'VIP', cameFromHome: true })).toEqual(NO_PAST)
  })

  it('ends up the same on both laptops after files went both ways, unless somebody has to be asked', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c')
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 2 }), (start, there, here) => {
        let past: DoorPast = NO_PAST
        let second = start
        for (const next of there) {
          if (next === second) continue
          past = withPast(past, 'note', { before: second, cameFromHome: false })
          second = next
        }
        const home = here.at(-1) ?? start
        const atHome = verdict('home', home, second, past.note)
        if (atHome === 'ask') return
        const merged = atHome === 'take' ? second : home
        expect(verdict('home', merged, second, past.note)).not.toBe('take')
        const back = verdict('second', second, merged, past.note)
        if (back !== 'ask') expect(back === 'take' ? merged : second).toBe(merged)
        // What nobody changed at the door is never written over at home.
        if (past.note.length === 0) expect(merged).toBe(home)
      }),
    )
  })
})
