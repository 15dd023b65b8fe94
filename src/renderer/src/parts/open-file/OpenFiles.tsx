import { Modal } from '@mantine/core'
import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import type { PickOutcome } from '@/host/contract'
import { useHost } from '../host'
import { useToast } from '../toast'
import { WholeWords } from '../WholeWords'
import { useWords } from '../words'
import { folderSource, incomingSource, type FileSource } from './file-source'
import classes from './open-file.module.css'
import { useDroppedFile } from './use-dropped-file'

/** Everything that reads a file comes only with the first file. */
const FilePreview = lazy(async () => ({ default: (await import('./FilePreview')).FilePreview }))

const OpenFilesContext = createContext<((source: FileSource) => void) | null>(null)

/** Shows what a file holds, in a dialog over whichever screen is open. */
export function useOpenFile(): (source: FileSource) => void {
  const open = useContext(OpenFilesContext)
  if (!open) throw new Error('Nothing here opens files')
  return open
}

/**
 * Takes files from wherever they come: opened in the system, dropped on the window, chosen on a screen inside. Each is
 * looked into first, in a dialog; nothing happens to any data before the person says so.
 */
export function OpenFiles({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const host = useHost()
  const toast = useToast()
  const [source, setSource] = useState<FileSource | null>(null)
  const before = useRef<Element | null>(null)
  const open = useCallback((next: FileSource) => {
    before.current = document.activeElement
    setSource(next)
  }, [])
  const close = () => {
    setSource(null)
    // The dialog is gone by then, and with it whatever had the focus.
    setTimeout(() => before.current instanceof HTMLElement && before.current.focus())
  }

  const onOpened = useEffectEvent((outcome: Exclude<PickOutcome, { kind: 'cancelled' }>) => {
    if (outcome.kind === 'picked') open(incomingSource(outcome.file))
    else
      toast.failed(
        t(`shell.pick.${outcome.why}`, { name: outcome.name, megabytes: Math.round(outcome.limit / 1024 / 1024) }),
      )
  })
  useEffect(() => host.onOpenFile((outcome) => onOpened(outcome)), [host])

  const dragging = useDroppedFile({
    onFile: (file) => open(incomingSource(file)),
    onFolder: (name) => open(folderSource(name)),
    onRefused: (name, limit) =>
      toast.failed(t('shell.pick.tooBig', { name, megabytes: Math.round(limit / 1024 / 1024) })),
  })

  return (
    <OpenFilesContext value={open}>
      {children}
      {dragging && (
        <div className={classes['drop']} aria-hidden="true">
          {t('recovery.file.drop')}
        </div>
      )}
      {source && (
        <Modal
          opened
          onClose={close}
          title={t('recovery.preview.title', { name: source.name })}
          size="lg"
          closeButtonProps={{ 'aria-label': t('common.close') }}
          // Letters pressed in the dialog are not the keys of the screen behind it.
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Suspense>
            <WholeWords>
              <FilePreview key={source.key} source={source} onDone={close} />
            </WholeWords>
          </Suspense>
        </Modal>
      )}
    </OpenFilesContext>
  )
}
