import type { LocalDay } from '@/domain/common/time'
import { formatDay } from '@/words/format'
import { useWords } from '../../parts/words'

/** The head of a column: the weekday, and in the week view the number of the day. */
export function DayHead({ day, numbered }: { readonly day: LocalDay; readonly numbered: boolean }) {
  const { language } = useWords()
  return (
    <>
      {formatDay(day, language, 'weekday')} {numbered && <strong>{Number(day.slice(8))}</strong>}
    </>
  )
}

/** The number of a day; the first of a month says the month too. */
export function DayNumber({ day }: { readonly day: LocalDay }) {
  const { language } = useWords()
  return <>{day.endsWith('-01') ? formatDay(day, language, 'short') : Number(day.slice(8))}</>
}
