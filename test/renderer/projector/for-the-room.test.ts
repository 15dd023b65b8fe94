import { describe, expect, it } from 'vitest'
import { roomPhase } from '@/renderer/src/features/projector/for-the-room'
import { titleSize } from '@/renderer/src/features/projector/title-size'
import { wallClock } from '@/renderer/src/features/projector/wall-clock'
import type { ShowFact } from '@/domain/run-sheet/show-fact'
import { showState } from '@/domain/show/show-state'
import { aCue } from '../../builders/a-cue'

const FRAME = { opensAt: 14 * 3600, plannedEnd: 17 * 3600, hardClose: null }
const OPEN_AT = FRAME.opensAt * 1000
const talk = aCue({ duration: 3600 })
const closing = aCue({ duration: 600 })
const strike = aCue({ start: { kind: 'fixed', at: FRAME.plannedEnd }, duration: 1800 })
const CUES = [talk, closing, strike]

function phaseAfter(facts: readonly ShowFact[]) {
  return roomPhase(showState(CUES, facts, FRAME, { midnight: 0 }, OPEN_AT), CUES, FRAME)
}
const started = (cueId: ShowFact['cueId']): ShowFact => ({ cueId, kind: 'started', at: OPEN_AT, seconds: 0 })
const ended = (cueId: ShowFact['cueId']): ShowFact => ({ cueId, kind: 'ended', at: OPEN_AT, seconds: 0 })

describe('the evening as the room sees it', () => {
  it('begins with the first start and goes on between two segments', () => {
    expect(phaseAfter([])).toBe('before')
    expect(phaseAfter([started(talk.id)])).toBe('during')
    expect(phaseAfter([started(talk.id), ended(talk.id)])).toBe('during')
  })

  it('is over when the striking is all that is left, though the show runs on for the crew', () => {
    const toTheEnd = [started(talk.id), ended(talk.id), started(closing.id), ended(closing.id)]
    expect(phaseAfter(toTheEnd)).toBe('after')
    expect(phaseAfter([...toTheEnd, started(strike.id)])).toBe('after')
    expect(phaseAfter([...toTheEnd, started(strike.id), ended(strike.id)])).toBe('after')
  })
})

describe('what the room reads', () => {
  it('is a clock as on a wall, also after midnight and before the day', () => {
    expect([0, 59.9, 3600 * 19.5, 3600 * 24, 3600 * 25.5, -60].map(wallClock)).toEqual([
      '00:00',
      '00:00',
      '19:30',
      '00:00',
      '01:30',
      '23:59',
    ])
  })

  it('is a title as large as it fits, a wide letter counted twice', () => {
    expect(['问答二', 'Questions', '', '🎉🎉'].map(titleSize)).toEqual(['short', 'short', 'short', 'short'])
    expect(['分享一：从20人', 'An opening with words'].map(titleSize)).toEqual(['medium', 'medium'])
    expect(titleSize('开场：规则与今天的流程，以及所有人的自我介绍')).toBe('long')
  })
})
