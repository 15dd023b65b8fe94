export type TitleSize = 'short' | 'medium' | 'long'

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff00-\uffef]|\p{Extended_Pictographic}/u

/** How large a title can be shown: letters count one, wide characters two. */
export function titleSize(title: string): TitleSize {
  const width = Array.from(title).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
  return width <= 10 ? 'short' : width <= 28 ? 'medium' : 'long'
}
