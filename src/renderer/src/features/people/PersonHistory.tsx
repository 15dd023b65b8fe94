import type { HistoryLine } from '@/domain/member/attendance-history'
import { formatDay, formatInstant } from '@/words/format'
import { GoLink, to } from '../../parts/go'
import { NumberSeal } from '../../parts/NumberSeal'
import { TypeMark } from '../../parts/TypeMark'
import { useWords } from '../../parts/words'
import directory from '../../ui/Directory.module.css'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import classes from './people.module.css'

/** The events of a person, the newest first: what was promised and whether they came. */
export function PersonHistory({ history }: { readonly history: readonly HistoryLine[] }) {
  const { t, language } = useWords()
  return (
    <section className={directory['section']}>
      <h2>{t('people.history')}</h2>
      {history.length === 0 ? (
        <p className={directory['meta']}>{t('people.noHistory')}</p>
      ) : (
        <table className={table['table']} aria-label={t('people.history')}>
          <thead>
            <tr>
              <th scope="col">{t('common.day')}</th>
              <th scope="col">{t('people.history')}</th>
              <th scope="col">{t('common.status')}</th>
              <th scope="col">{t('people.source')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((line) => (
              <tr key={line.attendance.id}>
                <td className={classes['day']}>
                  {line.event.day === null ? '–' : formatDay(line.event.day, language)}
                </td>
                <td>
                  <span className={classes['event']}>
                    {line.event.number === null ? (
                      <TypeMark type={line.event.type} wordless />
                    ) : (
                      <NumberSeal number={line.event.number} />
                    )}
                    <GoLink to={to.event(line.event.id, 'attendance')}>{line.event.title}</GoLink>
                  </span>
                </td>
                <td>
                  <Outcome line={line} />
                </td>
                <td>{line.attendance.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Outcome({ line }: { readonly line: HistoryLine }) {
  const { t, language } = useWords()
  const { attendance, checkedInAt, event } = line
  const plus = attendance.plusOnes > 0 && ` · ${t('people.plusOnes', { count: attendance.plusOnes })}`
  if (checkedInAt !== null)
    return (
      <>
        {t('people.checkedInAt', { time: formatInstant(checkedInAt, language, event.zone) })}
        {attendance.walkIn && ` · ${t('common.attendanceStatus.walkIn')}`}
        {plus}
      </>
    )
  if (attendance.noShow)
    return (
      <span className={classes['noShow']}>
        <StatusMark mark="unfit" />
        {t('common.attendanceStatus.noShow')}
      </span>
    )
  return (
    <>
      {t(`common.attendanceStatus.${attendance.status}`)}
      {plus}
    </>
  )
}
