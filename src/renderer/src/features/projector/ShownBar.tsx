import { SegmentedControl } from '@mantine/core'
import { Maximize, X } from 'lucide-react'
import { useHost } from '../../parts/host'
import { useWords } from '../../parts/words'
import classes from './ShownBar.module.css'
import { SHOWN, type Shown } from './shown'

interface ShownBarProps {
  readonly shown: Shown
  readonly show: (shown: Shown) => void
  /** Nobody is moving the pointer. */
  readonly idle: boolean
}

/** Tools for whoever stands at the screen: they come with the pointer or the keyboard, and go again. */
export function ShownBar({ shown, show, idle }: ShownBarProps) {
  const { t } = useWords()
  const host = useHost()
  return (
    <section className={classes['tools']} data-idle={idle} aria-label={t('projector.tools')}>
      <SegmentedControl
        aria-label={t('projector.shows')}
        value={shown}
        onChange={show}
        data={SHOWN.map((one, index) => ({ value: one, label: `${index + 1} ${t(`projector.show.${one}`)}` }))}
      />
      <button
        type="button"
        className={classes['tool']}
        aria-label={t('projector.fullScreen')}
        title={`${t('projector.fullScreen')} · F`}
        onClick={() => void host.fillScreen('toggle')}
      >
        <Maximize aria-hidden="true" />
      </button>
      <button
        type="button"
        className={classes['tool']}
        aria-label={t('projector.close')}
        title={t('projector.close')}
        onClick={() => void host.closeProjector()}
      >
        <X aria-hidden="true" />
      </button>
    </section>
  )
}
