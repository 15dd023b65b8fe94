import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/** The first byte of every character beyond U+FFFF in UTF-8 is at least this one. */
const RARE = 0xf0

/** A section whose text is written without escapes; exceljs passes over it. */
const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g

/**
 * A workbook whose rare characters (𠮷, emoji: everything beyond U+FFFF) are written as numbers, `&#x20bb7;`. exceljs
 * takes a sheet in pieces of 16,384 code units and cuts such a character in two where a piece ends, which would turn a
 * person's name into question marks. Sections of plain text become escaped text. Bytes without either are given back as
 * they are. Throws over what is no zip archive.
 */
export function withWholeCharacters(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const mended: Unzipped = {}
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.xml') || !(part.some((byte) => byte >= RARE) || hasSections(part))) continue
    const text = strFromU8(part).replace(SECTION, (_, plain: string) =>
      plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    mended[name] = strToU8(
      text.replace(/[\u{10000}-\u{10ffff}]/gu, (rare) => `&#x${rare.codePointAt(0)?.toString(16) ?? ''};`),
    )
  }
  return Object.keys(mended).length === 0 ? bytes : zipSync({ ...parts, ...mended }, { level: 0 })
}

/** Whether `<![` stands anywhere in a part. */
function hasSections(part: Uint8Array): boolean {
  for (let at = part.indexOf(0x5b); at >= 0; at = part.indexOf(0x5b, at + 1))
    if (part[at - 1] === 0x21 && part[at - 2] === 0x3c) return true
  return false
}

/** Whether any sheet of a workbook has a cell, or cannot even be unpacked: then a reader that finds nothing is at its end. */
export function hasCells(bytes: Uint8Array): boolean {
  try {
    const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl[/\\]worksheets[/\\][^/\\]+\.xml$/i.test(name) })
    return Object.values(sheets).some((part) => /<(\w+:)?c[\s>]/.test(strFromU8(part, true)))
  } catch {
    // What cannot be unpacked held something.
    return true
  }
}
