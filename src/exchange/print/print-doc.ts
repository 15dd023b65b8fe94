import type { ReactNode } from 'react'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'

/** A printed document before it is put on pages: a head, one table whose rows are never cut, and what comes after it. */
export interface PrintDoc {
  readonly key: string
  /** Whose it is, where there is one for every person; empty otherwise. */
  readonly name: string
  readonly head: ReactNode
  /** The head of every page but the first, in one line. */
  readonly runningHead: ReactNode
  readonly intro: ReactNode
  readonly table: PrintTable | null
  readonly outro: readonly PrintBlock[]
  /** Who made it, which version it is and when it was printed: at the foot of every page. */
  readonly foot: { readonly by: string; readonly version: string }
}

export interface PrintTable {
  readonly className: string
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly PrintRow[]
}

export interface PrintColumn {
  readonly key: string
  readonly label: string
  /** In px at the normal type size; null takes what is left. */
  readonly width: number | null
}

export interface PrintRow {
  readonly key: string
  readonly keepWithNext: boolean
  /** One or more `tr` that stay together. */
  readonly node: ReactNode
}

export interface PrintBlock {
  readonly key: string
  readonly node: ReactNode
}

/** Into how many parts the texts of a row are cut, by the row's key: for a row that is higher than a page. */
export type Pieces = ReadonlyMap<string, number>

/** What a document is laid out for. */
export interface PrintSpace {
  /** Width of the text, in px at the normal type size. */
  readonly width: number
  readonly pieces: Pieces
}

/** How a printed page speaks, and when it is printed. */
export interface Spoken {
  readonly t: Words
  readonly language: Language
  /** Epoch ms. */
  readonly now: number
}
