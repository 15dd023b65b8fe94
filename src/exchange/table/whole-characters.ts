import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/** The first byte of every character beyond U+FFFF in UTF-8 is at least this one. */
const RARE = 0xf0

/**
 * A workbook whose rare characters (𠮷, emoji: everything beyond U+FFFF) are written as numbers, `&#x20bb7;`. exceljs
 * takes a sheet in pieces of 16,384 code units and cuts such a character in two where a piece ends, which would turn a
 * person's name into question marks. Bytes without any are given back as they are. Throws over what is no zip archive.
 */
export function withWholeCharacters(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const mended: Unzipped = {}
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.xml') || !part.some((byte) => byte >= RARE)) continue
    const text = strFromU8(part)
    // In such a section a number would stay a number.
    if (text.includes('<![CDATA[')) continue
    mended[name] = strToU8(
      text.replace(/[\u{10000}-\u{10ffff}]/gu, (rare) => `&#x${rare.codePointAt(0)?.toString(16) ?? ''};`),
    )
  }
  return Object.keys(mended).length === 0 ? bytes : zipSync({ ...parts, ...mended }, { level: 0 })
}
