/**
 * A name that a queue may read: of a Chinese name the first and the last character stay (周*然, 白*), of a Latin one the first
 * word and the first letters of the others (Nora W.).
 */
export function maskName(name: string): string {
  const trimmed = name.trim()
  const words = trimmed.split(/\s+/)
  if (words.length > 1) return [words[0], ...words.slice(1).map((word) => `${[...word][0] ?? ''}.`)].join(' ')
  const letters = [...trimmed]
  const first = letters[0]
  if (first === undefined) return ''
  if (/^[\p{Script=Latin}\p{M}'’-]+$/u.test(trimmed)) return trimmed
  if (letters.length < 3) return `${first}*`
  return `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`
}
