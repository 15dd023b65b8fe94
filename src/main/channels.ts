import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { CHANNELS, FLUSHED_CHANNEL, type Question, READY_FOR_FILES_CHANNEL } from '@/host/channel-names'
import type { Host } from '@/host/contract'
import { type Shape, SHAPES } from './channel-shapes'
import type { Log } from './log'
import { isWithin } from './measure'
import { isOwnAddress } from './page-address'

/** Main's side of the contract. */
export type Answers = Pick<Host, Question>

/** What the page says of its own accord. */
export interface PageWord {
  flushed(id: number): void
  readyForFiles(): void
}

/** The only place that listens to the page. */
export function answerQuestions(answers: Answers, said: PageWord, log: Log): void {
  for (const question of Object.keys(SHAPES) as Question[]) {
    const { limit, takes, gives }: Shape = SHAPES[question]
    ipcMain.handle(CHANNELS[question], async (event, ...raw: unknown[]) => {
      const args = allowed(event, question, raw, limit, takes)
      try {
        // The tuple just parsed belongs to this very question; TypeScript cannot follow that through the loop.
        const answer = await (answers[question] as (...args: unknown[]) => Promise<unknown>)(...args)
        return gives.parse(answer)
      } catch (error) {
        // The page must not learn paths; the log keeps the kind of the error.
        log.error(`question.${question}`, error)
        throw new Error(`The shell failed at ${question}`)
      }
    })
  }
  ipcMain.handle(FLUSHED_CHANNEL, (event, ...raw: unknown[]) => {
    const [id] = allowed(event, 'flushed', raw, 64, z.tuple([z.int().min(0)]))
    said.flushed(id)
  })
  ipcMain.handle(READY_FOR_FILES_CHANNEL, (event, ...raw: unknown[]) => {
    allowed(event, 'readyForFiles', raw, 64, z.tuple([]))
    said.readyForFiles()
  })
}

/** The arguments, when they come from the app's own page and are what is taken here; else throws. */
function allowed<T>(event: IpcMainInvokeEvent, name: string, raw: unknown[], limit: number, takes: z.ZodType<T>): T {
  if (!isFromOwnPage(event)) throw new Error('Refused: not the app’s own page')
  if (!isWithin(raw, limit)) throw new Error(`Refused: too much for ${name}`)
  const parsed = takes.safeParse(raw)
  if (!parsed.success) throw new Error(`Refused: not what ${name} takes`)
  return parsed.data
}

/** Only the top frame of a window, and only while it shows the app itself. */
function isFromOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame === event.sender.mainFrame && isOwnAddress(frame.url)
}
