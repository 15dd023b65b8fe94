import { decideStart, type FoundDatabase, type StartDecision } from '@/domain/safety/start-decision'
import type { StartFinding } from '@/domain/safety/start-notice'
import { probeDatabase, type DatabaseProbe, type ProbeOptions } from '../database/probe'
import { openWorkspace, type Workspace } from '../database/workspace'
import { MIGRATIONS, newestVersion } from '../migrations/migrations'
import { upgradeWorkspace } from '../migrations/upgrade-workspace'
import { carryOn } from './carry-on'
import { failed, failedBy, idOf, isFull, type Course } from './course'
import { lookInto } from './look-into'
import { readMark } from './read-mark'
import { rebuildFromSource } from './rebuild'
import { rebuiltName } from './rebuilt-name'
import type { StartAsk, StartOutcome } from './start-ask'
import { gatherBases, lookOutside, operationsOf, readJournals, type JournalContents } from './witnesses'

/**
 * Opens a workspace after comparing it with everything that lies outside its database, and brings back what the database
 * has lost. Its first step is the page's first call to IndexedDB. Only the window that holds the writer's lock may call it.
 */
export async function startWorkspace(name: string, ask: StartAsk): Promise<StartOutcome> {
  return startProbed(name, await probeDatabase(name, ask.options as ProbeOptions), ask)
}

/** The same where the database was looked at already. */
export async function startProbed(name: string, probe: DatabaseProbe, ask: StartAsk): Promise<StartOutcome> {
  const finding = probe.kind === 'absent' && probe.dataLoss === 'total' ? 'wiped' : null
  try {
    return await afterProbe({ name, ask, finding, backup: null, replayed: 0, unreadable: new Set(), known: 0 }, probe)
  } catch (error) {
    return failedBy(error)
  }
}

async function afterProbe(course: Course, probe: DatabaseProbe): Promise<StartOutcome> {
  switch (probe.kind) {
    case 'blocked':
      return failed('blocked')
    case 'absent':
      return decide(course, null, { kind: 'absent' })
    case 'failed':
      if (probe.why === 'noAnswer') return failed('noAnswer', probe.detail)
      return isBroken(course, probe.detail)
    case 'present': {
      const newest = newestVersion(course.ask.options?.migrations ?? MIGRATIONS)
      if (probe.version > newest) return decide(course, null, { kind: 'newer', version: probe.version })
      return openAndDecide(course, probe.version < newest)
    }
  }
}

/** A disk without space makes a whole database look broken; nothing is rebuilt then. */
async function isBroken(course: Course, detail: unknown): Promise<StartOutcome> {
  return (await isFull(course.ask)) ? failed('full', detail) : decide(course, null, { kind: 'unreadable' })
}

async function openAndDecide(course: Course, isOlder: boolean): Promise<StartOutcome> {
  const { ask, name } = course
  let db: Workspace
  try {
    if (isOlder) {
      const upgrade = await upgradeWorkspace(name, ask.clock, { ...ask.options, backUp: ask.backUpOlder })
      if (upgrade.kind !== 'upgraded') return asItWas(upgrade.db)
      db = upgrade.db
    } else db = await openWorkspace(name, ask.clock, ask.options)
  } catch (error) {
    return isBroken(course, error)
  }
  const found = await lookInto(db, ask.thorough)
  try {
    if (found.kind !== 'unreadable') return await decide(course, db, found)
  } catch (error) {
    db.close()
    throw error
  }
  db.close()
  return isBroken(course, '')
}

/** A workspace that could not be brought up to date is shown as it was, read-only; its journal is left alone. */
async function asItWas(db: Workspace): Promise<StartOutcome> {
  const mark = await readMark(db)
  if (mark === null) {
    db.close()
    return { kind: 'none' }
  }
  return { kind: 'open', db, beginning: { mark, journaledSeq: mark.lastSeq, needsBackup: false }, notice: null }
}

/** Compares what was found with everything outside, and does what the rule says. */
async function decide(course: Course, db: Workspace | null, found: FoundDatabase): Promise<StartOutcome> {
  const { ask, name } = course
  const all = await lookOutside(ask)
  const outside = { ...all, backups: all.backups.filter((backup) => !course.unreadable.has(idOf(backup))) }
  const remembered = ask.remembered(name)
  const contents = await readJournals(name, found, remembered, outside, ask)
  const bases = await gatherBases(db, found, outside, contents)
  const { backups } = outside
  const decision = decideStart({ name, database: found, remembered, journals: contents.journals, bases, backups })
  const isSure = outside.journalsKnown && outside.backupsKnown
  const whyNot = !isSure ? 'journal' : course.unreadable.size > 0 ? 'sources' : null
  switch (decision.kind) {
    case 'refuse':
      return { kind: 'refused', why: 'newer', version: decision.version }
    case 'nothing':
      db?.close()
      return found.kind === 'empty' && whyNot === null ? { kind: 'none' } : failed(whyNot ?? 'gone')
    case 'beyondHelp':
      return (await inItsPlace(course)) ?? failed(whyNot ?? 'unreadable')
    case 'open':
      if (!db) throw new Error('Nothing to open')
      if (decision.reach < decision.known && !isSure) {
        db.close()
        return failed('journal')
      }
      return carryOn(course, db, decision, outside, contents)
    case 'rebuild':
      // What cannot be seen now may reach farther than what can.
      if (isSure) return rebuild({ ...course, finding: findingOf(course, found, decision) }, db, decision, contents)
      db?.close()
      return failed('journal')
  }
}

/** Builds the workspace anew from the best source that can be read, then compares once more. */
async function rebuild(
  course: Course,
  damaged: Workspace | null,
  decision: StartDecision & { readonly kind: 'rebuild' },
  contents: JournalContents,
): Promise<StartOutcome> {
  const { ask } = course
  const name = decision.elsewhere ? rebuiltName(course.name) : course.name
  if (decision.elsewhere) {
    damaged?.close()
    const rebuilt = await inItsPlace(course)
    if (rebuilt) return rebuilt
  }
  const db = damaged && !decision.elsewhere ? damaged : await openWorkspace(name, ask.clock, ask.options)
  const known = Math.max(course.known, decision.known)
  const unreadable = new Set(course.unreadable)
  try {
    const identity = { ...decision.key, epoch: decision.journal?.epoch ?? 1 }
    for (const source of decision.sources) {
      if (await rebuildFromSource(db, source, identity, operationsOf(contents, decision.key), ask)) {
        const replayed = course.replayed + ((await readMark(db))?.lastSeq ?? source.from) - source.from
        const next = { ...course, name, backup: source.backup, replayed, unreadable, known }
        return await decide(next, db, await lookInto(db, false))
      }
      if (source.backup) unreadable.add(idOf(source.backup))
    }
  } catch (error) {
    db.close()
    throw error
  }
  // It was made only now, and an empty one would be taken for the real one.
  if (db === damaged) db.close()
  else await db.delete({ disableAutoOpen: true })
  return failed('sources')
}

/** What an earlier start rebuilt in the place of this database, whether or not it got to its end; null when none did. */
async function inItsPlace(course: Course): Promise<StartOutcome | null> {
  const name = rebuiltName(course.name)
  const probe = await probeDatabase(name, course.ask.options as ProbeOptions)
  return probe.kind === 'absent' ? null : afterProbe({ ...course, name }, probe)
}

function findingOf(
  course: Course,
  found: FoundDatabase,
  decision: StartDecision & { readonly kind: 'rebuild' },
): StartFinding {
  if (course.finding) return course.finding
  if (found.kind === 'unreadable') return 'unreadable'
  if (found.kind !== 'there') return 'missing'
  return found.mark.datasetId === decision.key.datasetId ? 'older' : 'otherData'
}
