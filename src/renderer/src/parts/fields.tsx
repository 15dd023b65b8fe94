import type { TextInputProps } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import 'dayjs/locale/zh-cn'
import { majorUnits, moneyFromMajor, type Money } from '@/domain/common/money'
import { formatDuration, parseDuration } from '@/domain/common/parse-duration'
import { parseClock } from '@/domain/common/parse-clock'
import { formatClock, isLocalDay, type ClockMinute, type LocalDay, type Seconds } from '@/domain/common/time'
import { CommitField } from './CommitField'
import { useWords } from './words'
import classes from './fields.module.css'

dayjs.extend(customParseFormat)

type FieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'defaultValue'>

/** A reading of the venue clock: 19:30, 1930, 7.30pm, 下午7点半, 25:30. */
export function ClockField({
  value,
  onChange,
  ...rest
}: FieldProps & { readonly value: ClockMinute | null; readonly onChange: (value: ClockMinute) => void }) {
  const { t } = useWords()
  return (
    <CommitField
      {...rest}
      text={value === null ? '' : clockForEditing(value)}
      parse={(text) => wrap(parseClock(text))}
      problem={t('common.badClock')}
      onCommit={onChange}
    />
  )
}

/** Like `ClockField`, but it may be left empty. */
export function OptionalClockField({
  value,
  onChange,
  ...rest
}: FieldProps & { readonly value: ClockMinute | null; readonly onChange: (value: ClockMinute | null) => void }) {
  const { t } = useWords()
  return (
    <CommitField<ClockMinute | null>
      {...rest}
      text={value === null ? '' : clockForEditing(value)}
      parse={(text) => (text.trim() === '' ? { value: null } : wrap(parseClock(text)))}
      problem={t('common.badClock')}
      onCommit={onChange}
    />
  )
}

/** A length: 15, 90分, 1h30. The value is in seconds. */
export function DurationField({
  value,
  onChange,
  ...rest
}: FieldProps & { readonly value: Seconds; readonly onChange: (value: Seconds) => void }) {
  const { t } = useWords()
  return (
    <CommitField
      {...rest}
      text={formatDuration(value)}
      parse={(text) => wrap(parseDuration(text))}
      problem={t('common.badDuration')}
      onCommit={onChange}
    />
  )
}

/** A number, or nothing. */
export function NumberField({
  value,
  onChange,
  ...rest
}: FieldProps & { readonly value: number | null; readonly onChange: (value: number | null) => void }) {
  const { t } = useWords()
  return (
    <CommitField<number | null>
      {...rest}
      inputMode="decimal"
      text={value === null ? '' : String(value)}
      parse={(text) => {
        if (text.trim() === '') return { value: null }
        const number = Number(text.trim().replaceAll(',', ''))
        return Number.isFinite(number) ? { value: number } : null
      }}
      problem={t('common.badNumber')}
      onCommit={onChange}
    />
  )
}

/** An amount of money in a currency, typed in the main unit, or nothing. */
export function MoneyField({
  value,
  currency,
  onChange,
  ...rest
}: FieldProps & {
  readonly value: Money | null
  readonly currency: string
  readonly onChange: (value: Money | null) => void
}) {
  return (
    <NumberField
      {...rest}
      value={value === null ? null : majorUnits(value)}
      onChange={(major) => onChange(major === null ? null : moneyFromMajor(major, currency))}
    />
  )
}

/** Text that is saved when the person leaves the field. */
export function SavedTextField({
  value,
  onChange,
  required = false,
  ...rest
}: FieldProps & { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <CommitField
      {...rest}
      text={value}
      parse={(text) => (required && text.trim() === '' ? null : { value: text.trim() })}
      problem={t('common.required')}
      onCommit={onChange}
    />
  )
}

interface DayFieldProps {
  readonly label?: string
  readonly 'aria-label'?: string
  readonly value: LocalDay | null
  readonly onChange: (value: LocalDay | null) => void
  readonly clearable?: boolean
  readonly disabled?: boolean
}

/** A calendar day, typed as 2026-12-09 or picked. */
export function DayField({ value, onChange, clearable = false, ...rest }: DayFieldProps) {
  const { t, language } = useWords()
  return (
    <DateInput
      {...rest}
      value={value}
      onChange={(text) => onChange(text !== null && isLocalDay(text) ? text : null)}
      valueFormat="YYYY-MM-DD"
      dateParser={parseTypedDay}
      locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      clearable={clearable}
      // From the keyboard the field is emptied like any other: Tab goes on to the next one.
      clearButtonProps={{ 'aria-label': t('common.clear'), tabIndex: -1 }}
      weekendDays={[]}
      classNames={{ day: classes['day'] ?? '' }}
      ariaLabels={{
        previousMonth: t('common.calendar.previousMonth'),
        nextMonth: t('common.calendar.nextMonth'),
        previousYear: t('common.calendar.previousYear'),
        nextYear: t('common.calendar.nextYear'),
        previousDecade: t('common.calendar.previousDecade'),
        nextDecade: t('common.calendar.nextDecade'),
        monthLevelControl: t('common.calendar.chooseMonth'),
        yearLevelControl: t('common.calendar.chooseYear'),
      }}
      placeholder="YYYY-MM-DD"
    />
  )
}

const TYPED = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']

function parseTypedDay(text: string): string | null {
  const day = dayjs(text.trim(), TYPED, true)
  return day.isValid() ? day.format('YYYY-MM-DD') : null
}

function clockForEditing(value: ClockMinute): string {
  const [clock, shift] = formatClock(value).split(' ')
  if (!shift) return clock ?? ''
  return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
}

function wrap<T>(value: T | null): { readonly value: T } | null {
  return value === null ? null : { value }
}
