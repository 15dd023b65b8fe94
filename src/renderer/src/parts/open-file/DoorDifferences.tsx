import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { DifferenceKey, DoorDifference } from '@/domain/attendance/door-difference'
import type { DoorFile } from '@/domain/attendance/door-file'
import type { DoorChoice, DoorChoices } from '@/domain/attendance/merge-door'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import { useGrowing } from '../growing'
import { useWords } from '../words'
import { DoorTableHead } from './DoorTableHead'
import classes from './open-file.module.css'

interface DoorDifferencesProps {
  readonly file: DoorFile
  readonly differences: readonly DoorDifference[]
  readonly choices: DoorChoices
  readonly onChoose: (key: DifferenceKey, choice: DoorChoice) => void
}

/** How many rows are drawn at once. */
const ROWS = 40

/** Notes and plus-ones that both laptops changed, side by side; what is here stays unless the other is taken. */
export function DoorDifferences({ file, differences, choices, onChoose }: DoorDifferencesProps) {
  const { t } = useWords()
  const heading = useId()
  const { drawn, last } = useGrowing(differences.length, ROWS)
  const names = new Map(file.people.map(({ attendanceId, name }) => [attendanceId, name]))
  const shown = (value: string | number) => (value === '' ? t('doorFile.empty') : String(value))
  return (
    <section className={classes['part']}>
      <h3 id={heading}>{t('doorFile.differences')}</h3>
      <p className={classes['meta']}>{t('doorFile.differenceHint')}</p>
      <table className={table['table']} aria-labelledby={heading}>
        <DoorTableHead file={file} />
        <tbody>
          {differences.slice(0, drawn).map(({ key, id, field, here, there }) => (
            <tr key={key} className={classes['asked']}>
              <th scope="row">
                <StatusMark mark="short" /> {names.get(id) ?? ''}
                <small className={classes['meta']}> {t(`doorFile.field.${field}`)}</small>
              </th>
              <td>{shown(here)}</td>
              <td>{shown(there)}</td>
              <td>
                <SegmentedControl
                  size="xs"
                  aria-label={`${names.get(id) ?? ''} · ${t(`doorFile.field.${field}`)}`}
                  value={choices.get(key) ?? 'no'}
                  onChange={(choice) => onChoose(key, choice === 'yes' ? 'yes' : 'no')}
                  data={[
                    { value: 'no', label: t('doorFile.keepHere') },
                    { value: 'yes', label: t('doorFile.takeThere') },
                  ]}
                />
              </td>
            </tr>
          ))}
          {drawn < differences.length && (
            <tr ref={last} aria-hidden="true">
              <td colSpan={4} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
