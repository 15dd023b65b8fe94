import { useCallback } from 'react'
import { useHost } from './host'
import { useToast } from './toast'
import { useWords } from './words'

interface MadeFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Makes a file, asks where to save it, and says how that went. True when it was saved or handed to the browser. */
export function useSave(): (make: () => Promise<MadeFile>) => Promise<boolean> {
  const host = useHost()
  const toast = useToast()
  const { t } = useWords()
  return useCallback(
    async (make) => {
      try {
        const file = await make()
        const outcome = await host.saveFile({
          suggestedName: file.name,
          mediaType: file.mediaType,
          bytes: file.bytes,
        })
        if (outcome.kind === 'saved') toast.done(t('settings.saved', { name: outcome.name }))
        if (outcome.kind === 'failed') toast.failed(t(`settings.saveFailed.${outcome.why}`))
        return outcome.kind === 'saved' || outcome.kind === 'handedOver'
      } catch (error) {
        toast.failed(t('common.notSaved', { why: error instanceof Error ? error.message : String(error) }))
        return false
      }
    },
    [host, toast, t],
  )
}
