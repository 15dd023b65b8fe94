import { columnShape, type ColumnShape } from './column-shape'
import { fieldOfHeader, headerKey } from './header-names'
import { readPlusOnes } from './read-count'
import { readStatus } from './read-status'
import { SHARED_FIELDS, type Confidence, type Platform, type SignUpField } from './sign-up-list'

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
const DROPPED_WHEN_SECOND: ReadonlySet<SignUpField> = new Set([
  'ticketId',
  'orderId',
  'registeredAt',
  'checkIn',
  'status',
])

/** Headings that a platform uses in a sense of its own, e.g. whether a caller was signed in to Zoom. */
const OF_PLATFORM_IGNORED: Partial<Record<Platform, readonly string[]>> = { zoom: ['guest'] }

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
  oneEach(guesses)
  if (!guesses.some(({ field }) => field === 'name' || field === 'firstName' || field === 'lastName'))
    nameByShape(guesses)
  return guesses.map(({ field, confidence }) => ({ field, confidence }))
}

function guessOne(header: string, values: readonly string[], platform: Platform): Guess {
  const shape = columnShape(values)
  const meaning = fieldOfHeader(header)
  const nothing: Guess = { field: null, confidence: 'none', rank: 0, shape }
  if (meaning === 'ignore' || OF_PLATFORM_IGNORED[platform]?.includes(headerKey(header))) return nothing
  if (meaning === null) return byShape(header, shape)
  const field = weighed(meaning.field, meaning.rank, shape, values, platform)
  if (field === 'answer' && shape.filled === 0) return nothing
  return { field, confidence: 'named', rank: meaning.rank, shape }
}

/** A heading whose values say otherwise is overruled: 联系方式 full of addresses, 手机品牌, a 状态 that is a mood. */
function weighed(
  field: SignUpField,
  rank: number,
  shape: ColumnShape,
  values: readonly string[],
  platform: Platform,
): SignUpField | null {
  if (shape.filled === 0) return field
  const readable = (test: (cell: string) => boolean): number =>
    values.filter((cell) => cell.trim() !== '' && test(cell)).length
  switch (field) {
    case 'phone':
      if (shape.email > 0.6) return 'email'
      return shape.phone < 0.2 && rank >= 1000 && shape.filled >= 3 ? 'answer' : 'phone'
    case 'email':
      if (shape.phone > 0.6) return 'phone'
      return shape.email < 0.2 && rank >= 1000 && shape.filled >= 3 ? 'answer' : 'email'
    case 'name':
      return shape.yesNo > 0.6 || (shape.number > 0.8 && shape.filled >= 3) ? 'answer' : 'name'
    case 'status':
      return readable((cell) => readStatus(cell, platform) !== null) >= shape.filled * 0.2 ? 'status' : 'answer'
    case 'plusOnes':
    case 'headcount':
      return readable((cell) => readPlusOnes(cell, false) !== null) >= shape.filled * 0.3 ? field : 'answer'
    case 'registeredAt':
      return shape.moment > 0.2 || shape.number > 0.8 ? field : 'answer'
    default:
      return field
  }
}

function byShape(header: string, shape: ColumnShape): Guess {
  const guess = (field: SignUpField | null, confidence: Confidence): Guess => ({ field, confidence, rank: 5000, shape })
  if (shape.filled === 0) return guess(null, 'none')
  const about = /紧急|emergency|推荐|推薦|介绍|邀请|refer|invoice|发票|家长|parent|配偶|同行|guest/i.test(header)
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

function nameByShape(guesses: Guess[]): void {
  let best = -1
  guesses.forEach((guess, index) => {
    if (guess.field !== null && guess.field !== 'answer') return
    if (guess.shape.name >= 0.5 && guess.shape.name > (guesses[best]?.shape.name ?? 0)) best = index
  })
  // A single column of short texts is a list of names, even of nicknames.
  const only = guesses.length === 1 ? guesses[0] : undefined
  if (best < 0 && only?.field === 'answer' && only.shape.short > 0.8) best = 0
  const guess = guesses[best]
  if (guess) guesses[best] = { ...guess, field: 'name', confidence: 'shape' }
}
