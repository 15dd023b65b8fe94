import type { CueColor } from '@/domain/run-sheet/cue'
import { useWords } from '../../../../parts/words'
import classes from './Links.module.css'

interface ColorProps {
  /** Empty for none. */
  readonly color: CueColor | ''
}

/** The bar of a cue's colour, in front of its title; its name stands behind it. */
export function ColorBar({ color }: ColorProps) {
  if (color === '') return null
  return (
    <span className={classes['color']} data-color={color} aria-hidden="true">
      <i />
    </span>
  )
}

/** The name of a cue's colour, behind its title. */
export function ColorName({ color }: ColorProps) {
  const { t } = useWords()
  return color === '' ? null : <small className={classes['colorName']}>{t(`runSheet.color.${color}`)}</small>
}

/** A colour as a bar with its name beside it: it is never told by the colour alone. */
export function ColorMark({ color }: { readonly color: CueColor }) {
  const { t } = useWords()
  return (
    <span className={classes['color']} data-color={color}>
      <i aria-hidden="true" />
      {t(`runSheet.color.${color}`)}
    </span>
  )
}
