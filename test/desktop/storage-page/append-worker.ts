import { type HeldFile, openFile } from '@/host/private-files'

/** Appends each text it is sent to a private file and flushes it, with nothing around it. */
const file = openIt()
let written = 0

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void append(data)
})

async function append(text: string): Promise<void> {
  const held = await file
  written += held.write(new TextEncoder().encode(text), { at: written })
  held.flush()
  self.postMessage(null)
}

async function openIt(): Promise<HeldFile> {
  const root = await navigator.storage.getDirectory()
  return openFile(await root.getFileHandle('append-bench', { create: true }))
}
