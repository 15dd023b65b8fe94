/** Any letter of a script that runs from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A text that stands in one line with others, so that it cannot change their order: one with letters that run from right to
 * left is put between the marks of an isolate (UAX #9), else the time behind it would jump before it. Any other stays as
 * it is, without invisible letters. For text that is shown, never for text that is stored or read again.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}
