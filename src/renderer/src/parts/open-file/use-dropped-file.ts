import { useEffect, useEffectEvent, useState } from 'react'
import type { IncomingFile } from '@/host/contract'
import { PICK_RULES } from '@/host/pick-rules'

interface DroppedFileAsk {
  readonly onFile: (file: IncomingFile) => void
  readonly onFolder: (name: string) => void
  readonly onRefused: (name: string, limit: number) => void
}

/** Takes a file dropped anywhere on the window, unless the screen takes it first. Whether one hovers over it now. */
export function useDroppedFile(ask: DroppedFileAsk): boolean {
  const [dragging, setDragging] = useState(false)

  const onDrop = useEffectEvent((event: DragEvent) => {
    const [item] = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
    const file = item?.getAsFile()
    if (!item || !file) return
    const { limit } = PICK_RULES.workspace
    if (item.webkitGetAsEntry()?.isDirectory === true) ask.onFolder(file.name)
    else if (file.size > limit) ask.onRefused(file.name, limit)
    else void file.arrayBuffer().then((buffer) => ask.onFile({ name: file.name, bytes: new Uint8Array(buffer) }))
  })

  useEffect(() => {
    // A screen with a use of its own for files (sign-up lists) has prevented the default by the time it gets here.
    const isFree = (event: DragEvent) => !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!isFree(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent) => {
      setDragging(false)
      if (!isFree(event)) return
      event.preventDefault()
      onDrop(event)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return dragging
}
