import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RecoveryNotice } from '@/domain/safety/start-notice'
import type { StartReport } from '@/host/contract'
import type { Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'
import { useHost } from '../parts/host'
import { useWords } from '../parts/words'
import { SealButton } from '../ui/SealButton'
import { StatusMark } from '../ui/StatusMark'
import { Banner } from './Banner'
import classes from './RecoveryNotices.module.css'

interface RecoveryNoticesProps {
  readonly notices: readonly RecoveryNotice[]
  readonly onClose: () => void
}

/** Whether everything is there again; then nobody has to stop for the notice. */
export function isComplete(notices: readonly RecoveryNotice[]): boolean {
  return notices.every(({ missing }) => missing === 0)
}

/** The notice above the screen, where everything came back. */
export function RecoveryBanner({ notices, onClose }: RecoveryNoticesProps) {
  const { t } = useWords()
  if (notices.length === 0) return null
  return (
    <Banner
      mood="done"
      title={t('start.notice.title')}
      hint={<Told notices={notices} />}
      actions={<Button onClick={onClose}>{t('start.notice.understood')}</Button>}
    />
  )
}

/** The notice as a dialog, where something may be missing and somebody has to look. */
export function RecoveryDialog({ notices, onClose }: RecoveryNoticesProps) {
  const { t } = useWords()
  if (notices.length === 0) return null
  const complete = isComplete(notices)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        <span>
          <StatusMark mark={complete ? 'ready' : 'short'} />{' '}
          {t(complete ? 'start.notice.title' : 'start.notice.titleMissing')}
        </span>
      }
      // Letters pressed in the dialog are not the keys of the screen behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Told notices={notices} />
      <div className={classes['foot']}>
        <SealButton onClick={onClose} data-autofocus>
          {t('start.notice.understood')}
        </SealButton>
      </div>
    </Modal>
  )
}

/** What had happened, what is there again and from where, and what may be missing. */
function Told({ notices }: Pick<RecoveryNoticesProps, 'notices'>) {
  const { t, language } = useWords()
  const host = useHost()
  const [report, setReport] = useState<StartReport | null>(null)
  useEffect(() => {
    let stale = false
    void host.startReport().then((answer) => !stale && setReport(answer))
    return () => {
      stale = true
    }
  }, [host])
  const rawCopy = report === null ? '' : t(`start.notice.rawCopy.${report.rawCopy}`)
  return (
    <>
      {notices.map((notice, index) => (
        <section key={`${notice.database} ${index}`} className={classes['notice']}>
          <p>{t('start.notice.of', { name: notice.communityName })}</p>
          <ul>
            {sentences(t, language, notice).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      {rawCopy !== '' && <p className={classes['raw']}>{rawCopy}</p>}
    </>
  )
}

function sentences(t: Words, language: Language, notice: RecoveryNotice): string[] {
  const { found, backupAt, replayed, reached, missing } = notice
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return [
    t(`start.notice.found.${found}`),
    ...(backupAt === null
      ? []
      : [t('start.notice.fromBackup', { when: formatInstant(backupAt, language, timeZone, true) })]),
    ...(replayed > 0 ? [t('start.notice.replayed', { count: replayed })] : []),
    t('start.notice.complete', { reached }),
    ...(missing > 0
      ? [
          t('start.notice.lost', { count: missing, first: reached + 1, last: reached + missing }),
          t('start.notice.journalKept'),
        ]
      : []),
  ]
}
