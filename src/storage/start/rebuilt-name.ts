import { v5 } from 'uuid'

const NAMESPACE = '0f6c1f0e-6a3b-5d0e-9a63-6f6b0d1a7c52'

/**
 * The name of the database that takes the place of one that cannot be used any more. Always the same for the same one, so
 * that a rebuild that was interrupted is found again.
 */
export function rebuiltName(name: string): string {
  const prefix = /^(.*?)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(name)?.[1] ?? `${name}-`
  return `${prefix}${v5(name, NAMESPACE)}`
}
