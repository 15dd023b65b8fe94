import type { BudgetLine } from '@/domain/budget/budget-line'
import type { Task } from '@/domain/checklist/task'
import type { Community } from '@/domain/community/community'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { Room, Venue } from '@/domain/venue/venue'
import { STAMP, anEventPlan } from './an-event-plan'
import { aVenueDraft } from './rows'

/** A community in Shanghai that counts in yuan. */
export function aCommunity(over: Partial<Community> = {}): Community {
  return {
    id: 'com_1',
    ...STAMP,
    name: '南岸读书会',
    city: '上海',
    currency: 'CNY',
    zone: 'Asia/Shanghai',
    sizeLimit: 150,
    organiser: '沈舟',
    logo: null,
    isSample: false,
    ...over,
  }
}

export function aVenue(over: Partial<Venue> = {}): Venue {
  return { id: 'ven_1', ...STAMP, ...aVenueDraft({}), ...over }
}

export function aRoom(over: Partial<Room> = {}): Room {
  return {
    id: 'rom_1',
    ...STAMP,
    venueId: 'ven_1',
    name: '二层大厅',
    areaSquareMetres: null,
    ceilingMetres: null,
    legalMaximum: null,
    power: '',
    network: '',
    screen: '',
    sound: '',
    loadInFrom: null,
    hardClose: null,
    pos: 'a0',
    ...over,
  }
}

/** A task without a due day, made by hand. */
export function aTask(over: Partial<Task> = {}): Task {
  return {
    id: 'tsk_1',
    ...STAMP,
    eventId: 'evt_1',
    title: '订场地',
    due: { kind: 'none' },
    ownerId: null,
    doneAt: null,
    origin: { kind: 'byHand' },
    note: '',
    pos: 'a0',
    ...over,
  }
}

/** A cost of 100 yuan, not known in the end yet. */
export function aBudgetLine(over: Partial<BudgetLine> = {}): BudgetLine {
  return {
    id: 'bud_1',
    ...STAMP,
    eventId: 'evt_1',
    direction: 'cost',
    category: 'venue',
    title: '场租',
    planned: { minor: 10_000, currency: 'CNY' },
    actual: null,
    supplier: '',
    paid: false,
    dueDay: null,
    invoice: '',
    note: '',
    pos: 'a0',
    ...over,
  }
}

/** An event of which nothing but the plan is there. */
export function anEventBundle(over: Partial<EventBundle> = {}): EventBundle {
  return {
    community: aCommunity(),
    event: anEventPlan(),
    series: null,
    chapter: null,
    venue: null,
    venueContacts: [],
    room: null,
    layout: null,
    versions: [],
    cues: [],
    cueMoments: [],
    roles: [],
    shifts: [],
    assignments: [],
    reservations: [],
    materials: [],
    movements: [],
    tasks: [],
    budgetLines: [],
    attendances: [],
    checkIns: [],
    members: [],
    debrief: null,
    lessons: [],
    actionItems: [],
    followUps: [],
    feedback: [],
    ...over,
  }
}
