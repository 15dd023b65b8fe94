import type { Seconds } from '@/domain/common/time'
import type { Words } from '@/words/create-words'

/** A length in words: 15分, 1分30秒, 45秒; its size only, without a sign. */
export function lengthInWords(t: Words, seconds: Seconds): string {
  const whole = Math.abs(Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (rest === 0) return t('runSheet.minutes', { value: minutes })
  if (minutes === 0) return t('runSheet.seconds', { seconds: rest })
  return t('runSheet.minutesSeconds', { minutes, seconds: rest })
}

/** A long length as hours and minutes: 5:30. */
export function spanInWords(t: Words, seconds: Seconds): string {
  const minutes = Math.round(seconds / 60)
  return t('runSheet.hoursMinutes', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  })
}
