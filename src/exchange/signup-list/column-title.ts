import { keptText } from './clean-text'

/** The heading of a column, or its letter where it has none. */
export function columnTitle(column: { readonly index: number; readonly header: string }): string {
  const title = keptText(column.header.replace(/\s+/g, ' '))
    .replace(/^\d{1,3}\s*[、.．]\s*/u, '')
    .replace(/\s*[（(](必填|选填|自动|required|optional)[）)]/giu, '')
  return title || columnLetter(column.index)
}

function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}
