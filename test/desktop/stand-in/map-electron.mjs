const standIn = new URL('./electron.mjs', import.meta.url).href

/** A module hook: `electron` means the stand-in, and every run of the app gets modules of its own. */
export async function resolve(specifier, context, next) {
  const run = context.parentURL === undefined ? null : new URL(context.parentURL).searchParams.get('run')
  if (run === null) return next(specifier, context)
  if (specifier === 'electron') return { url: `${standIn}?run=${run}`, shortCircuit: true }
  const found = await next(specifier, context)
  return specifier.startsWith('.') ? { ...found, url: `${found.url}?run=${run}` } : found
}
