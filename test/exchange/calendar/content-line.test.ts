import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentLine, textValue, utcValue } from '@/exchange/calendar/content-line'

/** What a reader does first: puts folded lines together again. */
function unfolded(text: string): string {
  return text.replace(/\r\n[ \t]/g, '').replace(/\r\n$/, '')
}

/** What a reader does last: takes the escapes away. */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('会', '🎉', 'é', 'a', ' ', ',', ';', '\\', '\n', '"', 'א'), maxLength: 400 }),
)

describe('a line of a calendar file', () => {
  it('never has more than 75 octets, and is folded only between characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = contentLine('DESCRIPTION', textValue(text))
        expect(written.endsWith('\r\n')).toBe(true)
        for (const line of written.slice(0, -2).split('\r\n')) {
          const octets = new TextEncoder().encode(line)
          expect(octets.length).toBeLessThanOrEqual(75)
          expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line)
        }
      }),
    )
  })

  it('reads back as the text that was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = unfolded(contentLine('SUMMARY', textValue(text)))

        const kept = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
        expect(unescaped(line.slice('SUMMARY:'.length))).toBe(kept)
      }),
    )
  })

  it('tells a moment in UTC', () => {
    expect(utcValue(Date.UTC(2026, 11, 12, 6, 5, 9, 700))).toBe('20261212T060509Z')
  })
})
