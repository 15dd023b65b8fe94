/** The digits of a phone number, without spaces, dashes and the mainland country code: `+86 138-0188 8830` is `13801888830`. */
export function phoneDigits(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  const withoutPrefix = digits.replace(/^00/, '')
  return /^86(1\d{10})$/.exec(withoutPrefix)?.[1] ?? digits
}

/** A phone number grouped for reading: a mainland mobile as `138 0188 8830`, any other as it was written. */
export function formatPhone(phone: string): string {
  const digits = phoneDigits(phone)
  if (!isMainlandMobile(digits)) return phone.trim()
  return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`
}

/** A phone number that a queue may see: `138 •••• 8830`; of other numbers only the last four digits stay. */
export function maskPhone(phone: string): string {
  const digits = phoneDigits(phone)
  if (isMainlandMobile(digits)) return `${digits.slice(0, 3)} •••• ${digits.slice(7)}`
  return digits.length > 4 ? `•••• ${digits.slice(-4)}` : '••••'
}

/** The last four digits, by which people are found at the door; fewer where the number is shorter. */
export function phoneTail(phone: string): string {
  return phoneDigits(phone).slice(-4)
}

function isMainlandMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits)
}
