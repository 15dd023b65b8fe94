import { TURNOUT_BYS, type TurnoutBy, type TurnoutLine } from '@/domain/attendance/turnout-by'
import type { Punctuality } from '@/domain/attendance/lateness'
import type { EventPlanId } from '@/domain/common/id'
import { formatShare } from '@/words/format'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import table from '../../../ui/table.module.css'
import classes from './Turnout.module.css'

interface TurnoutProps {
  readonly eventId: EventPlanId
  readonly turnout: Readonly<Record<TurnoutBy, readonly TurnoutLine[]>>
  readonly punctuality: Punctuality
}

/** Who came: by where they signed up, and by what they signed up for. Each person stands in the attendance list. */
export function Turnout({ eventId, turnout, punctuality }: TurnoutProps) {
  const { t } = useWords()
  const { late, medianLate, leftEarly } = punctuality
  if (turnout.source.length === 0) return null
  return (
    <section className={classes['turnout']} aria-labelledby="turnout">
      <header>
        <h2 id="turnout">{t('finish.turnout.title')}</h2>
        <small>{t('finish.turnout.hint')}</small>
        <GoLink to={to.event(eventId, 'attendance')}>{t('event.part.attendance')}</GoLink>
      </header>
      <div className={classes['tables']}>
        {TURNOUT_BYS.map((by) => (
          <TurnoutTable key={by} by={by} lines={turnout[by]} />
        ))}
      </div>
      {(late > 0 || leftEarly > 0) && (
        <p className={classes['punctuality']}>
          {late > 0 && <span>{t('finish.turnout.late', { count: late, minutes: medianLate })}</span>}
          {leftEarly > 0 && <span>{t('finish.turnout.leftEarly', { count: leftEarly })}</span>}
        </p>
      )}
    </section>
  )
}

const FIGURES = ['promised', 'came', 'notCome', 'rate', 'walkIns'] as const

function TurnoutTable({ by, lines }: { readonly by: TurnoutBy; readonly lines: readonly TurnoutLine[] }) {
  const { t } = useWords()
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">{t(`finish.turnout.by.${by}`)}</th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className={table['number']}>
              {t(`finish.turnout.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.name} name={line.name || t('finish.turnout.notStated')} line={line} />
        ))}
      </tbody>
      {lines.length > 1 && (
        <tfoot>
          <Row name={t('finish.turnout.sum')} line={lines.reduce(added)} />
        </tfoot>
      )}
    </table>
  )
}

function Row({ name, line }: { readonly name: string; readonly line: TurnoutLine }) {
  const { language } = useWords()
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className={table['number']}>{line.promised}</td>
      <td className={table['number']}>{line.came}</td>
      <td className={table['number']}>{line.notCome}</td>
      <td className={table['number']}>{formatShare(line.came, line.promised, language)}</td>
      <td className={table['number']}>{line.walkIns}</td>
    </tr>
  )
}

function added(one: TurnoutLine, two: TurnoutLine): TurnoutLine {
  return {
    name: '',
    promised: one.promised + two.promised,
    came: one.came + two.came,
    notCome: one.notCome + two.notCome,
    walkIns: one.walkIns + two.walkIns,
  }
}
