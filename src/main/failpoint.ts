/**
 * Places where a test lets the app die, so that what is on the disk at that very moment can be looked at afterwards.
 * They do nothing unless they were armed, which a packaged app never does.
 */
let armed: { readonly name: string; left: number } | null = null

/**
 * Arms the place that the environment's SALONDESK_FAILPOINT names: `journal:after-write`, or `journal:after-write:3` to die
 * when the place is reached for the third time.
 */
export function armFailpoint(isPackaged: boolean, wanted = process.env['SALONDESK_FAILPOINT']): void {
  const found = isPackaged ? null : /^([a-z]+:[a-z-]+)(?::([1-9]\d*))?$/.exec(wanted ?? '')
  armed = found?.[1] === undefined ? null : { name: found[1], left: Number(found[2] ?? 1) }
}

/** One named place. Dies there by a signal that nothing can catch, as when the power goes. */
export function failpoint(name: string): void {
  if (armed?.name !== name) return
  armed.left -= 1
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL')
}
