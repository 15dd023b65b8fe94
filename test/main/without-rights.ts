const NOBODY = 65_534

/** Runs the work as somebody whom the system can refuse something: the superuser may do anything, whatever a file says. */
export async function withoutRights(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}
