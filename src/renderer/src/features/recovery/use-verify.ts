import { useEffect, useRef, useState } from 'react'
import type { BackupFile } from '@/domain/safety/backup'
import { useHost } from '../../parts/host'
import { backupKey } from '../../parts/open-file/file-source'
import { workerDesk } from '../../parts/open-file/worker-desk'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'

/** What reading files back on this screen found: when they were whole, or null when they cannot be read. */
export type Verified = ReadonlyMap<string, number | null>

/** Reads backups back whole, one after the other, beside the page. */
export function useVerify() {
  const { t } = useWords()
  const host = useHost()
  const { clock } = useWorkspace()
  const toast = useToast()
  const [verified, setVerified] = useState<Verified>(new Map())
  const [progress, setProgress] = useState<{ readonly done: number; readonly count: number } | null>(null)
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  const note = (key: string, whole: boolean) =>
    setVerified((before) => new Map(before).set(key, whole ? clock.now() : null))

  const verifyAll = async (files: readonly BackupFile[]) => {
    const desk = workerDesk()
    let bad = 0
    try {
      for (const [at, file] of files.entries()) {
        if (left.current) return
        setProgress({ done: at, count: files.length })
        const bytes = await host.readBackup(file.name, file.place)
        const whole = bytes !== null && (await desk.open(bytes)).ok
        if (!whole) bad += 1
        note(backupKey(file), whole)
      }
      const words = { count: files.length, bad }
      if (bad === 0) toast.done(t('recovery.verifiedAll', words))
      else toast.failed(t('recovery.verifiedSome', words))
    } finally {
      desk.end()
      setProgress(null)
    }
  }

  return { verified, progress, note, verifyAll }
}
