import { useEffect, useState } from 'react'
import { useWords } from '../parts/words'
import { EmptyState } from '../ui/EmptyState'
import classes from './Opening.module.css'

/** A start is quick; only one that has much to bring back is worth saying something about. */
const PATIENCE_MS = 700

/** What stands there while the data is compared and opened. */
export function Opening() {
  const { t } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <main className={classes['opening']} aria-busy="true">
      <EmptyState title={t('start.rebuilding')} />
    </main>
  )
}
