import { Button, Kbd, SegmentedControl, TextInput } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useDeferredValue, useMemo, useState, type KeyboardEvent, type Ref } from 'react'
import { maskName } from '@/domain/attendance/mask-name'
import { paperMarks } from '@/domain/attendance/paper-marks'
import { inRanges, readPaperRange } from '@/domain/attendance/paper-range'
import type { SignInLine } from '@/domain/attendance/sign-in-numbers'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { keptSheet, type KeptSheet } from '../../parts/kept-sheet'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import type { DoorPeople } from './door-row'
import classes from './forms.module.css'
import text from './door-text.module.css'
import { usePrintedSheet } from './use-printed-sheet'

interface PaperFormProps {
  readonly eventId: EventPlanId
  readonly field: Ref<HTMLInputElement>
  readonly people: DoorPeople
  readonly privacy: boolean
  /** After another kind of sheet was chosen; the field is the one to type in next. */
  readonly onOrder: () => void
  readonly onMark: (ids: readonly AttendanceId[]) => Promise<boolean>
}

/** How many names are written out before the rest is only counted. */
const NAMED = 8

const ORDERS = ['list', 'pinyin'] as const

/**
 * The numbers of a printed sheet, marked at once after they were shown by name. Enter begins the next number, as a scanner
 * wants it; Enter again, with nothing new, marks. A sheet by name has numbers of its own and says with its code which.
 */
export function PaperForm({ eventId, field, people, privacy, onOrder, onMark }: PaperFormProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [sheet, setSheet] = useState(() => keptSheet.of(eventId))
  const printed = usePrintedSheet(eventId, sheet.order === 'pinyin' ? sheet.code : '')
  const isByName = sheet.order === 'pinyin'
  const onPaper = printed.kind === 'ready' ? printed.lines : null
  const read = useDeferredValue(typed)
  const attendances = useMemo(() => people.people.map(({ attendance }) => attendance), [people.people])
  const range = useMemo(() => readPaperRange(read), [read])
  const isKnown = !isByName || onPaper !== null
  const marks = useMemo(
    () =>
      range.numbers.length === 0 || !isKnown ? null : paperMarks(attendances, people.state, range.numbers, onPaper),
    [attendances, people.state, range, isKnown, onPaper],
  )
  const choose = (next: KeptSheet) => {
    setSheet(next)
    keptSheet.keep(eventId, next)
  }
  const named = (lines: readonly SignInLine[]) => {
    const shown = lines.slice(0, NAMED).map(({ number, attendance }) => {
      const onSheet = onPaper?.find((line) => line.attendance.id === attendance.id)
      const name = people.byId.get(attendance.id)?.member?.name ?? onSheet?.name ?? ''
      return t('door.paper.line', { number, name: privacy ? maskName(name) : name })
    })
    const rest = lines.length - shown.length
    return shown.join(' · ') + (rest > 0 ? ` ${t('door.paper.andMore', { count: rest })}` : '')
  }
  const mark = async () => {
    // Without its sheet a number would mean somebody else.
    if (!isKnown) return
    // What stands in the field now, not what was painted last.
    const { numbers } = readPaperRange(typed)
    const { toMark } = paperMarks(attendances, people.state, numbers, onPaper)
    if (await onMark(toMark.map(({ attendance }) => attendance.id))) setTyped('')
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '' || /[,，、\s]$/.test(typed))
      return
    event.preventDefault()
    setTyped(`${typed}, `)
  }
  return (
    <form
      className={classes['walkIn']}
      aria-label={t('door.paper.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void mark()
      }}
    >
      <h2>
        <Printer aria-hidden="true" />
        {t('door.paper.title')}
        <Kbd>{'F9'}</Kbd>
        <SegmentedControl
          className={classes['sheetOrder'] ?? ''}
          size="xs"
          aria-label={t('door.paper.order')}
          value={sheet.order}
          data={ORDERS.map((value) => ({ value, label: t(`door.paper.orders.${value}`) }))}
          onChange={(order) => {
            choose({ ...sheet, order })
            onOrder()
          }}
        />
      </h2>
      <div className={classes['walkInFields']}>
        {isByName && (
          <TextInput
            ref={sheet.code === '' ? field : null}
            className={classes['sheetCode'] ?? ''}
            aria-label={t('door.paper.code')}
            placeholder={t('door.paper.code')}
            autoComplete="off"
            value={sheet.code}
            error={printed.kind === 'unknown'}
            onChange={(event) => choose({ order: 'pinyin', code: event.currentTarget.value })}
          />
        )}
        <TextInput
          ref={isByName && sheet.code === '' ? null : field}
          aria-label={t('door.paper.field')}
          placeholder={t('door.paper.example')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <Button type="submit" disabled={marks === null || marks.toMark.length === 0}>
          {marks === null || marks.toMark.length === 0
            ? t('door.paper.mark')
            : t('door.paper.markCount', { count: marks.toMark.length })}
        </Button>
      </div>
      <div className={classes['paperPreview']} role="status">
        {isByName && printed.kind === 'unknown' && (
          <p>
            <StatusMark mark="unfit" /> {t('door.paper.codeUnknown')}
          </p>
        )}
        {isByName && printed.kind === 'wanted' && <p className={text['meta']}>{t('door.paper.codeHint')}</p>}
        {marks === null && isKnown && range.unread.length === 0 && (
          <p className={text['meta']}>{t('door.paper.hint')}</p>
        )}
        {marks && marks.toMark.length > 0 && (
          <p>
            <StatusMark mark="ready" /> {t('door.paper.toMark', { count: marks.toMark.length })} {named(marks.toMark)}
          </p>
        )}
        {marks && marks.already.length > 0 && (
          <p className={text['meta']}>
            {t('door.paper.already', { count: marks.already.length })} {named(marks.already)}
          </p>
        )}
        {marks && marks.noPlace.length > 0 && (
          <p>
            <StatusMark mark="toConfirm" /> {t('door.paper.noPlace', { count: marks.noPlace.length })}{' '}
            {named(marks.noPlace)}
          </p>
        )}
        {marks && marks.missing.length > 0 && (
          <p>
            <StatusMark mark="unfit" /> {t('door.paper.missing', { numbers: inRanges(marks.missing) })}
          </p>
        )}
        {range.unread.length > 0 && (
          <p>
            <StatusMark mark="unfit" /> {t('door.paper.unread', { text: range.unread.join(' ') })}
          </p>
        )}
      </div>
    </form>
  )
}
