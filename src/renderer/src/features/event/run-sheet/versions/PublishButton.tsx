import { Bookmark } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { publishVersion } from '@/actions/run-sheet/publish-version'
import type { EventPlanId } from '@/domain/common/id'
import { useAct } from '../../../../parts/act'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { SealButton } from '../../../../ui/SealButton'
import type { Versions } from './use-versions'

/** Releases the sheet as it is, under the next number; Ctrl with Enter does it too. */
export function PublishButton({ eventId, versions }: { readonly eventId: EventPlanId; readonly versions: Versions }) {
  const { t } = useWords()
  const publish = usePublish(eventId)
  const { number, draft } = versions.state
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented || !draft) return
      // A field or a dialog takes the key for itself.
      if (event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]')) return
      event.preventDefault()
      publish()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [draft, publish])
  return (
    <SealButton
      leftSection={<Bookmark aria-hidden="true" />}
      disabled={!draft}
      title={
        draft ? `${t('versions.publishHint', { next: number + 1 })} · ${KEYS}` : t('versions.unchanged', { number })
      }
      onClick={publish}
    >
      {t('versions.publish', { number: draft ? number : number + 1 })}
    </SealButton>
  )
}

function usePublish(eventId: EventPlanId): () => void {
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { t } = useWords()
  return useCallback(
    () =>
      void act(publishVersion(db, eventId)).then(
        (result) => !result.ok && toast.failed(t(`sheetViews.refusal.${result.reason}`)),
      ),
    [db, eventId, act, toast, t],
  )
}

const KEYS = 'Ctrl Enter'
