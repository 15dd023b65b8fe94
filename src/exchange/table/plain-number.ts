/**
 * A number of a workbook with all its digits: phones must not come back as 1.38E+10. What the cell's format puts in front
 * belongs to a code: 00125 by `00000`, 0701 111 001 by `0000 000 000`, +86… by `"+86"0`.
 */
export function plainNumber(value: number, format = ''): string {
  if (!Number.isFinite(value)) return ''
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)))
  const digits = Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString()
  const [, quoted, escaped, places = ''] =
    /^(?:"([+\d]+)"|\\(\d))?([0#](?:[0#\s()-]|\\[\s()-]|"[\s()-]*")*)$/.exec(format) ?? []
  if (value < 0 || places === '') return digits
  const zeros = places.replace(/[^0#]/g, '')
  return `${quoted ?? escaped ?? ''}${/^0+$/.test(zeros) ? digits.padStart(zeros.length, '0') : digits}`
}
