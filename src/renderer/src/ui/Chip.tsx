import type { ReactNode } from 'react'
import classes from './Chip.module.css'

interface ChipProps {
  readonly tone?: 'plain' | 'ok' | 'warn' | 'late' | 'info' | 'outline'
  readonly children: ReactNode
}

/** A flat tag. Only late, short and clash get a tint. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {children}
    </span>
  )
}
