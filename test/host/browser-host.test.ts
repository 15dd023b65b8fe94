import { describe, expect, it } from 'vitest'
import { platform, shellVersion } from '@/host/browser-host'

const WINDOWS_EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'
const MAC_SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15'
const LINUX_FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

describe('the browser host', () => {
  it('names the browser it runs in', () => {
    expect([WINDOWS_EDGE, MAC_SAFARI, LINUX_FIREFOX].map(shellVersion)).toEqual([
      'Edge 142',
      'Safari 18',
      'Firefox 140',
    ])
  })

  it('names the system it runs on', () => {
    expect([WINDOWS_EDGE, MAC_SAFARI, LINUX_FIREFOX, 'unknown'].map(platform)).toEqual([
      'win32',
      'darwin',
      'linux',
      'other',
    ])
  })
})
