import { saysNothing } from './clean-text'
import { columnShape, type ColumnShape } from './column-shape'
import { fieldOfBuyer, fieldOfHeader, headerKey } from './header-names'
import { ABOUT_OTHERS } from './header-topics'
import { inEnglish } from './header-translations'
import { isClock, readCheckIn } from './read-check-in'
import { readPlusOnes } from './read-count'
import { statusOfCell } from './status-of-cell'
import { looksYearAhead, shortDay } from './short-dates'
import { NAME_FIELDS, SHARED_FIELDS, type Confidence, type Platform, type SignUpField } from './sign-up-list'

/** What a column was taken for. */
export interface GuessedColumn {
  readonly field: SignUpField | null
  readonly confidence: Confidence
}

interface Guess extends GuessedColumn {
  readonly rank: number
  readonly shape: ColumnShape
}

/** A second column for one of these is left out; for any other field its values are kept as answers. */
const DROPPED_WHEN_SECOND: ReadonlySet<SignUpField> = new Set(['ticketId', 'orderId', 'registeredAt'])

/** Headings that a platform uses in a sense of its own, e.g. whether a caller was signed in to Zoom. */
const OF_PLATFORM: Partial<Record<Platform, ReadonlyMap<string, SignUpField | null>>> = {
  zoom: new Map([
    ['guest', null],
    ['join time', 'checkIn'],
  ]),
  eventbrite: new Map([['group', null]]),
  indico: new Map([['id', 'ticketId']]),
}

/** Kinds of things, not of people, however much a column of them looks like names. */
const NO_NAMES =
  /title|location|city|country|region|state|department|position|job|school|college|university|major|category|topic|gender|food|diet|status|city|标题|题目|城市|地区|省|部门|职位|职务|岗位|学校|学院|班级|专业|年级|类别|类型|性别|主题|话题|场地|地点|物资|物料|名称|饮食|忌口|环节|内容/iu

/**
 * Says what every column is, by its heading first and by its values as evidence; `columns` are the values below each
 * heading. Columns with an unknown heading are answers, housekeeping columns are left out.
 */
export function guessColumns(
  headers: readonly string[],
  columns: readonly (readonly string[])[],
  platform: Platform,
): GuessedColumn[] {
  const guesses = headers.map((header, index) => guessOne(header, columns[index] ?? [], platform))
  if (!guesses.some(isFilledName)) buyersComeThemselves(headers, guesses)
  givenNames(headers, columns, guesses)
  nicknames(headers, guesses)
  oneEach(guesses)
  timesBesideDays(headers, columns, guesses)
  if (!guesses.some(isName)) nameByShape(headers, guesses)
  return guesses.map(({ field, confidence }) => ({ field, confidence }))
}

/** 名字 beside 姓氏, Name beside Surname or beside Vorname: then it is the one that is missing, unless it has the other in it. */
function givenNames(headers: readonly string[], columns: readonly (readonly string[])[], guesses: Guess[]): void {
  const filled = (wanted: SignUpField) => guesses.findIndex(({ field, shape }) => field === wanted && shape.filled > 0)
  const [last, first] = [filled('lastName'), filled('firstName')]
  // One of the two beside a bare name: then that is the other one.
  if (last < 0 === first < 0) return
  const beside = Math.max(last, first)
  guesses.forEach((guess, index) => {
    if (guess.field !== 'name' || !isBareName(headers[index] ?? '')) return
    const values = columns[index] ?? []
    const whole = values.filter(
      (value, row) => value.trim() !== '' && value.includes((columns[beside]?.[row] ?? '').trim() || '\u0000'),
    )
    if (whole.length * 2 < guess.shape.filled) guesses[index] = { ...guess, field: last < 0 ? 'lastName' : 'firstName' }
  })
}

/** 名字, Name, Nombre, Nome: the whole name, or the given one beside a family name. */
function isBareName(header: string): boolean {
  const key = headerKey(header)
  return /^(名字|name)$/.test(inEnglish(key) ?? key)
}

/** A nickname beside the first and the last name is not the name; it stands in where those are blank. */
function nicknames(headers: readonly string[], guesses: Guess[]): void {
  const isFilled = (wanted: SignUpField) => guesses.some(({ field, shape }) => field === wanted && shape.filled > 0)
  if (!isFilled('firstName') || !isFilled('lastName')) return
  guesses.forEach((guess, index) => {
    if (
      guess.field === 'name' &&
      /昵称|花名|网名|称呼|nick|preferred|display|user ?name/.test(headerKey(headers[index] ?? ''))
    )
      guesses[index] = { ...guess, field: 'answer' }
  })
}

/** A column Time right behind the day of a sign-up holds its time. */
function timesBesideDays(headers: readonly string[], columns: readonly (readonly string[])[], guesses: Guess[]): void {
  if (guesses.some(({ field }) => field === 'registeredTime')) return
  guesses.forEach((guess, index) => {
    if (guess.field !== 'answer' || guesses[index - 1]?.field !== 'registeredAt') return
    const values = firstFilled(columns[index] ?? [], guess.shape.filled)
    if (/^(time|时间|uhrzeit|heure|hora|ora|tijd|tid)$/.test(headerKey(headers[index] ?? '')) && values.every(isClock))
      guesses[index] = { ...guess, field: 'registeredTime' }
  })
}

function isName({ field }: Guess): boolean {
  return field !== null && NAME_FIELDS.has(field)
}

function isFilledName(guess: Guess): boolean {
  return isName(guess) && guess.shape.filled > 0
}

function buyersComeThemselves(headers: readonly string[], guesses: Guess[]): void {
  guesses.forEach((guess, index) => {
    const meaning = fieldOfBuyer(headers[index] ?? '')
    if (meaning !== null) guesses[index] = { ...guess, ...meaning, confidence: 'named' }
  })
}

function guessOne(header: string, values: readonly string[], platform: Platform): Guess {
  const shape = columnShape(values)
  const meaning = fieldOfHeader(header)
  const nothing: Guess = { field: null, confidence: 'none', rank: 0, shape }
  const key = headerKey(header)
  const own = OF_PLATFORM[platform]?.get(key) ?? OF_PLATFORM[platform]?.get(inEnglish(key) ?? key)
  if (own !== undefined) return { field: own, confidence: own === null ? 'none' : 'named', rank: 0, shape }
  if (meaning === 'ignore' || fieldOfBuyer(header) !== null) return nothing
  if (meaning === null) return byShape(header, shape)
  const field = weighed(meaning, shape, values, platform, header)
  if (field === 'answer' && shape.filled === 0) return nothing
  // 带朋友吗 with its yes stands behind 带几位 with its number.
  // A form's own 来源 (微信, 手机提交) stands behind its question about where people heard of the event.
  if (field === 'source' && key === '来源') return { field, confidence: 'named', rank: 4000, shape }
  const rank = field === 'plusOnes' && shape.number > 0.5 ? meaning.rank - 900 : meaning.rank
  return { field, confidence: 'named', rank, shape }
}

/** A heading whose values say otherwise is overruled: 联系方式 full of addresses, 手机品牌, a 状态 that is a mood. */
function weighed(
  { field, rank }: { readonly field: SignUpField; readonly rank: number },
  shape: ColumnShape,
  values: readonly string[],
  platform: Platform,
  header: string,
): SignUpField | null {
  if (shape.filled === 0) return field
  const filled = firstFilled(values, shape.filled)
  const readable = (test: (cell: string) => boolean): number => filled.filter(test).length
  switch (field) {
    case 'phone':
      if (shape.email > 0.6) return 'email'
      return shape.phone < 0.2 && rank >= 1000 && shape.filled >= 3 ? 'answer' : 'phone'
    case 'email':
      if (shape.phone > 0.6) return 'phone'
      return shape.email < 0.2 && rank >= 1000 && shape.filled >= 3 ? 'answer' : 'email'
    case 'name':
      // A user name may be the address somebody signs in with.
      if (shape.email > 0.6) return 'email'
      return shape.yesNo > 0.6 || (shape.number > 0.8 && shape.filled >= 3) ? 'answer' : 'name'
    case 'status':
      return readable((cell) => statusOfCell(header, cell, platform) !== null) >= shape.filled * 0.2
        ? 'status'
        : 'answer'
    case 'checkIn':
      return readable((cell) => readCheckIn(cell, platform).came !== null) >= shape.filled * 0.3 ? 'checkIn' : 'answer'
    case 'plusOnes':
    case 'headcount':
      return readable((cell) => readPlusOnes(cell, false) !== null) >= shape.filled * 0.3 ? field : 'answer'
    case 'registeredAt':
      // A day in one column and its time in the next one.
      if (readable(isClock) > shape.filled * 0.6) return 'registeredTime'
      return shape.moment > 0.2 || shape.number > 0.8 || readable(isDay) > shape.filled * 0.6 ? field : 'answer'
    default:
      return field
  }
}

function isDay(cell: string): boolean {
  return looksYearAhead(cell) || shortDay(cell) !== null
}

/** As many filled cells as the shape was taken from. */
function firstFilled(values: readonly string[], count: number): readonly string[] {
  const found: string[] = []
  for (const value of values) {
    if (found.length >= count) break
    if (!saysNothing(value)) found.push(value)
  }
  return found
}

function byShape(header: string, shape: ColumnShape): Guess {
  const guess = (field: SignUpField | null, confidence: Confidence): Guess => ({ field, confidence, rank: 5000, shape })
  if (shape.filled === 0) return guess(null, 'none')
  const about = ABOUT_OTHERS.test(header.toLowerCase()) || /推荐|推薦|介绍|邀请|refer|同行|guest/i.test(header)
  if (!about && shape.email >= 0.8) return guess('email', 'shape')
  if (!about && shape.phone >= 0.8) return guess('phone', 'shape')
  if (header.trim() === '' && shape.moment >= 0.8) return guess('registeredAt', 'shape')
  return guess('answer', header.trim() === '' ? 'none' : 'named')
}

/** Where several columns claim a field that one row has once, the strongest name keeps it; the first one, between equals. */
function oneEach(guesses: Guess[]): void {
  const winner = new Map<SignUpField, number>()
  guesses.forEach((guess, index) => {
    if (guess.field === null || SHARED_FIELDS.has(guess.field)) return
    const best = winner.get(guess.field)
    const bestGuess = best === undefined ? undefined : guesses[best]
    // An empty column does not win over a filled one, whatever its name.
    const better =
      bestGuess === undefined ||
      (bestGuess.shape.filled === 0 && guess.shape.filled > 0) ||
      (guess.rank < bestGuess.rank && (guess.shape.filled > 0 || bestGuess.shape.filled === 0))
    if (better) winner.set(guess.field, index)
  })
  guesses.forEach((guess, index) => {
    if (guess.field === null || SHARED_FIELDS.has(guess.field) || winner.get(guess.field) === index) return
    const dropped = DROPPED_WHEN_SECOND.has(guess.field) || guess.shape.filled === 0
    guesses[index] = { ...guess, field: dropped ? null : 'answer', confidence: dropped ? 'none' : 'named' }
  })
}

function nameByShape(headers: readonly string[], guesses: Guess[]): void {
  let best = -1
  guesses.forEach((guess, index) => {
    if (NO_NAMES.test(headers[index] ?? '')) return
    if (guess.field !== null && guess.field !== 'answer') return
    if (guess.shape.name >= 0.5 && guess.shape.name > (guesses[best]?.shape.name ?? 0)) best = index
  })
  // A single column of short texts is a list of names, even of nicknames.
  const only = guesses.length === 1 ? guesses[0] : undefined
  if (best < 0 && !NO_NAMES.test(headers[0] ?? '') && only?.field === 'answer' && only.shape.short > 0.8) best = 0
  const guess = guesses[best]
  if (guess) guesses[best] = { ...guess, field: 'name', confidence: 'shape' }
}
