import type { ReactNode } from 'react'
import classes from './Figure.module.css'

interface FigureProps {
  readonly label: string
  readonly value: ReactNode
  readonly unit?: string
  /** The denominator or the basis: a figure never stands without it. */
  readonly basis?: ReactNode
}

/** A figure with its name and its denominator. */
export function Figure({ label, value, unit, basis }: FigureProps) {
  return (
    <div className={classes['figure']}>
      <div className={classes['label']}>{label}</div>
      <div className={classes['value']}>
        {value}
        {unit !== undefined && <span className={classes['unit']}>{unit}</span>}
      </div>
      {basis !== undefined && <div className={classes['basis']}>{basis}</div>}
    </div>
  )
}
