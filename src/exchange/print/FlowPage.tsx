import type { Language } from '@/words/language'
import type { PrintDoc } from './print-doc'
import { DocTable } from './DocTable'

/** A printed document as one piece that the printing program puts on pages: for a file of its own. */
export function FlowPage({ doc, language }: { readonly doc: PrintDoc; readonly language: Language }) {
  const { head, intro, table, outro, foot } = doc
  const line = (
    <div className="print-foot">
      <span>{foot.by}</span>
      <span>{foot.version}</span>
    </div>
  )
  return (
    <article className="print-sheet" lang={language}>
      {head}
      {intro}
      {table && <DocTable table={table} rows={table.rows} foot={line} />}
      {outro.map(({ node }) => node)}
      {table === null && line}
    </article>
  )
}
