import { useEffect, useState } from 'react'
import classes from './Loading.module.css'

/** Grey bars, only when reading takes longer than 300 ms; local reads normally do not. */
export function Loading() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className={classes['bars']} aria-busy="true">
      <span />
      <span />
      <span />
    </div>
  )
}
