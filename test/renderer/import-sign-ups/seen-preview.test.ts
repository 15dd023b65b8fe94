import { describe, expect, it } from 'vitest'
import { previewSignUps } from '@/actions/sign-ups/preview-sign-ups'
import { readPastedTable } from '@/exchange/table/read-table'
import { LISTED, seenOf } from '@/renderer/src/features/import-sign-ups/seen-preview'
import { withEvent } from '../../builders/a-door'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

const ROWS = 1200

/** Every third row has a phone that is none, every fortieth a name that stands twice. */
async function aLongPreview() {
  const db = await aWorkspace()
  const eventId = await withEvent(db)
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const phone = at % 3 === 0 ? '12' : `139${String(at).padStart(8, '0')}`
    return `Person ${at % 40 === 0 ? at - (at % 80) : at},${phone},Checked In,vegan`
  })
  const table = made(readPastedTable(['Name,Phone,Status,Diet', ...lines].join('\n'), { people: true }))
  const options = { zone: 'Asia/Shanghai', near: '2026-12-20' } as const
  return previewSignUps(db, table, { eventId, options, fields: null, doubts: new Map() })
}

describe('the part of a preview that the page gets', () => {
  it('tells every number of the whole and holds the first rows of every long list, in their order', async () => {
    const whole = await aLongPreview()
    const seen = seenOf(whole)
    const { problems } = whole.file
    expect(problems.length).toBeGreaterThan(LISTED.problems)
    expect(seen.plan.totals).toEqual(whole.plan.totals)
    expect(seen.plan.counts).toEqual({
      people: whole.plan.people.length,
      checkIns: whole.plan.people.filter(({ checkIn }) => checkIn !== null).length,
      doubts: whole.plan.doubts.length,
    })
    expect(seen.plan.added).toEqual(whole.plan.people.filter((one) => one.outcome === 'added').slice(0, LISTED.people))
    expect(seen.plan.doubts).toEqual(whole.plan.doubts.slice(0, LISTED.doubts))
    for (const severity of ['decide', 'fixed', 'skipped'] as const) {
      const all = problems.filter((problem) => problem.severity === severity)
      expect(seen.problemCounts[severity]).toBe(all.length)
      const listed = seen.file.problems.filter((problem) => problem.severity === severity)
      expect(listed.slice(0, LISTED.problems)).toEqual(all.slice(0, LISTED.problems))
    }
  })

  it('holds every problem of a row that is shown, and far less than the list', async () => {
    const whole = await aLongPreview()
    const seen = seenOf(whole)
    const shown = new Set<number | null>(whole.shown.map(({ row }) => row))
    const ofShown = (problems: typeof whole.file.problems) =>
      problems.filter(({ row }) => row !== null && shown.has(row))
    expect(ofShown(seen.file.problems)).toEqual(ofShown(whole.file.problems))
    expect('entries' in seen.file).toBe(false)
    expect(JSON.stringify(seen).length).toBeLessThan(JSON.stringify(whole).length / 4)
  })
})
