/** One line to the person at the terminal, on standard error. */
export function say(line: string): void
/** Ends with a message that says what to do. */
export function stop(line: string, code?: number): never
