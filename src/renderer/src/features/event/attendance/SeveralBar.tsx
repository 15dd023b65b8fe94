import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IdCard } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { changeAttendances, type SeveralChange } from '@/actions/attendance/change-attendances'
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/domain/attendance/attendance'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { useAct } from '../../../parts/act'
import { MOST_BY_PAGE, writeBeside } from '../../../parts/beside/beside'
import { to, useGo } from '../../../parts/go'
import { keptLabels } from '../../../parts/kept-labels'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { listRefusalInWords } from './refusal-words'
import classes from './BeforeDay.module.css'

interface SeveralBarProps {
  readonly eventId: EventPlanId
  readonly chosen: readonly AttendanceId[]
  /** How many the list shows now. */
  readonly shown: number
  readonly onAll: () => void
  readonly onNone: () => void
}

const KEEP = 'keep'

/** Changes the status, the table and the group of everybody who is selected, in one step. An empty field stays as it is. */
export function SeveralBar({ eventId, chosen, shown, onAll, onNone }: SeveralBarProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const go = useGo()
  const [status, setStatus] = useState<AttendanceStatus | typeof KEEP>(KEEP)
  const [tableNo, setTableNo] = useState('')
  const [party, setParty] = useState('')
  const change: SeveralChange = {
    ...(status === KEEP ? {} : { status }),
    ...(tableNo.trim() === '' ? {} : { table: tableNo.trim() }),
    ...(party.trim() === '' ? {} : { party: party.trim() }),
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const asked = { eventId, attendanceIds: chosen, change }
    const isLarge = chosen.length > MOST_BY_PAGE
    const result = await act(isLarge ? writeBeside(db, 'changeAttendances', asked) : changeAttendances(db, asked))
    if (!result.ok) return toast.failed(listRefusalInWords(t, result.reason))
    onNone()
  }
  const printBadges = () => {
    keptLabels.keep(eventId, { ...keptLabels.of(eventId), who: 'chosen', chosen })
    go(to.print(eventId, 'badges'))
  }
  return (
    <form
      className={classes['several']}
      aria-label={t('attendance.several.label')}
      onSubmit={(event) => void submit(event)}
    >
      <b role="status">{t('attendance.several.chosen', { count: chosen.length })}</b>
      <NativeSelect
        aria-label={t('attendance.several.status')}
        value={status}
        data={[
          { value: KEEP, label: t('attendance.several.statusKeep') },
          ...ATTENDANCE_STATUSES.map((value) => ({ value, label: t(`common.attendanceStatus.${value}`) })),
        ]}
        onChange={(event) => setStatus(event.currentTarget.value as AttendanceStatus | typeof KEEP)}
      />
      <TextInput
        className={classes['short'] ?? ''}
        aria-label={t('attendance.several.table')}
        placeholder={t('attendance.several.table')}
        value={tableNo}
        onChange={(event) => setTableNo(event.currentTarget.value)}
      />
      <TextInput
        className={classes['short'] ?? ''}
        aria-label={t('attendance.several.party')}
        placeholder={t('attendance.several.party')}
        value={party}
        onChange={(event) => setParty(event.currentTarget.value)}
      />
      <Button type="submit" disabled={Object.keys(change).length === 0}>
        {t('attendance.several.apply', { count: chosen.length })}
      </Button>
      <Button variant="subtle" leftSection={<IdCard aria-hidden="true" />} onClick={printBadges}>
        {t('badges.printThese')}
      </Button>
      {chosen.length < shown && (
        <Button variant="subtle" onClick={onAll}>
          {t('attendance.several.all', { count: shown })}
        </Button>
      )}
      <Button variant="subtle" onClick={onNone}>
        {t('attendance.several.none')}
      </Button>
    </form>
  )
}
