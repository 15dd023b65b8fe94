import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The newest Electron known when this was last looked at; raised with every look, at least every two months. */
const NEWEST_ELECTRON_MAJOR = 45

function sources(folder: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(tsx?|mjs|html)$/.test(entry.name) ? [{ name: path, text: readFileSync(path, 'utf8') }] : []
  })
}

const shell = [...sources('src/main'), ...sources('src/preload')]
const page = sources('src/renderer')

/** The files of a list in which something stands. */
function where(files: typeof shell, what: RegExp): string[] {
  return files.filter(({ text }) => what.test(text)).map(({ name }) => name)
}

describe('the source of the shell', () => {
  it('uses an Electron that is at most two majors behind', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { electron: string }
    }
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(NEWEST_ELECTRON_MAJOR - 2)
  })

  it('turns no protection off', () => {
    expect(
      where(
        [...shell, ...page],
        /(webSecurity|contextIsolation|sandbox):\s*false|(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures):\s*true|bypassCSP|enableBlinkFeatures:|no-sandbox|disable-web-security|ignore-certificate|setCertificateVerifyProc/,
      ),
    ).toEqual([])
  })

  it('makes windows in two places, listens to the page in one, and opens things outside in two', () => {
    expect(where(shell, /new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/)).toEqual([
      'src/main/projector.ts',
      'src/main/window.ts',
    ])
    expect(where(shell, /ipcMain/)).toEqual(['src/main/channels.ts'])
    expect(where(shell, /openExternal/)).toEqual(['src/main/navigation.ts'])
    expect(where(shell, /openPath|showItemInFolder/)).toEqual(['src/main/answers.ts'])
  })

  it('starts no other program, reaches for no network, and builds no code from text', () => {
    expect(
      where(shell, /child_process|node:(http|https|net|dgram|tls|vm)'|electron-updater|net\.(fetch|request)/),
    ).toEqual([])
    expect(where(shell, /\beval\(|new Function\(|executeJavaScript|insertCSS/)).toEqual([])
  })

  it('listens to the development server only in an unpackaged app', () => {
    expect(where(shell, /ELECTRON_RENDERER_URL/)).toEqual(['src/main/page-address.ts'])
    const text = readFileSync('src/main/page-address.ts', 'utf8')
    expect(text).toMatch(/app\.isPackaged \|\| given === undefined \? null/)
  })

  it('hands the preload nothing but the bridge, and the bridge only functions', () => {
    const text = readFileSync('src/preload/preload.ts', 'utf8')
    expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1)
    expect(text).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/)
    expect(where([{ name: 'preload', text }], /ipcRenderer\.(send|sendSync|postMessage|sendToHost)\(/)).toEqual([])
  })

  it('leaves the names of channels out of the page', () => {
    expect(where(page, /channel-names|ipcRenderer|from 'electron'/)).toEqual([])
  })
})
