import type { TextRange } from '@/domain/attendance/match-syllables'
import classes from './Marked.module.css'

/** A text with the typed parts underlined. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  const parts: { readonly text: string; readonly marked: boolean; readonly from: number }[] = []
  let at = 0
  for (const [from, to] of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false, from: at })
    parts.push({ text: text.slice(from, to), marked: true, from })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, from: at })
  return (
    <>
      {parts.map((part) =>
        part.marked ? (
          <mark key={part.from} className={classes['mark']}>
            {part.text}
          </mark>
        ) : (
          <span key={part.from}>{part.text}</span>
        ),
      )}
    </>
  )
}
