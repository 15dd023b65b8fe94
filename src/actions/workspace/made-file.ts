/** A file that is ready to be handed to the shell: what to call it, what it is, and what is in it. */
export interface MadeFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8'
