import type { Seconds } from '@/domain/common/time'
import type { Words } from '@/words/create-words'

/** Minutes with at most one decimal. */
export function minutesOf(seconds: Seconds): number {
  return Math.round((seconds / 60) * 10) / 10
}

/** A length in words, to the second; its size only, without a sign. */
export function lengthInWords(t: Words, length: Seconds): string {
  const whole = Math.abs(Math.round(length))
  const minutes = Math.floor(whole / 60)
  const seconds = whole - minutes * 60
  if (seconds === 0) return t('print.length', { minutes })
  return minutes === 0 ? t('print.lengthOnlySeconds', { seconds }) : t('print.lengthSeconds', { minutes, seconds })
}
