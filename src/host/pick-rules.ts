import type { PickRequest } from './contract'

export interface PickRule {
  /** File name endings without the dot. */
  readonly extensions: readonly string[]
  /** The largest file that is read, in bytes. */
  readonly limit: number
}

const MEBIBYTE = 1024 * 1024

/** What may be picked for a purpose: a list or a run-sheet of a stranger stays small, the own workspace may be large. */
export const PICK_RULES: Readonly<Record<PickRequest['purpose'], PickRule>> = {
  signUps: {
    extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'xlsb', 'ods', 'vcf', 'htm', 'html'],
    limit: 20 * MEBIBYTE,
  },
  runSheet: {
    extensions: ['xlsx', 'csv', 'tsv', 'txt', 'md', 'xls', 'xlsb', 'ods', 'htm', 'html', 'json'],
    limit: 20 * MEBIBYTE,
  },
  workspace: { extensions: ['salondesk', 'salondesk-changes', 'salondoor'], limit: 300 * MEBIBYTE },
}
