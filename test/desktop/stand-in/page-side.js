/* global PRELOAD */
/**
 * Runs in the page before anything else: gives the app's preload the few things a sandboxed preload has, and no more.
 * This is text for the page, put together in preload-script.ts; PRELOAD stands for the app's own preload.
 */
;(() => {
  const ask = globalThis.__standInAsk
  delete globalThis.__standInAsk
  if (window !== window.top || location.host !== 'app.salondesk.test') return

  const kind = (value) => Object.prototype.toString.call(value)

  function pack(value) {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', text: String(value) }
    if (value instanceof Uint8Array) return { $: 'bytes', text: base64(value) }
    if (Array.isArray(value)) return value.map(pack)
    if (kind(value) !== '[object Object]') throw new TypeError(`The stand-in does not carry ${kind(value)}`)
    return { $: 'object', entries: Object.entries(value).map(([key, part]) => [key, pack(part)]) }
  }

  function unpack(packed) {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    if (packed.$ === 'undefined') return undefined
    if (packed.$ === 'number') return Number(packed.text)
    if (packed.$ === 'bytes') return Uint8Array.from(atob(packed.text), (letter) => letter.charCodeAt(0))
    return Object.fromEntries(packed.entries.map(([key, part]) => [key, unpack(part)]))
  }

  function base64(bytes) {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
    return btoa(text)
  }

  // What crosses the bridge is a copy; functions cross as functions that copy in turn.
  function across(value, freeze) {
    if (typeof value === 'function') return (...args) => across(value(...args.map((arg) => across(arg, false))), false)
    if (value instanceof Promise) return value.then((result) => across(result, false))
    if (Array.isArray(value))
      return seal(
        value.map((part) => across(part, freeze)),
        freeze,
      )
    if (kind(value) === '[object Object]') {
      return seal(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part, freeze)])), freeze)
    }
    return structuredClone(value)
  }

  function seal(value, freeze) {
    return freeze ? Object.freeze(value) : value
  }

  const listeners = new Map()
  Object.defineProperty(window, Symbol.for('salondesk.stand-in.deliver'), {
    value: (channel, wire) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...unpack(JSON.parse(wire)))
    },
  })

  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const reply = unpack(JSON.parse(await ask(channel, JSON.stringify(pack(structuredClone(args))))))
      if (reply.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
      return reply.value
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      const left = (listeners.get(channel) ?? []).filter((other) => other !== listener)
      listeners.set(channel, left)
      return ipcRenderer
    },
  }

  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      Object.defineProperty(window, key, { value: across(api, true), enumerable: true })
    },
  }

  const modules = { electron: Object.freeze({ contextBridge, ipcRenderer }) }
  const require = (name) => {
    if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`)
    return modules[name]
  }
  const module = { exports: {} }
  ;((require, module, exports) => {
    PRELOAD
  })(require, module, module.exports)
})()
