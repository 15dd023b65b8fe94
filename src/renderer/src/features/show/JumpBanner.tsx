import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { countText } from '@/domain/show/count-text'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { useShow } from './show-model'
import classes from './ShowDesk.module.css'

/** The machine's clock jumped: what that means for the show, and the question only the person can answer. */
export function JumpBanner() {
  const { t } = useWords()
  const { time } = useShow()
  const jump = useSyncExternalStore(time.subscribe, () => time.current().jump)
  const offset = useSyncExternalStore(time.subscribe, () => time.current().offset)
  if (jump !== null) {
    const by = { time: countText(jump.by / 1000) }
    return (
      <div className={classes['banner']} role="alert">
        <StatusMark mark="short" />
        <p>
          <strong>{t(jump.kind === 'ahead' ? 'show.jumped.ahead' : 'show.jumped.back', by)}</strong>{' '}
          {t(jump.kind === 'ahead' ? 'show.jumped.aheadHint' : 'show.jumped.backHint')}
        </p>
        <Button size="compact-sm" onClick={time.dismissJump}>
          {t(jump.kind === 'ahead' ? 'show.jumped.passed' : 'show.jumped.understood')}
        </Button>
        {jump.kind === 'ahead' ? (
          <Button size="compact-sm" onClick={time.takeBackJump}>
            {t('show.jumped.changed')}
          </Button>
        ) : (
          <Button size="compact-sm" onClick={time.followMachine}>
            {t('show.jumped.follow')}
          </Button>
        )}
      </div>
    )
  }
  if (Math.abs(offset) < 2000) return null
  return (
    <div className={classes['banner']} data-quiet="true">
      <p>
        {t('show.jumped.offset', {
          time: countText(offset / 1000),
          way: t(offset > 0 ? 'show.jumped.ahead2' : 'show.jumped.behind'),
        })}
      </p>
      <Button size="compact-sm" onClick={time.followMachine}>
        {t('show.jumped.follow')}
      </Button>
    </div>
  )
}
