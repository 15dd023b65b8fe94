import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebPreferences } from 'electron'
import { describe, expect, it } from 'vitest'
import { assertSecureWebPreferences, secureWebPreferences } from '@/main/web-preferences'

const good = secureWebPreferences('/app/preload.cjs', false)

describe('the settings of a window', () => {
  it('pass the check as they are made', () => {
    expect(assertSecureWebPreferences(good)).toBe(good)
  })

  it('fail the check when one of them is turned round or left out', () => {
    const switches = Object.entries(good).filter(([name, value]) => typeof value === 'boolean' && name !== 'devTools')
    expect(switches).toHaveLength(11)
    for (const [name, value] of switches) {
      expect(() => assertSecureWebPreferences({ ...good, [name]: value !== true }), name).toThrow(name)
      const { [name as keyof WebPreferences]: _left, ...rest } = good
      expect(() => assertSecureWebPreferences(rest), name).toThrow(name)
    }
  })

  it('fail the check when something opens another door', () => {
    expect(() => assertSecureWebPreferences({ ...good, enableBlinkFeatures: 'Anything' })).toThrow(
      'enableBlinkFeatures',
    )
    expect(() => assertSecureWebPreferences({ ...good, partition: 'persist:other' })).toThrow('partition')
  })

  it('are checked wherever a window is made', () => {
    for (const name of readdirSync('src/main').filter((file) => file.endsWith('.ts'))) {
      const text = readFileSync(join('src/main', name), 'utf8')
      const made = text.match(/new (BrowserWindow|WebContentsView|BrowserView)\(/g)?.length ?? 0
      const checked = text.match(/webPreferences: assertSecureWebPreferences\(/g)?.length ?? 0
      expect(checked, name).toBe(made)
    }
  })
})
