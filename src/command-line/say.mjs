/** One line to the person at the terminal. Progress goes to standard error, so that output can be piped. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends with a message that says what to do. */
export function stop(line, code = 1) {
  say(line)
  process.exit(code)
}
