import { ok, refused, type Result } from '@/domain/common/result'

/** Packs parts with gzip as if they were one, without putting them together first. */
export async function gzipParts(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('gzip')
  const packed = new Response(stream.readable).arrayBuffer()
  const writer = stream.writable.getWriter()
  for (const part of parts) await writer.write(part)
  await writer.close()
  return new Uint8Array(await packed)
}

export type GunzipRefusal = 'notGzip' | 'truncated' | 'damaged' | 'tooLarge'

/** Unpacks gzip bytes, but never more than `limit`: it stops there, so that a few kilobytes cannot fill the memory. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, GunzipRefusal>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return refused('notGzip')
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > limit) {
        await reader.cancel()
        return refused('tooLarge')
      }
      chunks.push(value)
    }
  } catch (error) {
    return refused(endsTooSoon(error) ? 'truncated' : 'damaged')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return ok(whole)
}

/** Browsers and Node say in their own words that the input ended too soon; anything else is damage. */
function endsTooSoon(error: unknown): boolean {
  return error instanceof Error && /unexpected end|truncated/i.test(error.message)
}
