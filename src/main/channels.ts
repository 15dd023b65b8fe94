import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { z } from 'zod'
import {
  CHANNELS,
  FLUSHED_CHANNEL,
  type Question,
  READY_FOR_FILES_CHANNEL,
  READY_FOR_PROJECTOR_CHANNEL,
} from '@/host/channel-names'
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
  readyForProjector(): void
}

/** Who may ask what: the desk everything, another window only what it has answers for. */
export interface Askers {
  answersTo(contents: WebContents): Partial<Answers>
  isDesk(contents: WebContents): boolean
}

/** The only place that listens to the page. */
export function answerQuestions(askers: Askers, said: PageWord, log: Log): void {
  for (const question of Object.keys(SHAPES) as Question[]) {
    const { limit, takes, gives }: Shape = SHAPES[question]
    ipcMain.handle(CHANNELS[question], async (event, ...raw: unknown[]) => {
      if (!isFromOwnPage(event)) throw new Error('Refused: not the app’s own page')
      // TypeScript cannot follow through the loop that the tuple parsed below belongs to this very question.
      const answer = askers.answersTo(event.sender)[question] as ((...args: unknown[]) => Promise<unknown>) | undefined
      if (answer === undefined) throw new Error('Refused: not for this window')
      const args = allowed(question, raw, limit, takes)
      try {
        return gives.parse(await answer(...args))
      } catch (error) {
        // The page must not learn paths; the log keeps the kind of the error.
        log.error(`question.${question}`, error)
        throw new Error(`The shell failed at ${question}`)
      }
    })
  }
  hear(FLUSHED_CHANNEL, 'flushed', z.tuple([z.int().min(0)]), ([id]) => said.flushed(id))
  hear(READY_FOR_FILES_CHANNEL, 'readyForFiles', z.tuple([]), () => said.readyForFiles())
  hear(READY_FOR_PROJECTOR_CHANNEL, 'readyForProjector', z.tuple([]), () => said.readyForProjector())

  /** Only the desk says anything of its own accord. */
  function hear<T>(channel: string, name: string, takes: z.ZodType<T>, then: (args: T) => void): void {
    ipcMain.handle(channel, (event, ...raw: unknown[]) => {
      if (!isFromOwnPage(event)) throw new Error('Refused: not the app’s own page')
      if (!askers.isDesk(event.sender)) throw new Error('Refused: not for this window')
      then(allowed(name, raw, 64, takes))
    })
  }
}

/** The arguments, when they are what is taken here; else throws. */
function allowed<T>(name: string, raw: unknown[], limit: number, takes: z.ZodType<T>): T {
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
