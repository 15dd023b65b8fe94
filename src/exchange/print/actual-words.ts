import type { CueActual } from '@/domain/show/actuals'
import type { Words } from '@/words/create-words'
import { lengthInWords } from './print-length'

/** Starts within half a minute and lengths within half a minute count as met: nobody plans finer than that. */
const MET = 30

/** How much later or earlier than planned a cue began; empty where it is not known. */
export function lateInWords(t: Words, { late }: CueActual): string {
  if (late === null) return ''
  if (Math.abs(late) < MET) return t('actual.running.onTime')
  const length = lengthInWords(t, roundedTo(late))
  return late > 0 ? t('actual.running.later', { length }) : t('actual.running.earlier', { length })
}

/** How much longer or shorter than planned a cue was; empty where it is not known. */
export function overInWords(t: Words, { over }: CueActual): string {
  if (over === null) return ''
  if (Math.abs(over) < MET) return t('actual.running.same')
  const length = lengthInWords(t, roundedTo(over))
  return over > 0 ? t('actual.running.longer', { length }) : t('actual.running.shorter', { length })
}

/** What else there is to say of a cue: that it was skipped, added, held. */
export function remarksOf(t: Words, { outcome, added, held }: CueActual): string[] {
  return [
    outcome === 'done' ? '' : t(`actual.running.remark.${outcome}`),
    added ? t('actual.running.remark.added') : '',
    Math.round(held) > 0 ? t('actual.running.remark.held', { length: lengthInWords(t, held) }) : '',
  ].filter((text) => text !== '')
}

/** A real length, to the minute from five minutes on. */
export function tookInWords(t: Words, seconds: number): string {
  return lengthInWords(t, roundedTo(seconds))
}

function roundedTo(seconds: number): number {
  const step = Math.abs(seconds) >= 300 ? 60 : 10
  return Math.round(seconds / step) * step || Math.sign(seconds) * step
}
