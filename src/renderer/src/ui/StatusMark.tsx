import classes from './StatusMark.module.css'

export type Mark = 'clash' | 'short' | 'over' | 'under' | 'toConfirm' | 'ready' | 'unfit'

const SHAPES: Record<Mark, string> = {
  clash: 'M4.1 1h5.8L13 4.1v5.8L9.9 13H4.1L1 9.9V4.1zM4.8 4.8l4.4 4.4m0-4.4L4.8 9.2',
  short: 'M7 1.5 13 12.5H1zM7 5.5v3.2m0 1.6v.2',
  over: 'M7 2 12 7.5H9V12H5V7.5H2z',
  under: 'M7 12 12 6.5H9V2H5v4.5H2z',
  toConfirm: 'M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM5.5 5.6a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.7.5-.7 1m0 1.7v.2',
  ready: 'M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM4.5 7.2l1.8 1.8 3.3-3.6',
  unfit: 'M1.5 1.5h11v11h-11zM4.8 4.8l4.4 4.4m0-4.4L4.8 9.2',
}

/** One of the status marks: shape first, then the word beside it, then colour. Always put a word next to it. */
export function StatusMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={classes['mark']} data-mark={mark} viewBox="0 0 14 14" aria-hidden="true">
      <path d={SHAPES[mark]} />
    </svg>
  )
}
