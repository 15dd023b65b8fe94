import classes from './Brand.module.css'

/** The mark: 几, the low table, cut as a seal. */
export function Brand({ size = 26 }: { readonly size?: number }) {
  return (
    <svg className={classes['brand']} width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="5" />
      <path d="M9 7.5v6.2c0 2.4-.7 4-2.4 5M9 7.5h8v9.2c0 1.3.6 1.9 2 1.9.6 0 1-.3 1-1" />
    </svg>
  )
}
