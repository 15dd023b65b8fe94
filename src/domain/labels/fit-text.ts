/** Text set for a box: its lines, and the size of the type in mm. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

/** A box for text, in mm. */
export interface TextBox {
  readonly width: number
  readonly height: number
}

/** How much higher a line is than its type; what goes on a label is set with it. */
export const LINE_HEIGHT = 1.2

/** Below six points nobody reads a label. */
export const SMALLEST_TYPE = 2.1

/** Two lines are worth it when the letters become this much larger. */
const WORTH_A_LINE = 1.15

/** What is narrower or wider than a letter usually is, as a part of the type's size. */
const WIDTHS: readonly (readonly [signs: string, width: number])[] = [
  ["ijlI|.,:;'’!·`", 0.4],
  ['frt-–()[]"“”/ ', 0.5],
  ['m@%', 1.06],
  ['w', 0.94],
  ['MOQDHN&', 1.0],
  ['W—…', 1.12],
]
const widthOfSign = new Map(WIDTHS.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const)))

const MARK = /\p{M}|\p{Cf}/u
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const PICTURE = /\p{Extended_Pictographic}/u

/**
 * How wide strong text is at most, in sizes of its type: the widest of the system fonts that print it (among them DejaVu
 * Sans Bold, wider than Segoe UI, SF Pro and Noto Sans), rounded up. A Chinese character is as wide as it is high.
 */
export function widthInTypes(text: string): number {
  let width = 0
  for (const sign of text) {
    const known = widthOfSign.get(sign)
    if (known !== undefined) width += known
    else if (MARK.test(sign)) continue
    else if (WIDE.test(sign)) width += 1
    else if (PICTURE.test(sign)) width += 1.4
    else if (/[\p{Lu}]/u.test(sign)) width += 0.87
    else if (/[a-z0-9]/.test(sign)) width += 0.73
    else width += 0.95
  }
  return width
}

/**
 * Sets a name, or another short text, as large as its box allows, in mm. A Chinese name stays in one line whatever its
 * length. Other names are broken where a space, a hyphen or a middle dot allows it when two lines make the letters clearly
 * larger, three when two would be too small to read. What still is too long for the smallest type is broken anywhere and
 * cut with an ellipsis.
 */
export function fitName(name: string, box: TextBox, most: number): FittedText {
  const words = wordsOf(name)
  const one = { lines: [words.join('')], size: sizeFor([words.join('')], box, most) }
  const two = best(splits(words, 2), box, most)
  const needed = one.size < SMALLEST_TYPE ? 1 : WORTH_A_LINE
  const wide = two !== null && two.size > one.size * needed ? two : one
  const three = wide.size < SMALLEST_TYPE * 1.5 ? best(splits(words, 3), box, most) : null
  const chosen = three !== null && three.size > wide.size ? three : wide
  return chosen.size >= SMALLEST_TYPE ? chosen : cutName(name, box)
}

function cutName(name: string, box: TextBox): FittedText {
  const lines = Math.max(1, Math.floor(box.height / (SMALLEST_TYPE * LINE_HEIGHT)))
  return { lines: cutLines(name.trim().replace(/\s+/g, ' '), box.width, lines), size: SMALLEST_TYPE }
}

/** Broken wherever a line is full, at the smallest type; what does not fit any more is left out. */
function cutLines(text: string, width: number, count: number): string[] {
  const room = width / SMALLEST_TYPE
  const lines = ['']
  for (const sign of text) {
    const line = lines.at(-1) ?? ''
    const last = lines.length === count
    const longer = line + sign
    if (widthInTypes(last ? `${longer}…` : longer) <= room) lines[lines.length - 1] = longer
    else if (last) {
      lines[lines.length - 1] = `${line}…`
      break
    } else lines.push(sign)
  }
  return lines.map((line) => line.trim())
}

/** The largest type in which these lines fit the box. */
function sizeFor(lines: readonly string[], { width, height }: TextBox, most: number): number {
  const widest = Math.max(...lines.map(widthInTypes), 0.01)
  return Math.min(most, width / widest, height / (lines.length * LINE_HEIGHT))
}

/** The way that makes the letters largest; of several that do, the one whose lines are most alike. */
function best(ways: readonly (readonly string[])[], box: TextBox, most: number): FittedText | null {
  let found: FittedText | null = null
  let width = Infinity
  for (const lines of ways) {
    const size = sizeFor(lines, box, most)
    const widest = Math.max(...lines.map(widthInTypes))
    if (found !== null && (size < found.size || (size === found.size && widest >= width))) continue
    found = { lines, size }
    width = widest
  }
  return found
}

/** The parts of a name that stay whole, each with the space after it. A space between Chinese characters is no place to break. */
function wordsOf(name: string): string[] {
  const plain = name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return plain.split(/(?<=[ ·•・-])|(?<=[^ ])(?=[(（])/u).filter((word) => word !== '')
}

/** Every way to put words on so many lines. */
function splits(words: readonly string[], lines: number): string[][] {
  const ways: string[][] = []
  for (let at = 1; at < words.length; at += 1) {
    const head = words.slice(0, at).join('').trim()
    const rest = words.slice(at)
    if (lines === 2) ways.push([head, rest.join('').trim()])
    else for (const way of splits(rest, lines - 1)) ways.push([head, ...way])
  }
  return ways
}
