import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BUDGET_CATEGORIES } from '@/domain/budget/budget-line'
import { EVENT_TYPES } from '@/domain/event-plan/event-plan'
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_GROUPS } from '@/domain/follow-up/follow-up'
import { MATERIAL_CATEGORIES } from '@/domain/material/material'
import { CUE_KINDS, type Cue } from '@/domain/run-sheet/cue'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { templateFromData, type TemplateData } from '@/domain/template/built-in'
import { plannedRows } from '@/domain/template/planned-event'
import { LAYOUT_KINDS } from '@/domain/venue/venue'

const both = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
const clock = z.string().regex(/^\d{1,2}:[0-5]\d$/)
const whole = z.number().int()

const fileSchema: z.ZodType<TemplateData> = z.strictObject({
  key: z.string().min(1),
  name: both,
  description: both,
  type: z.enum(EVENT_TYPES),
  goal: both,
  opensAt: clock,
  length: whole.min(60).max(720),
  setUp: whole.min(0).max(240),
  strike: whole.min(0).max(240),
  travel: whole.min(0).max(120),
  expectedSize: whole.min(5).max(500),
  layout: z.enum(LAYOUT_KINDS),
  cues: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      kind: z.enum(CUE_KINDS).exactOptional(),
      title: both,
      startsAt: whole.exactOptional(),
      minutes: whole.min(0).max(240),
      shortest: whole.min(1).exactOptional(),
      canDrop: z.boolean().exactOptional(),
      track: both.exactOptional(),
      place: both.exactOptional(),
      props: both.exactOptional(),
      light: both.exactOptional(),
      sound: both.exactOptional(),
      screen: both.exactOptional(),
      script: both.exactOptional(),
      note: both.exactOptional(),
      planB: both.exactOptional(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      title: both,
      days: whole.min(-120).max(30),
      at: clock.exactOptional(),
      note: both.exactOptional(),
    }),
  ),
  roles: z.array(
    z.strictObject({
      name: both,
      needed: whole.min(1).max(12),
      station: both.exactOptional(),
      callsAt: whole.min(-240).max(240),
      briefing: both.exactOptional(),
    }),
  ),
  materials: z.array(
    z.strictObject({
      name: both,
      category: z.enum(MATERIAL_CATEGORIES),
      use: z.enum(['reusable', 'consumable']),
      unit: both,
      quantity: z.number().positive().exactOptional(),
      perHead: z.number().positive().max(5).exactOptional(),
    }),
  ),
  budget: z.array(
    z.strictObject({
      direction: z.enum(['income', 'cost']),
      category: z.enum(BUDGET_CATEGORIES),
      title: both,
      planned: z.number().positive(),
    }),
  ),
  followUps: z.array(
    z.strictObject({
      purpose: both,
      group: z.enum(FOLLOW_UP_GROUPS),
      channel: z.enum(FOLLOW_UP_CHANNELS),
      days: whole.min(0).max(90),
    }),
  ),
})

const files = readdirSync('resources/templates').map((file) => ({
  file,
  data: JSON.parse(readFileSync(`resources/templates/${file}`, 'utf8')) as unknown,
}))

describe.each(files)('the shipped template $file', ({ file, data }) => {
  const template = fileSchema.parse(data)
  const english = templateFromData(template, 'en')
  const chinese = templateFromData(template, 'zh')

  it('says everything in both languages', () => {
    expect(JSON.stringify(chinese)).toMatch(/[\u4e00-\u9fff]/)
    expect(JSON.stringify(english)).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('writes Chinese without spaces between characters and digits', () => {
    expect(JSON.stringify(data)).not.toMatch(/[\u4e00-\u9fff] [0-9]|[0-9] [\u4e00-\u9fff]/)
  })

  it('carries the name of its file as its key, and a key of its own for every cue', () => {
    expect(`${template.key}.json`).toBe(file)
    const keys = template.cues.map((cue) => cue.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('brings something for each part of an event', () => {
    expect(english.cues.length).toBeGreaterThanOrEqual(8)
    expect(english.tasks.length).toBeGreaterThanOrEqual(12)
    expect(english.roles.length).toBeGreaterThanOrEqual(6)
    expect(english.materials.length).toBeGreaterThanOrEqual(10)
    expect(english.budget.length).toBeGreaterThanOrEqual(6)
    expect(english.followUps.length).toBeGreaterThanOrEqual(4)
  })

  it('has a run-sheet that fits the set-up, the length and the strike, without an overrun', () => {
    const { cues } = plannedRows(english, {
      eventId: 'evt_x',
      templateKey: template.key,
      opensAt: english.opensAt,
      length: english.length,
      heads: english.expectedSize,
      currency: 'CNY',
    })
    const rows = cues.map((cue, at) => ({ ...cue, id: `cue_${at}` }) as Cue)
    const timed = timeCues(english.opensAt, rows)
    expect(timed.filter((one) => one.overrun > 0).map((one) => one.cue.title)).toEqual([])
    const hardClose = english.opensAt + english.length + english.strike
    const sum = runSheetSummary(timed, { opensAt: english.opensAt, length: english.length, hardClose })
    expect(sum.overPlannedEnd).toBeLessThanOrEqual(0)
    expect(sum.overPlannedEnd).toBeGreaterThanOrEqual(-15 * 60)
    expect(sum.slack).toBeGreaterThanOrEqual(0)
    expect(sum.startsAt).toBeGreaterThanOrEqual((english.opensAt - english.setUp) * 60)
  })

  it('never shortens a cue to more than its length, and lets time be won back', () => {
    for (const cue of english.cues) if (cue.shortest !== null) expect(cue.shortest).toBeLessThanOrEqual(cue.duration)
    expect(english.cues.some((cue) => cue.shortest !== null && cue.shortest < cue.duration)).toBe(true)
    expect(english.cues.some((cue) => cue.canDrop)).toBe(true)
    expect(english.cues.some((cue) => cue.planB !== '')).toBe(true)
  })

  it('lists its tasks in the order in which they are due', () => {
    const days = template.tasks.map((task) => task.days)
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })

  it('has an income that covers its costs', () => {
    const sum = (direction: string) =>
      english.budget.filter((line) => line.direction === direction).reduce((all, line) => all + line.planned, 0)
    expect(sum('income')).toBeGreaterThanOrEqual(sum('cost'))
  })
})

describe('the nine steps of the sharing salon', () => {
  const salon = templateFromData(
    fileSchema.parse(JSON.parse(readFileSync('resources/templates/salon.json', 'utf8'))),
    'zh',
  )

  it('asks for preparation, then for several notices between seven and three days before', () => {
    expect(salon.tasks.some((task) => task.title.includes('第1步'))).toBe(true)
    const notices = salon.tasks.filter((task) => task.title.includes('群通知')).map((task) => task.days)
    expect(notices).toEqual([-7, -5, -3])
  })

  it('has a cue for each of the steps three to eight, and a follow-up for step nine', () => {
    for (const step of [3, 4, 5, 6, 7, 8])
      expect(salon.cues.filter((cue) => cue.title.includes(`第${step}步`))).toHaveLength(1)
    expect(salon.followUps.filter((followUp) => followUp.purpose.includes('第9步'))).toHaveLength(1)
  })
})
