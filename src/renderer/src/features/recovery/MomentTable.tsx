import { Button } from '@mantine/core'
import { Fragment, useRef } from 'react'
import { groupBy } from '@/domain/common/group-by'
import { dayAt } from '@/domain/common/zone'
import type { Moment, Moments } from '@/storage/reads/recovery'
import { labelInWords } from '@/words/create-words'
import { formatDay, formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import { useCommunity } from '../../parts/workspace'
import table from '../../ui/table.module.css'
import { changeInWords } from './change-in-words'
import type { ChosenMoment } from './chosen-moment'
import classes from './recovery.module.css'
import { useRowKeys } from './use-row-keys'

interface MomentTableProps {
  readonly moments: Moments
  readonly chosen: ChosenMoment | null
  readonly onChoose: (moment: ChosenMoment) => void
  readonly onOlder: () => void
}

/** The changes under their days, newest first; those that would be taken back are marked. */
export function MomentTable({ moments, chosen, onChoose, onOlder }: MomentTableProps) {
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const body = useRef<HTMLTableElement>(null)
  const onKeyDown = useRowKeys(body)
  return (
    <div className={classes['scroll']}>
      <table className={table['table']} aria-label={t('recovery.moment.list')} ref={body}>
        <thead className={classes['head']}>
          <tr>
            <th scope="col">{t('recovery.when')}</th>
            <th scope="col">{t('recovery.moment.change')}</th>
            <th scope="col">{t('recovery.moment.who')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('recovery.moment.takenBack')}</span>
            </th>
          </tr>
        </thead>
        {/* The row's button takes Enter and Space; the body only moves the focus between buttons. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
        <tbody onKeyDown={onKeyDown}>
          {[...groupBy(moments.list, ({ at }) => dayAt(at, zone))].map(([day, ofDay]) => (
            <Fragment key={day}>
              <tr className={table['group']}>
                <th scope="rowgroup" colSpan={4}>
                  {formatDay(day, language, 'long')}
                </th>
              </tr>
              {ofDay.map((moment) => (
                <MomentRow
                  key={moment.seq}
                  moment={moment}
                  when={formatInstant(moment.at, language, zone)}
                  goes={chosen !== null && moment.seq > chosen.seq}
                  first={chosen !== null && chosen.before && moment.seq === chosen.seq + 1}
                  onChoose={() => onChoose({ seq: moment.seq - 1, at: moment.at, before: true })}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {moments.more && (
        <Button className={classes['older'] ?? ''} onClick={onOlder}>
          {t('recovery.moment.older')}
        </Button>
      )}
    </div>
  )
}

interface MomentRowProps {
  readonly moment: Moment
  readonly when: string
  /** It would be taken back. */
  readonly goes: boolean
  /** It is the one that was chosen. */
  readonly first: boolean
  readonly onChoose: () => void
}

function MomentRow({ moment, when, goes, first, onChoose }: MomentRowProps) {
  const { t } = useWords()
  if (moment.kind === 'base')
    return (
      <tr>
        <td>{when}</td>
        <td colSpan={3} className={classes['meta']}>
          {labelInWords(t, moment.label)} · {t('recovery.moment.startedHere')}
        </td>
      </tr>
    )
  return (
    <tr data-selected={goes} className={classes['row']} onClick={onChoose}>
      <td>{when}</td>
      <td>
        <button type="button" className={classes['choose']} aria-pressed={first}>
          {changeInWords(t, moment)}
        </button>
      </td>
      <td>{moment.doneBy}</td>
      <td className={classes['goes']}>{goes && t('recovery.moment.takenBack')}</td>
    </tr>
  )
}
