import { memo } from 'react'
import classes from './Digits.module.css'

/** A reading in large figures. Each stands by itself, so that with a second only those are painted that are another. */
export function Digits({ text }: { readonly text: string }) {
  const figures = [...text]
  return figures.map((figure, at) => (
    // Counted from the right, where the figures change: 10:00 becomes 9:59 without moving the seconds.
    <Digit key={figures.length - at} figure={figure} />
  ))
}

const Digit = memo(function Digit({ figure }: { readonly figure: string }) {
  return <span className={classes['digit']}>{figure}</span>
})
