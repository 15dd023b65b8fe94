import { pinyin } from 'pinyin-pro'
import { surnameReadings } from './surname-readings'

/** What a name can be typed as in Latin letters, without spaces, lower case, the most likely reading first. */
export interface NameKeys {
  /** Whole readings: `ouyangxiu`, `shanxiong`, `noraweiss`. */
  readonly full: readonly string[]
  /** First letters of every syllable or word: `oyx`, `sx`, `nw`. */
  readonly initials: readonly string[]
}

/** Some characters have five readings; past this many combinations the rare ones are left out. */
const MOST_READINGS = 24

const HAN = /\p{Script=Han}/u
const PARTS = /\p{Script=Han}+|[^\p{Script=Han}\s\p{P}\p{S}]+/gu

/**
 * The pinyin and Latin keys of a name. A Chinese name is read as a name: the surname keeps its own reading (单 shan,
 * 曾 zeng, 仇 qiu, 区 ou, 欧阳 ouyang), and every other reading of its characters follows, because people type those too.
 * `ü` is given as `v`, `u` and `yu`. Latin names keep their letters, without accents. Costs about 50 µs: cache it.
 */
export function nameKeys(name: string): NameKeys {
  const combined = combine(piecesOf(name).map(({ readings }) => readings))
  return {
    full: [...new Set(combined.map((syllables) => syllables.join('')))],
    initials: [...new Set(combined.map((syllables) => syllables.map(firstLetter).join('')))],
  }
}

/**
 * What a name is filed under. Chinese names go character by character, as in a directory: every 陈 (chen) before the first
 * 程 (cheng), whatever follows, and all of one surname together. Latin names stand among them, word by word.
 */
export function filingKey(name: string): string {
  // The sign between a reading and its character comes before the space, and that before every letter.
  return piecesOf(name)
    .map(({ text, readings: [likeliest = text] }) => (likeliest === text ? text : `${likeliest}\u0001${text}`))
    .join(' ')
}

/** The name in pinyin with tones, for showing beside it: `shěn yì zhōu`. Empty when there is no Chinese in it. */
export function pinyinOf(name: string): string {
  if (!HAN.test(name)) return ''
  const read = pinyin(name, { surname: 'head', toneType: 'symbol', nonZh: 'consecutive' }).replace(/\s+/g, ' ').trim()
  const own = surnameReadings(name)?.shown
  return own ? read.replace(/^\S+/, own) : read
}

/** Text as it is compared: full-width letters made plain, lower case, accents of Latin letters dropped, ends trimmed. */
export function plainLetters(text: string): string {
  // ASCII and the usual Chinese characters have no other form; this is asked of tens of thousands of names at once.
  if (/^[ -~\u4e00-\u9fff]*$/.test(text)) return text.toLowerCase().trim()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim()
}

/** A character or a Latin word of a name, and how it can be typed, the likeliest first. */
interface NamePiece {
  readonly text: string
  readonly readings: readonly string[]
}

function piecesOf(name: string): NamePiece[] {
  let surnameLeft = true
  const pieces: NamePiece[] = []
  for (const [part] of plainLetters(name).matchAll(PARTS)) {
    if (HAN.test(part)) {
      const characters = [...part]
      readings(part, surnameLeft).forEach((choice, at) => pieces.push({ text: characters[at] ?? '', readings: choice }))
      surnameLeft = false
    } else pieces.push({ text: part, readings: [part] })
  }
  return pieces
}

function readings(han: string, asName: boolean): string[][] {
  const asRead = pinyin(han, { type: 'array', toneType: 'none', v: true, surname: asName ? 'head' : 'off' })
  const own = asName ? surnameReadings(han) : undefined
  return [...han].map((character, at) => {
    const likely = [...((at === 0 ? own?.first : undefined) ?? []), asRead[at] ?? character]
    const also = at === 0 ? (own?.also ?? []) : []
    return [...new Set([...likely, ...also, ...readingsOf(character)].flatMap(typedForms))]
  })
}

const known = new Map<string, readonly string[]>()

/** Every reading of one character; remembered, because names are made of few characters. */
function readingsOf(character: string): readonly string[] {
  let found = known.get(character)
  if (!found) {
    found = pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true })
    known.set(character, found)
  }
  return found
}

function typedForms(syllable: string): string[] {
  const plain = syllable.replaceAll('ü', 'v')
  return plain.includes('v') ? [plain, plain.replace('v', 'u'), plain.replace('v', 'yu')] : [plain]
}

/** Every way to choose one reading of each; the likelier ones first. */
function combine(choices: readonly (readonly string[])[]): string[][] {
  let rows: { syllables: string[]; unlikely: number }[] = choices.length === 0 ? [] : [{ syllables: [], unlikely: 0 }]
  for (const choice of choices) {
    rows = rows
      .flatMap((row) =>
        choice.map((syllable, at) => ({ syllables: [...row.syllables, syllable], unlikely: row.unlikely + at })),
      )
      .sort((a, b) => a.unlikely - b.unlikely)
      .slice(0, MOST_READINGS)
  }
  return rows.map((row) => row.syllables)
}

function firstLetter(syllable: string): string {
  return [...syllable][0] ?? ''
}
