import { describe, expect, it } from 'vitest'
import type { Shortage } from '@/domain/material/needs'
import { propStates, type ListedMaterial } from '@/domain/run-sheet/prop-states'

const enough: Pick<Shortage, 'short' | 'kind'> = { short: 0, kind: 'enough' }
const line = (over: Partial<ListedMaterial> = {}): ListedMaterial => ({
  materialId: 'mat_1',
  quantity: 5,
  state: 'reserved',
  shortage: enough,
  ...over,
})
const stateFor = (needed: number, ...lines: ListedMaterial[]) =>
  propStates(new Map([['mat_1' as const, needed]]), lines, () => true).get('mat_1')

describe('how it stands with a material a cue needs', () => {
  it('is enough when the list holds it and it can be had', () => {
    expect(stateFor(5, line())).toEqual({ kind: 'enough' })
  })

  it('tells a list that holds too few before it tells what is in stock', () => {
    expect(stateFor(6, line({ shortage: { short: 2, kind: 'short' } }))).toEqual({ kind: 'listed', quantity: 5 })
    expect(stateFor(6)).toEqual({ kind: 'notListed' })
  })

  it('tells what is missing from what others hold', () => {
    expect(stateFor(5, line({ shortage: { short: 2, kind: 'short' } }))).toEqual({ kind: 'short', missing: 2 })
    expect(stateFor(5, line({ shortage: { short: 2, kind: 'clash' } }))).toEqual({ kind: 'held', missing: 2 })
  })

  it('tells what is not made yet, and a material that was deleted', () => {
    expect(stateFor(5, line({ state: 'toMake' }))).toEqual({ kind: 'toMake' })
    expect(propStates(new Map([['mat_1' as const, 1]]), [line()], () => false).get('mat_1')).toEqual({ kind: 'gone' })
  })
})
