import { roomClashes } from '../conflict/room-conflict'
import type { Finding, ReadinessArea, ReadinessCheck, ReadinessState } from './finding'
import { capacityOf, type ReadinessFacts } from './readiness-facts'

/** The readiness check of an event: every line names the thing, and what is missing of it. In the order of the areas. */
export function readinessOf(facts: ReadinessFacts): ReadinessCheck[] {
  return [
    ...placeChecks(facts),
    ...materialChecks(facts),
    ...staffChecks(facts),
    ...runSheetChecks(facts),
    ...taskChecks(facts),
    ...headChecks(facts),
    ...budgetChecks(facts),
  ]
}

const WORST_FIRST: readonly ReadinessState[] = ['clash', 'short', 'over', 'toConfirm', 'ready']

/** What is not ready, the worst first: clashes, then what is short, over or late, then what somebody has to ask. */
export function notReady(checks: readonly ReadinessCheck[]): ReadinessCheck[] {
  return checks
    .filter((check) => check.state !== 'ready')
    .sort((one, two) => WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(two.state))
}

function check(area: ReadinessArea, state: ReadinessState, finding: Finding, of = ''): ReadinessCheck {
  return { key: `${area} ${finding.kind} ${of}`.trimEnd(), area, state, finding }
}

function placeChecks({
  event,
  venue,
  venueHasRooms,
  room,
  layout,
  survey,
  others,
  heads,
  runSheet,
}: ReadinessFacts): ReadinessCheck[] {
  const found: ReadinessCheck[] = []
  const add = (state: ReadinessState, finding: Finding, of = '') => found.push(check('venue', state, finding, of))
  if (event.day === null) add('short', { kind: 'noDay' })
  else add('ready', { kind: 'day', day: event.day })
  if (venue === null) {
    add('short', { kind: 'noVenue' })
    return found
  }
  if (venueHasRooms && room === null) add('short', { kind: 'noRoom', venue: venue.name })
  else add('ready', { kind: 'venue', venue: venue.name, room: room?.name ?? '' })

  const clashes = roomClashes(event, others)
  for (const clash of clashes) add('clash', { kind: 'roomClash', room: room?.name ?? venue.name, clash }, clash.with.id)
  if (clashes.length === 0 && event.day !== null) add('ready', { kind: 'roomFree', room: room?.name ?? venue.name })

  const capacity = capacityOf(event, layout)
  if (layout !== null && capacity !== null) {
    const seats = { seats: layout.capacity, capacity, layout: layout.kind }
    if (capacity > layout.capacity) add('over', { kind: 'fewSeats', ...seats })
    else add('ready', { kind: 'seats', ...seats })
  }
  if (room !== null && room.legalMaximum !== null) {
    const most = Math.max(capacity ?? 0, heads.expected)
    if (most > room.legalMaximum) add('over', { kind: 'overLegalMaximum', most: room.legalMaximum, heads: most })
    else add('ready', { kind: 'legalMaximum', most: room.legalMaximum })
  }

  for (const answer of survey) {
    if (answer.verdict === 'toConfirm')
      add('toConfirm', { kind: 'surveyToConfirm', item: answer.item, note: answer.note }, answer.item)
    if (answer.verdict === 'unfit')
      add('short', { kind: 'surveyUnfit', item: answer.item, note: answer.note }, answer.item)
  }
  const fit = survey.filter((answer) => answer.verdict === 'fit').length
  if (survey.length === 0) add('toConfirm', { kind: 'noSurvey', venue: venue.name })
  else if (fit > 0) add('ready', { kind: 'survey', items: fit })

  const hardClose = event.hardClose ?? room?.hardClose ?? null
  if (hardClose !== null) {
    const sheetEnd = runSheet.cues > 0 ? runSheet.lastEnd : 0
    const lastEnd = Math.max((event.opensAt + event.length + event.strike) * 60, sheetEnd)
    const slack = hardClose * 60 - lastEnd
    if (slack < 0) add('over', { kind: 'pastHardClose', over: -slack, at: hardClose * 60 })
    else add('ready', { kind: 'hardClose', slack, at: hardClose * 60 })
  }
  if (room !== null && room.loadInFrom !== null && event.opensAt - event.setUp < room.loadInFrom)
    add('over', {
      kind: 'earlyLoadIn',
      early: room.loadInFrom - (event.opensAt - event.setUp),
      from: room.loadInFrom * 60,
    })
  return found
}

function materialChecks({ materials }: ReadinessFacts): ReadinessCheck[] {
  if (materials.length === 0) return [check('materials', 'toConfirm', { kind: 'noMaterials' })]
  const found: ReadinessCheck[] = []
  let fine = 0
  for (const { id, name, needed, stock, missing, heldBy, state } of materials) {
    if (missing > 0 && heldBy !== null)
      found.push(
        check(
          'materials',
          'clash',
          { kind: 'materialClash', name, missing, holder: heldBy.title, day: heldBy.day },
          id,
        ),
      )
    else if (missing > 0)
      found.push(check('materials', 'short', { kind: 'materialShort', name, missing, needed, stock }, id))
    else if (state === 'toMake')
      found.push(check('materials', 'toConfirm', { kind: 'toMake', name, quantity: needed }, id))
    else fine += 1
  }
  if (fine > 0) found.push(check('materials', 'ready', { kind: 'materials', items: fine }))
  return found
}

function staffChecks({ event, ownerName, roles }: ReadinessFacts): ReadinessCheck[] {
  const owned = event.ownerId !== null && ownerName !== null
  const found = [
    owned ? check('staff', 'ready', { kind: 'owner', name: ownerName }) : check('staff', 'short', { kind: 'noOwner' }),
  ]
  if (roles.length === 0) found.push(check('staff', 'toConfirm', { kind: 'noRoles' }))
  for (const { id, name, needed, confirmed, asked, declined } of roles) {
    const missing = needed - confirmed
    if (missing <= 0) found.push(check('staff', 'ready', { kind: 'role', name, needed }, id))
    else
      found.push(check('staff', 'short', { kind: 'roleShort', name, missing, needed, confirmed, asked, declined }, id))
  }
  return found
}

function runSheetChecks({ runSheet }: ReadinessFacts): ReadinessCheck[] {
  if (runSheet.cues === 0) return [check('runSheet', 'short', { kind: 'noRunSheet' })]
  const found: ReadinessCheck[] = []
  for (const { id, before, at, over } of runSheet.overruns)
    found.push(check('runSheet', 'over', { kind: 'cueOverrun', before, at, over }, id))
  if (runSheet.overPlannedEnd > 0)
    found.push(check('runSheet', 'over', { kind: 'pastEnd', over: runSheet.overPlannedEnd, at: runSheet.expectedEnd }))
  if (found.length === 0) found.push(check('runSheet', 'ready', { kind: 'runSheet', cues: runSheet.cues }))
  const [first] = runSheet.withoutOwner
  if (first !== undefined)
    found.push(check('runSheet', 'toConfirm', { kind: 'cuesWithoutOwner', cues: runSheet.withoutOwner.length, first }))
  return found
}

function taskChecks({ openTasks, doneTasks }: ReadinessFacts): ReadinessCheck[] {
  if (openTasks.length + doneTasks === 0) return [check('checklist', 'toConfirm', { kind: 'noTasks' })]
  const found: ReadinessCheck[] = []
  for (const { id, title, due, overdue, daysLate } of openTasks)
    if (overdue && due !== null)
      found.push(check('checklist', 'over', { kind: 'taskOverdue', title, due, days: daysLate }, id))
  if (found.length === 0)
    found.push(check('checklist', 'ready', { kind: 'tasks', open: openTasks.length, done: doneTasks }))
  return found
}

function headChecks({ event, layout, heads }: ReadinessFacts): ReadinessCheck[] {
  const { registered, places, confirmed, pending, waiting, expected, accept } = heads
  const found: ReadinessCheck[] = []
  const add = (state: ReadinessState, finding: Finding) => found.push(check('attendance', state, finding))
  const capacity = capacityOf(event, layout)
  if (registered + pending + waiting === 0) return [check('attendance', 'toConfirm', { kind: 'noSignUps' })]
  if (capacity !== null && expected > capacity) add('over', { kind: 'overCapacity', registered, capacity })
  if (pending > 0) add('toConfirm', { kind: 'pendingApproval', people: pending })
  if (capacity !== null && waiting > 0 && places < capacity)
    add('toConfirm', { kind: 'waitingWithRoom', waiting, free: capacity - places })
  if (event.goalAttendance !== null && expected < event.goalAttendance)
    add('short', { kind: 'belowGoal', expected, goal: event.goalAttendance, registered, accept })
  if (found.length === 0) add('ready', { kind: 'signUps', registered, confirmed, waiting })
  return found
}

function budgetChecks({ budget, overduePayments }: ReadinessFacts): ReadinessCheck[] {
  const { planned, expected, variance, lines } = budget.cost
  if (lines + budget.income.lines === 0) return [check('budget', 'toConfirm', { kind: 'noBudget' })]
  const found: ReadinessCheck[] = []
  if (variance.minor > 0) found.push(check('budget', 'over', { kind: 'overBudget', over: variance, planned, expected }))
  else found.push(check('budget', 'ready', { kind: 'budget', planned, expected }))
  const [first] = overduePayments
  if (first !== undefined)
    found.push(check('budget', 'over', { kind: 'paymentsOverdue', lines: overduePayments.length, first }))
  return found
}
