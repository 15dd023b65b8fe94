import { describe, expect, it } from 'vitest'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { fieldsOf } from '@/renderer/src/features/event/run-sheet/cell-values'
import { markedRows } from '@/renderer/src/features/event/run-sheet/toggles'
import { aCue, at } from '../../builders/a-cue'

describe('a mark on several rows', () => {
  const cues = [
    aCue({ id: 'cue_g', kind: 'group' }),
    aCue({ id: 'cue_a', start: at('14:00'), canDrop: true }),
    aCue({ id: 'cue_b', duration: 900 }),
    aCue({ id: 'cue_m', kind: 'milestone' }),
  ]
  const rows = timeCues(840, cues)

  it('is set where it is missing, and the rows that cannot carry it are left alone', () => {
    expect(markedRows('start', rows)).toEqual({
      as: 'startFixed',
      changes: [
        { cueId: 'cue_b', fields: { start: at('14:10') } },
        { cueId: 'cue_m', fields: { start: at('14:25') } },
      ],
    })
    expect(markedRows('shortest', rows)).toEqual({
      as: 'shortens',
      changes: [
        { cueId: 'cue_a', fields: { shortest: 300 } },
        { cueId: 'cue_b', fields: { shortest: 480 } },
      ],
    })
    expect(markedRows('end', rows).changes.map(({ cueId }) => cueId)).toEqual(['cue_a', 'cue_b'])
    expect(markedRows('drop', rows).changes.map(({ cueId }) => cueId)).toEqual(['cue_b', 'cue_m'])
  })

  it('is taken off when all of them have it', () => {
    expect(markedRows('drop', rows.slice(0, 2))).toEqual({
      as: 'stays',
      changes: [{ cueId: 'cue_a', fields: { canDrop: false } }],
    })
    expect(markedRows('start', rows.slice(0, 2)).as).toBe('startFreed')
  })

  it('is nothing on rows that cannot carry it', () => {
    expect(markedRows('start', rows.slice(0, 1)).changes).toEqual([])
  })
})

describe('a typed start or end', () => {
  const [, late] = timeCues(1320, [aCue({ duration: 5400 }), aCue({ id: 'cue_l', duration: 1800 })])
  if (!late) throw new Error('No cue')
  const start = (text: string) => fieldsOf('start', late, text)

  it('can be later or earlier by so much', () => {
    expect(start('+5')).toEqual({ ok: true, value: { start: at('23:35') } })
    expect(start('-1h')).toEqual({ ok: true, value: { start: at('22:30') } })
    expect(start('＋10分')).toEqual({ ok: true, value: { start: at('23:40') } })
    expect(fieldsOf('end', late, '+15')).toEqual({ ok: true, value: { until: 87_300 } })
    expect(start('+')).toEqual({ ok: false, reason: 'badStart' })
    expect(start('half past')).toEqual({ ok: false, reason: 'badStart' })
  })

  it('in the small hours of an evening lies past midnight', () => {
    for (const text of ['1:30', '凌晨1点半', '0130', '1:30am', '25:30', '次日1:30'])
      expect(start(text)).toEqual({ ok: true, value: { start: at('25:30') } })
    expect(start('18:00')).toEqual({ ok: true, value: { start: at('18:00') } })
    expect(start('6:00')).toEqual({ ok: true, value: { start: at('6:00') } })
  })
})
