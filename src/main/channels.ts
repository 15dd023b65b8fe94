import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { parseBackupName, isWorkspaceName } from '@/host/backup-names'
import { CHANNELS } from '@/host/channel-names'
import { BACKUP_REASONS, type Host } from '@/host/contract'
import { isOwnAddress } from './page-address'

const LARGEST = 300 * 1024 * 1024

const Bytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= LARGEST)
  .transform((bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
const FileName = z.string().min(1).max(240)

/** What each question of the page may carry. Nothing else reaches the code behind it. */
const QUESTIONS = {
  facts: z.tuple([]),
  saveFile: z.tuple([z.strictObject({ suggestedName: FileName, mediaType: z.string().max(120), bytes: Bytes })]),
  pickFile: z.tuple([z.strictObject({ purpose: z.enum(['signUps', 'workspace']) })]),
  print: z.tuple([]),
  savePdf: z.tuple([FileName]),
  backUp: z.tuple([
    z.strictObject({ workspace: z.string().refine(isWorkspaceName), reason: z.enum(BACKUP_REASONS), bytes: Bytes }),
  ]),
  listBackups: z.tuple([]),
  readBackup: z.tuple([z.string().refine((name) => parseBackupName(name) !== null)]),
  openBackupsFolder: z.tuple([]),
  setAppearance: z.tuple([
    z.strictObject({ language: z.enum(['zh-CN', 'en']), look: z.enum(['light', 'dark', 'system']) }),
  ]),
} satisfies Record<Question, z.ZodType>

type Question = Exclude<keyof Host, 'onMenuCommand'>

/** Main's side of the contract. */
export type Answers = Pick<Host, Question>

/** The only place that listens to the page. */
export function answerQuestions(answers: Answers): void {
  for (const question of Object.keys(QUESTIONS) as Question[]) {
    ipcMain.handle(CHANNELS[question], async (event, ...raw: unknown[]) => {
      if (!isFromOwnPage(event)) throw new Error('Refused: not the app’s own page')
      const parsed = QUESTIONS[question].safeParse(raw)
      if (!parsed.success) throw new Error(`Refused: not what ${question} takes`)
      try {
        // The tuple just parsed belongs to this very question; TypeScript cannot follow that through the loop.
        return await (answers[question] as (...args: unknown[]) => Promise<unknown>)(...parsed.data)
      } catch (error) {
        // The page must not learn paths; whoever started the app from a terminal sees the cause.
        console.error(error)
        throw new Error(`The shell failed at ${question}`)
      }
    })
  }
}

/** Only the top frame of a window, and only while it shows the app itself. */
function isFromOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame === event.sender.mainFrame && isOwnAddress(frame.url)
}
