import { useEffect, useEffectEvent, useState } from 'react'
import type { IncomingFile } from '@/host/contract'

interface Incoming {
  readonly onFile: (file: IncomingFile) => void
  readonly onText: (text: string) => void
}

/** Takes files dropped anywhere in the window, and tables pasted outside of a field. True while a file hovers above. */
export function useIncoming({ onFile, onText }: Incoming): boolean {
  const [dragging, setDragging] = useState(false)
  const file = useEffectEvent(onFile)
  const text = useEffectEvent(onText)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setDragging(false)
      take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      const target = event.target
      if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')) return
      take(event.clipboardData)
    }
    const take = (data: DataTransfer | null) => {
      const dropped = data?.files[0]
      if (dropped)
        void dropped.arrayBuffer().then((bytes) => file({ name: dropped.name, bytes: new Uint8Array(bytes) }))
      else if (data?.getData('text/plain')) text(data.getData('text/plain'))
    }
    // In the capture phase: the frame takes dropped files too, unless the screen was first.
    window.addEventListener('dragover', over, true)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop, true)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop, true)
      window.removeEventListener('paste', paste)
    }
  }, [])
  return dragging
}
