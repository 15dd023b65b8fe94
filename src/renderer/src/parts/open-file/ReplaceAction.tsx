import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { FileFacts } from '@/actions/recovery/file-desk'
import { replaceByWorker } from '@/actions/recovery/replace-with-backup'
import { momentInFigures } from '@/domain/common/moment-in-figures'
import { formatInstant, formatNumber } from '@/words/format'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { useAct } from '../act'
import { stepStoppedInWords } from '../backup-words'
import { useProtect } from '../protect'
import { useWords } from '../words'
import { useCommunity, useWorkspace } from '../workspace'
import { failureInWords } from './failure-words'
import type { WorkerDesk } from './worker-desk'

interface ReplaceActionProps {
  readonly facts: FileFacts
  readonly desk: WorkerDesk
  readonly onDone: (() => void) | undefined
}

/** Brings the open community to the state of the file: asked once more, after a backup of now, and Undo takes it back. */
export function ReplaceAction({ facts, desk, onDone }: ReplaceActionProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const community = useCommunity()
  const act = useAct()
  const protect = useProtect()
  const [plan, setPlan] = useState<{ readonly rows: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const during = async (work: () => Promise<string | null>) => {
    setBusy(true)
    setProblem(null)
    try {
      setProblem(await work())
    } catch (error) {
      setProblem(failureInWords(t, error))
    } finally {
      setBusy(false)
    }
  }
  const ask = () =>
    during(async () => {
      const planned = await desk.planReplace(db.name)
      if (!planned.ok) return t(`recovery.refusal.${planned.reason}`)
      setPlan(planned.value)
      return null
    })
  const replace = () =>
    during(async () => {
      const safe = await protect('beforeRestore')
      if (!safe.ok) return stepStoppedInWords(t, safe.why)
      const when = momentInFigures(facts.createdAt, community.zone)
      const replaced = await act(replaceByWorker(db, () => desk.replace(db.name, when)))
      setPlan(null)
      if (!replaced.ok) return t(`recovery.refusal.${replaced.reason}`)
      onDone?.()
      return null
    })

  return (
    <>
      <Button loading={busy && plan === null} onClick={() => void ask()}>
        {t('recovery.replace')}
      </Button>
      {plan === null && <Problem text={problem} />}
      {plan !== null && (
        <Modal opened onClose={() => !busy && setPlan(null)} title={t('recovery.replaceTitle')}>
          <Stack gap="sm">
            <p>
              {t('recovery.replaceText', {
                name: community.name,
                when: formatInstant(facts.createdAt, language, community.zone, true),
                rows: formatNumber(plan.rows, language),
              })}
            </p>
            <Problem text={problem} />
            <Group justify="flex-end">
              <Button disabled={busy} onClick={() => setPlan(null)}>
                {t('common.cancel')}
              </Button>
              <SealButton data-autofocus loading={busy} onClick={() => void replace()}>
                {t('recovery.replaceNow')}
              </SealButton>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  )
}
