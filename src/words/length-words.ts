import type { Words } from './create-words'

/** A length in words: `45秒`, `15分`, `1小时30分`. */
export function secondsInWords(t: Words, seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole - minutes * 60
  if (minutes === 0 && rest !== 0) return t('history.lengths.seconds', { count: rest })
  if (rest !== 0) return t('history.lengths.minutesSeconds', { minutes, seconds: rest })
  if (minutes < 60) return t('common.minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0
    ? t('history.lengths.wholeHours', { count: hours })
    : t('history.lengths.hours', { hours, minutes: minutes % 60 })
}
