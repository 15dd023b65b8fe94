import { z } from '@/domain/common/zod'
import { ok, refused, type Result } from '@/domain/common/result'
import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { readColor } from './read-color'
import type { RunSheetFileRefusal, RunSheetSource, SheetProblem } from './run-sheet-table'

const Millisecond = z.number().nullish()
const Entry = z.looseObject({
  id: z.string().nullish(),
  type: z.string(),
  title: z.string().nullish(),
  note: z.string().nullish(),
  cue: z.string().nullish(),
  timeStart: Millisecond,
  timeEnd: Millisecond,
  duration: Millisecond,
  linkStart: z.union([z.string(), z.boolean()]).nullish(),
  skip: z.boolean().nullish(),
  colour: z.string().nullish(),
  custom: z.record(z.string(), z.unknown()).nullish(),
  entries: z.array(z.string()).nullish(),
  parent: z.string().nullish(),
})
type Entry = z.infer<typeof Entry>
const Rundown = z.looseObject({ order: z.array(z.string()), entries: z.record(z.string(), Entry) })
const CustomFields = z.record(z.string(), z.unknown()).nullish()
const Project = z.union([
  z.looseObject({ rundowns: z.record(z.string(), Rundown), customFields: CustomFields }).transform((project) => ({
    entries: entriesOf(Object.values(project.rundowns)[0] ?? { order: [], entries: {} }),
    labels: labelsOf(project.customFields ?? {}),
  })),
  z.looseObject({ rundown: z.array(Entry), customFields: CustomFields }).transform((project) => ({
    entries: project.rundown,
    labels: labelsOf(project.customFields ?? {}),
  })),
])

/** Whether bytes or a text begin as a project in JSON does. */
export function looksLikeProject(source: Uint8Array | string): boolean {
  const start = typeof source === 'string' ? source.slice(0, 64) : new TextDecoder().decode(source.subarray(0, 64))
  return /^\ufeff?\s*\{/.test(start)
}

/** Reads an Ontime project: its first rundown, links between cues, custom fields. A loop of links is broken and told. */
export function readProject(text: string): Result<RunSheetSource, RunSheetFileRefusal> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refused({ kind: 'notAProject' })
  }
  const project = Project.safeParse(json)
  if (!project.success) return refused({ kind: 'notAProject' })
  const { entries, labels } = project.data
  const looped = idsInLoops(entries)
  const problems: SheetProblem[] = []
  const lines = entries.flatMap((entry, at): SheetLine[] => {
    const row = at + 1
    if (looped.has(entry.id ?? '')) problems.push({ row, header: 'linkStart', text: entry.title ?? '', what: 'loop' })
    const line = lineOf(entry, row, labels, looped)
    return line === null ? [] : [line]
  })
  if (lines.length === 0) return refused({ kind: 'noCues' })
  const noTimes = lines.every(({ start, duration, kind }) => kind === 'group' || (start === null && duration === null))
  const table = { sheets: [''], sheet: 0, headerRow: 0, columns: [], lines, problems, days: [], day: null, noTimes }
  return ok({ kind: 'project', table: { ...table, otherDayLines: 0, clockGoesOn: false, rowCount: entries.length } })
}

/** The entries in the order of the show, what is in a group behind its group. */
function entriesOf(rundown: z.infer<typeof Rundown>): Entry[] {
  const seen = new Set<string>()
  const within = (id: string): Entry[] => {
    const entry = rundown.entries[id]
    if (!entry || seen.has(id)) return []
    seen.add(id)
    return [{ ...entry, id }, ...(entry.entries ?? []).flatMap(within)]
  }
  return rundown.order.flatMap(within)
}

/** Cues that wait for each other: whoever follows their links comes back to where it began. */
function idsInLoops(entries: readonly Entry[]): ReadonlySet<string> {
  const links = new Map(
    entries.flatMap(({ id, linkStart }) => (id && typeof linkStart === 'string' ? [[id, linkStart] as const] : [])),
  )
  const looped = new Set<string>()
  for (const start of links.keys()) {
    const path = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !path.has(at)) {
      path.add(at)
      at = links.get(at)
    }
    if (at === start) looped.add(start)
  }
  return looped
}

function lineOf(
  entry: Entry,
  row: number,
  labels: ReadonlyMap<string, string>,
  looped: ReadonlySet<string>,
): SheetLine | null {
  const kind = kindOf(entry.type)
  if (kind === null) return null
  const seconds = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value / 1000) : null)
  const isGroup = kind === 'group'
  const linked = entry.linkStart === true || (typeof entry.linkStart === 'string' && entry.linkStart !== '')
  const length = seconds(entry.duration)
  const texts = { title: entry.title?.trim() ?? '', note: entry.note?.trim() ?? '' }
  return {
    row,
    kind: kind === 'segment' && length === 0 ? 'milestone' : kind,
    track: '',
    start: isGroup ? null : seconds(entry.timeStart),
    end: isGroup ? null : seconds(entry.timeEnd),
    duration: isGroup || length === null || length <= 0 ? null : Math.min(length, 86_400),
    fixedEnd: false,
    follows: linked && !looped.has(entry.id ?? ''),
    shortest: null,
    canDrop: false,
    skipped: entry.skip ?? false,
    color: readColor(entry.colour ?? ''),
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    custom: Object.fromEntries(
      Object.entries(entry.custom ?? {}).flatMap(([key, value]) => {
        const text = customText(value)
        return text === '' ? [] : [[labels.get(key) ?? key, text]]
      }),
    ),
  }
}

function kindOf(type: string) {
  switch (type) {
    case 'event':
      return 'segment'
    case 'block':
    case 'group':
      return 'group'
    case 'milestone':
      return 'milestone'
    default:
      return null
  }
}

function labelsOf(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([key, field]) => {
      const label = typeof field === 'object' && field !== null && 'label' in field ? field.label : null
      return typeof label === 'string' ? [[key, label]] : []
    }),
  )
}

function customText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'object' && value !== null && 'value' in value) return customText(value.value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
