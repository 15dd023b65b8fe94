import classes from './NumberSeal.module.css'

interface NumberSealProps {
  readonly number: number
  /** The current or next event is cut in cinnabar; past ones have turned to ink. */
  readonly current?: boolean
  readonly size?: 'small' | 'large'
}

/** The number of an event, as a seal. */
export function NumberSeal({ number, current = false, size = 'small' }: NumberSealProps) {
  return (
    <span className={classes['seal']} data-current={current} data-size={size}>
      {number}
    </span>
  )
}
