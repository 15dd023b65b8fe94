import { clockBehind, diskState } from '@/domain/safety/start-watch'
import type { RecoveryNotice } from '@/domain/safety/start-notice'
import type { Health } from '@/storage/database/health'
import { readLatestMoment } from '@/storage/start/read-mark'
import { useHealth } from '../parts/health'
import { useNow } from '../parts/now'
import { useWords } from '../parts/words'
import { useRead } from '../parts/workspace'
import { Banner } from './Banner'
import { isComplete, RecoveryBanner } from './RecoveryNotices'
import { ReadOnlyBanner } from './ReadOnlyBanner'
import { useFreeBytes } from './use-free-bytes'

const MINUTE = 60_000

type ReadOnly = Extract<Health, { readonly kind: 'readOnly' }>

export interface BannersProps {
  /** Opens everything anew, with the whole comparison of the start. */
  readonly reopen: () => void
  /** What was brought back at the start. */
  readonly notices: readonly RecoveryNotice[]
  readonly dismissNotices: () => void
}

/** Everything that is wrong with the desk as a whole, above the screen; nothing while nothing is. */
export function Banners({ reopen, notices, dismissNotices }: BannersProps) {
  const { t } = useWords()
  const health = useHealth()
  const free = useFreeBytes()
  const now = useNow(MINUTE)
  const latest = useRead(readLatestMoment, [])
  const behind = clockBehind(now, latest ?? null)
  return (
    <>
      {isComplete(notices) && <RecoveryBanner notices={notices} onClose={dismissNotices} />}
      {health.kind === 'readOnly' && <ReadOnlyBanner health={toldAs(health, free)} reopen={reopen} />}
      {free !== null && diskState(free) === 'low' && (
        <Banner
          mood="warn"
          title={t('start.lowDisk.title')}
          hint={t('start.lowDisk.hint', { megabytes: Math.floor(free / 1_000_000) })}
        />
      )}
      {behind > 0 && (
        <Banner
          mood="warn"
          title={t('start.clock.title')}
          hint={t('start.clock.hint', { minutes: Math.round(behind / MINUTE) })}
        />
      )}
    </>
  )
}

/** One of the browser's engines only says that it failed where the disk is full; what to do about it is known all the same. */
function toldAs(health: ReadOnly, free: number | null): ReadOnly {
  const isVague = health.why === 'failed' || health.why === 'closed' || health.why === 'stuck'
  return isVague && diskState(free) === 'tooLow' ? { ...health, why: 'full' } : health
}
