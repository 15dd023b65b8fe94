import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { loadSample } from '@/actions/sample/load-sample'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { fileName } from '@/domain/common/file-name'
import type { Clock, Instant } from '@/domain/common/time'
import { formatClock } from '@/domain/common/time'
import { dayAt, instantOf } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { writeCalendar } from '@/exchange/calendar/event-calendar'
import { RunSheetPage } from '@/exchange/print/RunSheetPage'
import { renderPrintPage } from '@/exchange/print/render-print-page'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { problemInWords, refusalInWords } from '@/exchange/signup-list/refusal-words'
import type { SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { writeEventWorkbook } from '@/exchange/workbook/event-workbook'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { readPrintSource } from '@/storage/reads/print-source'
import { readNextEvent } from '@/storage/reads/next-event'
import type { Words } from '@/words/create-words'
import { formatDay } from '@/words/format'
import type { Language } from '@/words/language'
import { readGivenFile } from './read-given-file'
import { Unusable } from './unusable'
import { holdEvent } from './hold-event'
import { say } from './say.mjs'
import type { MadeFile } from './write-all'

const SAMPLE_ZONE = 'Asia/Shanghai'
const REMARKS_SHOWN = 10

interface Speaking {
  readonly t: Words
  readonly language: Language
}

/** A sign-up list that was read, and the name of its file. */
export interface SignUpSource {
  readonly name: string
  readonly list: SignUpFile
}

/** A clock that follows the machine's until the event's day has come. */
class DemoClock implements Clock {
  #ahead = 0
  now(): Instant {
    return Date.now() + this.#ahead
  }
  /** Goes to a moment, as if the days until then had passed. */
  goTo(instant: Instant): void {
    this.#ahead = instant - Date.now()
  }
}

/** Reads the person's file. Refused, with what to do, when it is not there or nobody can be read from it. */
export async function readSignUpFile(path: string, t: Words): Promise<SignUpSource> {
  const name = basename(path)
  say(t('demo.reading', { file: name }))
  const read = await readSignUps(await readGivenFile(path, t), {
    zone: SAMPLE_ZONE,
    near: dayAt(Date.now(), SAMPLE_ZONE),
  })
  if (!read.ok) throw new Unusable(t('demo.refused', { file: path, why: refusalInWords(t, read.reason) }))
  if (read.value.entries.length === 0) throw new Unusable(t('demo.nobody', { file: path }))
  return { name, list: read.value }
}

/** The whole job on the sample community: sign-ups in, people checked in, event closed, files out. Says what it did. */
export async function runDemo({ t, language, list }: Speaking & { list: SignUpSource | null }): Promise<MadeFile[]> {
  const clock = new DemoClock()
  const db = await openWorkspace('salondesk-demo', clock, { indexedDB: new IDBFactory(), IDBKeyRange })
  say(t('demo.loading'))
  const today = dayAt(clock.now(), SAMPLE_ZONE)
  await loadSample(db, { language, today })
  const event = await readNextEvent(db, today)
  if (!event || event.day === null) throw new Error('The sample has no next event')
  const community = await db.communities.toCollection().first()
  console.log(
    t('demo.loaded', {
      name: community?.name ?? '',
      members: await db.members.count(),
      events: await db.eventPlans.count(),
    }),
  )
  console.log(
    t('demo.nextEvent', {
      title: event.title,
      day: formatDay(event.day, language, 'long'),
      time: formatClock(event.opensAt),
    }),
  )
  if (list) await bringIn(db, event, list, t)
  clock.goTo(instantOf(event.day, event.opensAt - 20, event.zone))
  await holdEvent(db, { event, clock, t, language })
  return makeFiles(db, event, { t, language })
}

async function bringIn(db: Workspace, event: EventPlan, { name, list }: SignUpSource, t: Words): Promise<void> {
  say(t('demo.importing'))
  const ask = {
    eventId: event.id,
    fileName: name,
    platform: list.platform,
    entries: list.entries,
    rows: list.counts.rows,
    rejected: list.counts.rejected,
  }
  const first = await importSignUps(db, ask)
  if (!first.ok) throw new Unusable(t('demo.nobody', { file: name }))
  const { added, changed, unchanged, skipped } = first.value.totals
  console.log(
    t('demo.imported', {
      file: name,
      rows: list.counts.rows,
      people: added + changed + unchanged,
      added,
      changed,
      unchanged,
      rejected: list.counts.rejected + skipped,
      platform: t(`signUps.platforms.${list.platform}`),
      encoding: list.encoding ?? list.kind.toUpperCase(),
    }),
  )
  for (const problem of list.problems.slice(0, REMARKS_SHOWN))
    console.log(
      `  ${[
        problem.row === null ? '' : t('demo.row', { row: problem.row }),
        list.columns.find((column) => column.index === problem.column)?.header ?? '',
        problemInWords(t, problem),
      ]
        .filter((part) => part !== '')
        .join(' · ')}`,
    )
  if (list.problems.length > REMARKS_SHOWN)
    console.log(`  ${t('demo.moreProblems', { count: list.problems.length - REMARKS_SHOWN })}`)
  const again = await importSignUps(db, ask)
  if (again.ok) console.log(t('demo.importedAgain', { changes: again.value.totals.added + again.value.totals.changed }))
}

async function makeFiles(db: Workspace, event: EventPlan, { t, language }: Speaking): Promise<MadeFile[]> {
  const source = await readPrintSource(db, event.id)
  if (source === null) throw new Error('The event is gone')
  const { bundle } = source
  const now = db.clock.now()
  const { currency, zone, name } = bundle.community ?? { currency: 'CNY', zone: SAMPLE_ZONE, name: '' }
  const css = readFileSync(fileURLToPath(import.meta.resolve('@/exchange/print/print.css')), 'utf8')
  const title = [event.day ?? '', event.title]
  return [
    {
      what: t('demo.workbook'),
      name: fileName([...title, t('workbook.fileKind')], 'xlsx'),
      content: await writeEventWorkbook(source, { t, language, currency, zone, now }),
    },
    {
      what: t('demo.runSheet'),
      name: fileName([...title, t('shell.runSheet')], 'html'),
      content: renderPrintPage(<RunSheetPage bundle={bundle} t={t} language={language} now={now} />, {
        title: title.join(' '),
        language,
        css,
      }),
    },
    {
      what: t('demo.calendar'),
      name: fileName(title, 'ics'),
      content: writeCalendar([bundle], { t, now, name }),
    },
  ]
}
