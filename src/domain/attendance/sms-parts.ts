/** The characters of the GSM 7-bit alphabet (3GPP TS 23.038); those of its extension table count twice. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '^{}\\[~]|€'

/**
 * How many text messages a text is sent as: 160 characters of the plain alphabet, 153 each when there are several; with a
 * single Chinese character in it 70 and 67 (3GPP TS 23.038 and 23.040).
 */
export function smsParts(text: string): number {
  if (text === '') return 0
  const characters = [...text]
  const plain = characters.every((character) => BASIC.includes(character) || EXTENDED.includes(character))
  const length = plain
    ? characters.reduce((sum, character) => sum + (EXTENDED.includes(character) ? 2 : 1), 0)
    : text.length
  const [alone, joined] = plain ? [160, 153] : [70, 67]
  return length <= alone ? 1 : Math.ceil(length / joined)
}
