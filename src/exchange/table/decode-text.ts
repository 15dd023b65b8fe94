import { commonShare, japaneseShare, koreanShare } from './common-characters'
import { withHongKong } from './hong-kong-characters'
import { ENCODINGS, type Encoding } from './table-file'

/** A text and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Below this share of everyday characters a Chinese reading is a misreading of something else. */
const READS_AS_CHINESE = 0.3

/** Japanese and Korean are told by fewer signs, and are rarer here: they have to show more of them. */
const READS_AS_NEIGHBOUR = 0.5
const NEIGHBOURS = [
  ['shift_jis', japaneseShare],
  ['euc-kr', koreanShare],
] as const

/** So many characters of a text tell what it is. */
const LOOKED_AT = 100_000

/** A slip of a program or two (a zero, a control sign) leaves a text a text. */
const FEW_SLIPS = 3

/**
 * Turns bytes into text. A byte order mark decides; else strict UTF-8; else GB18030, Big5, Windows-1252, Shift-JIS or
 * EUC-KR, whichever reads as what people write. A chosen encoding is taken as it is. Null when the bytes are no text at all.
 */
export function decodeText(whole: Uint8Array, chosen: Encoding | null = null): DecodedText | null {
  const bytes = withoutEndMark(whole)
  const encoding = chosen ?? guessEncoding(bytes)
  if (encoding === null || !ENCODINGS.includes(encoding)) return null
  // TextDecoder takes the byte order mark of its own encoding away by itself.
  const text = new TextDecoder(encoding).decode(
    encoding.startsWith('utf-16') ? bytes.subarray(0, bytes.length & ~1) : bytes,
  )
  return {
    text: mended(text, encoding)
      .replace(/^\ufeff+/, '')
      .replaceAll('\u0000', ''),
    encoding,
  }
}

/** The signs of Windows-1252 from 0x80 to 0x9f: quotes, dashes, €. */
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What decoders outside a browser leave undone: some take Windows-1252 for Latin-1, and Big5 for the one of Taiwan alone. */
function mended(text: string, encoding: Encoding): string {
  if (encoding === 'big5') return withHongKong(text)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** Old programs close a text with the sign of its end (Ctrl+Z) or fill its last block with zeros. */
function withoutEndMark(bytes: Uint8Array): Uint8Array {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0x1a) length -= 1
  const isLineBreak = bytes[length - 2] !== 0 && bytes.indexOf(0) < length - 1
  // In UTF-16 a zero may be half of the last line break.
  const isWide = BOMS.some(([name, mark]) => name.startsWith('utf-16') && mark.every((byte, at) => bytes[at] === byte))
  if (
    !isWide &&
    bytes[length - 1] === 0 &&
    !isLineBreak &&
    !bytes
      .subarray(0, Math.min(length, 64 * 1024))
      .slice(0, -16)
      .includes(0)
  )
    while (length > 0 && bytes[length - 1] === 0) length -= 1
  return length === bytes.length ? bytes : bytes.subarray(0, length)
}

function guessEncoding(bytes: Uint8Array): Encoding | null {
  for (const [encoding, mark] of BOMS) if (mark.every((byte, at) => bytes[at] === byte)) return encoding
  const sample = bytes.subarray(0, 256 * 1024)
  const wide = wideEncoding(sample)
  if (wide !== null) return wide
  if (looksBinary(sample)) return null
  if (strictly('utf-8', bytes) !== null || nearlyUtf8(bytes)) return 'utf-8'
  return chineseOrLatin(bytes, sample)
}

/** UTF-16 without its mark: half of every Latin letter, comma and line break is a zero byte, always on one side. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0 && bytes.length < 256 * 1024) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const enough = Math.max(bytes.length / 40, FEW_SLIPS)
  if (odd > enough && even < odd / 20) return 'utf-16le'
  if (even > enough && odd < even / 20) return 'utf-16be'
  // A few Chinese names have zeros only in their line breaks.
  const few = odd > 0 && even === 0 ? 'utf-16le' : even > 0 && odd === 0 ? 'utf-16be' : null
  return few !== null && commonShare(strictly(few, bytes) ?? '') >= READS_AS_CHINESE ? few : null
}

function looksBinary(bytes: Uint8Array): boolean {
  let strange = 0
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 11 && byte !== 12 && byte !== 27) strange += 1
  }
  return strange > Math.max(bytes.length / 100, bytes.length > 20 && strictly('utf-8', bytes) !== null ? FEW_SLIPS : 0)
}

/** A broken byte or two in a UTF-8 text are broken bytes, not another encoding. */
function nearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let beyondAscii = 0
  let threeBytes = 0
  for (const character of text) {
    if (character === '\ufffd') broken += 1
    else if (character > '\u007f') beyondAscii += 1
    if (character > '\u07ff' && character !== '\ufffd') threeBytes += 1
  }
  // Three bytes hang together by chance far less often than two.
  return (beyondAscii > 50 && broken < beyondAscii / 50) || (threeBytes >= 3 && broken <= threeBytes / 2)
}

function chineseOrLatin(bytes: Uint8Array, sample: Uint8Array): Encoding {
  const scores = (['gb18030', 'big5'] as const).map((encoding) => {
    const text = strictly(encoding, bytes)
    // A file cut in the middle of a character is still that encoding, only less surely so.
    const share = commonShare(text ?? new TextDecoder(encoding).decode(sample))
    return { encoding, share: text === null ? share / 3 : share }
  })
  scores.sort((a, b) => b.share - a.share)
  const best = scores[0]
  if (best && best.share >= READS_AS_NEIGHBOUR) return best.encoding
  for (const [encoding, shareOf] of NEIGHBOURS) {
    const text = strictly(encoding, bytes)
    if (text !== null && shareOf(text.slice(0, LOOKED_AT)) > READS_AS_NEIGHBOUR) return encoding
  }
  if (best && best.share >= READS_AS_CHINESE) return best.encoding
  if (loneHighBytes(sample) > 0.5 || highBytesAreAccents(sample)) return 'windows-1252'
  return best?.encoding ?? 'gb18030'
}

/** Share of high bytes that stand alone between plain letters, as accents do: Chinese comes in pairs. */
function loneHighBytes(bytes: Uint8Array): number {
  let high = 0
  let lone = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    high += 1
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) lone += 1
  }
  return high === 0 ? 0 : lone / high
}

/** Whether every high byte is an accented letter of Windows-1252 in a word of plain ones, two of them together at most: Begrüßung. */
function highBytesAreAccents(bytes: Uint8Array): boolean {
  const isHigh = (byte = 0) => byte >= 0x80
  const isLetter = (byte = 0) => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHigh(bytes[at])) continue
    const until = isHigh(bytes[at + 1]) ? at + 2 : at + 1
    const areLetters = bytes.subarray(at, until).every((byte) => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7)
    if (!areLetters || isHigh(bytes[until]) || !(isLetter(bytes[at - 1]) || isLetter(bytes[until]))) return false
    at = until
  }
  return true
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The decoder has no other way to say that the bytes are not this encoding.
    return null
  }
}
