import { Button } from '@mantine/core'
import { SCHEMA_VERSION } from '@/domain/safety/schema-version'
import type { StartOutcome } from '@/storage/start/start-ask'
import { useHost, useHostFacts } from '../parts/host'
import { OpenFiles } from '../parts/open-file/OpenFiles'
import { useWords } from '../parts/words'
import { EmptyState } from '../ui/EmptyState'
import { SealButton } from '../ui/SealButton'
import classes from './Opening.module.css'
import { useDiagnosticsCommand } from './use-diagnostics'

interface NotOpenedProps {
  readonly outcome: StartOutcome & { readonly kind: 'refused' | 'failed' }
  readonly retry: () => void
  /** To the first start, where other communities and backup files can be opened. */
  readonly leave: () => void
}

/** The data did not open: why, that nothing was changed, and every way on from here. */
export function NotOpened({ outcome, retry, leave }: NotOpenedProps) {
  const { t } = useWords()
  const host = useHost()
  const { kind } = useHostFacts()
  useDiagnosticsCommand(null)
  const isNewer = outcome.kind === 'refused'
  return (
    <OpenFiles>
      <main className={classes['opening']}>
        <div role="alert">
          <EmptyState
            title={isNewer ? t('start.newer.title') : t('start.failed.title')}
            hint={
              isNewer ? (
                t('start.newer.hint', { version: outcome.version, known: SCHEMA_VERSION })
              ) : (
                <>
                  {t(`start.failed.why.${outcome.why}`)}
                  {outcome.detail !== '' && <small>{` ${t('start.failed.detail', { detail: outcome.detail })}`}</small>}
                </>
              )
            }
            action={
              <>
                {!isNewer && <SealButton onClick={retry}>{t('start.failed.tryAgain')}</SealButton>}
                {kind === 'electron' && (
                  <Button onClick={() => void host.openBackupsFolder()}>{t('start.failed.openBackups')}</Button>
                )}
                <Button onClick={leave}>{t('start.failed.otherCommunity')}</Button>
              </>
            }
          />
        </div>
      </main>
    </OpenFiles>
  )
}
