import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'

/** How many gave one answer to a question. */
export interface AnswerCount {
  readonly answer: string
  readonly heads: number
}

/** The answers to one question, the most frequent first. */
export interface QuestionCount {
  readonly question: string
  /** Everybody whose place is promised; the denominator of every count. */
  readonly asked: number
  readonly answered: number
  readonly answers: readonly AnswerCount[]
}

/** Choices that a form joined: 问卷星 uses ┋, others a line break or a semicolon. */
const SURE_JOIN = /\s*[┋\n;；]\s*/
const MAYBE_JOIN = /\s*[,，、]\s*/

/**
 * Counts the answers of everybody whose place is promised (registered or confirmed, a substituted place not counted), for the
 * caterer and for access needs. One person's several choices count one each. Choices joined by commas are taken apart only
 * where each of them also stands alone or in another combination: a sentence with a comma stays a sentence.
 */
export function countAnswers(attendances: readonly Attendance[]): QuestionCount[] {
  const substituted = substitutedOf(attendances)
  const coming = attendances.filter((row) => isExpected(row) && !substituted.has(row.id))
  const given = new Map<string, string[]>()
  for (const { answers } of coming)
    for (const { question, answer } of answers) {
      if (answer.trim() === '') continue
      const known = given.get(question)
      if (known) known.push(answer)
      else given.set(question, [answer])
    }
  return [...given].map(([question, texts]) => ({
    question,
    asked: coming.length,
    answered: texts.length,
    answers: tally(texts),
  }))
}

function tally(texts: readonly string[]): AnswerCount[] {
  const pieces = texts.map((text) => text.split(SURE_JOIN).filter((part) => part !== ''))
  const seen = new Map<string, number>()
  for (const parts of pieces)
    for (const part of new Set(parts.flatMap((piece) => piece.split(MAYBE_JOIN)))) add(seen, key(part))
  const counts = new Map<string, { answer: string; heads: number }>()
  for (const parts of pieces) {
    const said = new Map<string, string>()
    for (const piece of parts) {
      const choices = piece.split(MAYBE_JOIN).filter((part) => part !== '')
      const apart = choices.length > 1 && choices.every((choice) => (seen.get(key(choice)) ?? 0) > 1)
      for (const choice of apart ? choices : [piece]) said.set(key(choice), choice.trim())
    }
    for (const [name, answer] of said) {
      const known = counts.get(name)
      if (known) known.heads += 1
      else counts.set(name, { answer, heads: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.heads - a.heads || (a.answer < b.answer ? -1 : 1))
}

function key(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
