/** Ends an exhaustive switch. Throws when a value arrives that the types said could not. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
