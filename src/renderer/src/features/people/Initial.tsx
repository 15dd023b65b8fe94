import classes from './people.module.css'

interface InitialProps {
  readonly name: string
  readonly large?: boolean
}

/** The first character of a name in a circle. */
export function Initial({ name, large = false }: InitialProps) {
  return (
    <span className={classes['initial']} data-large={large} aria-hidden="true">
      {[...name.trim()][0] ?? ''}
    </span>
  )
}
