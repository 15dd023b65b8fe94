import { describe, expect, it } from 'vitest'
import { loadWords, quickWords, type WordKey } from '@/words/create-words'
import { words } from '@/words/zh-CN/words'

/** Every key of the words, e.g. `runSheet.gap`. */
function keysOf(part: object, before = ''): string[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${before}${name}.`) : [before + name],
  )
}

describe('the words for screens', () => {
  it.each(['zh-CN', 'en'] as const)('say in %s what the words say, the first time and again', async (language) => {
    const loaded = await loadWords(language)
    const quick = quickWords(loaded)
    const keys = keysOf(words) as WordKey[]
    expect(keys.length).toBeGreaterThan(1000)
    for (const key of [...keys, ...keys]) expect(quick(key)).toBe(loaded.t(key))
    expect(quick('runSheet.segments', { count: 3 })).toBe(loaded.t('runSheet.segments', { count: 3 }))
  })
})
