import { memo } from 'react'
import { sameValue } from '@/domain/common/same-value'
import type { SignInRow } from './sign-in-content'

interface SignInRowsProps {
  readonly rows: readonly SignInRow[]
  /** How many rows of the sheet are before these: every fifth line is a thick one. */
  readonly before: number
}

/** Some rows of a sign-in sheet; left alone while they say the same. */
export const SignInRows = memo(
  function SignInRows({ rows, before }: SignInRowsProps) {
    return (
      <tbody>
        {rows.map(({ id, number, name, letter, tail, table, plusOnes }, index) => (
          <tr key={id} className={(before + index) % 5 === 4 ? 'print-fifth' : ''}>
            <td className="print-line-number">{number}</td>
            <td>
              <span className="print-tick" />
            </td>
            <td className="print-name">
              {letter !== '' && <small className="print-letter">{letter}</small>}
              {name}
            </td>
            <td>{tail}</td>
            <td>{table}</td>
            <td>{plusOnes > 0 && `+${plusOnes}`}</td>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    )
  },
  (one, other) => one.before === other.before && sameValue(one.rows, other.rows),
)
