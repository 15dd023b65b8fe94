import { names, words, type KindsOf } from './field-kind'

/** The tables of what is planned for events and happens at them. */
export type EventTable =
  | 'series'
  | 'eventPlans'
  | 'runSheetVersions'
  | 'cues'
  | 'cueMoments'
  | 'staffRoles'
  | 'shifts'
  | 'assignments'
  | 'attendances'
  | 'checkIns'
  | 'signUpImports'
  | 'columnMaps'
  | 'tasks'
  | 'budgetLines'
  | 'feedbackAnswers'
  | 'debriefs'
  | 'lessons'
  | 'actionItems'
  | 'followUps'
  | 'templates'
  | 'cueColumns'
  | 'sheetViews'
  | 'cueProps'
  | 'showNotes'
  | 'stages'
  | 'reminders'

/** What their fields hold. */
export const EVENT_FIELD_KINDS: KindsOf<EventTable> = {
  series: { name: 'text', type: words('common.eventType'), rhythm: 'text' },
  eventPlans: {
    number: 'number',
    title: 'text',
    type: words('common.eventType'),
    theme: 'text',
    status: words('common.eventStatus'),
    cancelReason: 'text',
    day: 'day',
    opensAt: 'clockMinute',
    length: 'minutes',
    zone: 'text',
    venueId: names('venues'),
    roomId: names('rooms'),
    layoutId: names('layouts'),
    capacity: 'number',
    setUp: 'minutes',
    strike: 'minutes',
    travel: 'minutes',
    hardClose: 'clockMinute',
    ownerId: names('members'),
    chapterId: names('chapters'),
    seriesId: names('series'),
    templateKey: 'internal',
    fee: 'money',
    goal: 'text',
    goalAttendance: 'number',
    goalFirstTimers: 'number',
    goalSatisfaction: 'number',
    noDebriefReason: 'text',
    noFollowUpReason: 'text',
    cover: 'picture',
    note: 'text',
  },
  runSheetVersions: {
    eventId: names('eventPlans'),
    number: 'number',
    publishedAt: 'instant',
    content: 'internal',
    opensAt: 'clockMinute',
  },
  cues: {
    eventId: names('eventPlans'),
    pos: 'position',
    kind: words('runSheet.kind'),
    title: 'text',
    start: 'start',
    duration: 'seconds',
    until: 'clockSecond',
    shortest: 'seconds',
    canDrop: 'yesNo',
    skipped: 'yesNo',
    track: 'text',
    ownerId: names('members'),
    speakerId: names('members'),
    roomId: names('rooms'),
    place: 'text',
    props: 'text',
    light: 'text',
    sound: 'text',
    screen: 'text',
    script: 'text',
    note: 'text',
    planB: 'text',
    custom: 'custom',
    color: words('runSheet.color'),
    templateCue: 'internal',
  },
  cueMoments: {
    eventId: names('eventPlans'),
    cueId: names('cues'),
    kind: words('history.values.moment'),
    at: 'instant',
    seconds: 'seconds',
  },
  staffRoles: { eventId: names('eventPlans'), name: 'text', briefing: 'text', pos: 'position' },
  shifts: {
    eventId: names('eventPlans'),
    roleId: names('staffRoles'),
    station: 'text',
    callsAt: 'clockMinute',
    endsAt: 'clockMinute',
    needed: 'number',
    pos: 'position',
  },
  assignments: {
    eventId: names('eventPlans'),
    shiftId: names('shifts'),
    memberId: names('members'),
    state: words('staffing.state'),
    worked: 'minutes',
    note: 'text',
  },
  attendances: {
    eventId: names('eventPlans'),
    memberId: names('members'),
    status: words('common.attendanceStatus'),
    waitlistPos: 'position',
    calledAt: 'instant',
    plusOnes: 'number',
    source: 'text',
    ticketCode: 'text',
    ticketType: 'text',
    registeredAt: 'instant',
    answers: 'answers',
    walkIn: 'yesNo',
    substituteFor: names('attendances'),
    noShow: 'yesNo',
    table: 'text',
    party: 'text',
    note: 'text',
    importId: names('signUpImports'),
  },
  checkIns: {
    eventId: names('eventPlans'),
    attendanceId: names('attendances'),
    kind: words('history.values.checkIn'),
    undoes: 'internal',
    at: 'instant',
    door: 'text',
    doneBy: 'text',
    method: words('history.values.method'),
    nonce: 'internal',
  },
  signUpImports: {
    eventId: names('eventPlans'),
    fileName: 'text',
    platform: 'text',
    at: 'instant',
    rows: 'number',
    added: 'number',
    changed: 'number',
    unchanged: 'number',
    rejected: 'number',
  },
  columnMaps: { headers: 'text', fields: 'internal' },
  tasks: {
    eventId: names('eventPlans'),
    title: 'text',
    due: 'due',
    ownerId: names('members'),
    doneAt: 'instant',
    origin: 'origin',
    note: 'text',
    pos: 'position',
  },
  budgetLines: {
    eventId: names('eventPlans'),
    direction: words('budget'),
    category: words('budget.category'),
    title: 'text',
    planned: 'money',
    actual: 'money',
    supplier: 'text',
    paid: 'yesNo',
    dueDay: 'day',
    invoice: 'text',
    note: 'text',
    pos: 'position',
  },
  feedbackAnswers: {
    eventId: names('eventPlans'),
    memberId: names('members'),
    rating: 'number',
    nps: 'number',
    text: 'text',
    at: 'instant',
  },
  debriefs: { eventId: names('eventPlans'), goal: 'text', result: 'text', causes: 'text', completedAt: 'instant' },
  lessons: {
    eventId: names('eventPlans'),
    text: 'text',
    verdict: words('finish.lessons'),
    tie: words('finish.tie'),
    tiedTo: 'text',
    pos: 'position',
  },
  actionItems: {
    eventId: names('eventPlans'),
    lessonId: names('lessons'),
    title: 'text',
    ownerId: names('members'),
    dueDay: 'day',
    doneAt: 'instant',
    pos: 'position',
  },
  followUps: {
    eventId: names('eventPlans'),
    target: 'target',
    purpose: 'text',
    channel: words('finish.channel'),
    dueDay: 'day',
    ownerId: names('members'),
    doneAt: 'instant',
    outcome: 'text',
    nextStep: 'text',
  },
  templates: { content: 'template' },
  cueColumns: {
    eventId: names('eventPlans'),
    pos: 'position',
    name: 'text',
    kind: words('runSheet.columnKind'),
  },
  sheetViews: { eventId: names('eventPlans'), pos: 'position', name: 'text', columns: 'internal', tracks: 'list' },
  cueProps: {
    eventId: names('eventPlans'),
    cueId: names('cues'),
    materialId: names('materials'),
    quantity: 'number',
  },
  showNotes: {
    eventId: names('eventPlans'),
    cueId: names('cues'),
    at: 'instant',
    kind: words('show.noteKind'),
    text: 'text',
  },
  stages: { eventId: names('eventPlans'), message: 'text', light: 'yesNo', warnAt: 'secondsList', sound: 'yesNo' },
  reminders: { eventId: names('eventPlans'), kind: words('attendance.reminder'), sentAt: 'instant' },
}
