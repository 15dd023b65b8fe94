import { useEffect, useState } from 'react'

/** A camera that could be used; without a name until one of them was allowed. */
export interface KnownCamera {
  readonly id: string
  readonly name: string
}

/** The cameras that are connected now. `asked` is anything that changes when their names may have become known. */
export function useCameras(asked: unknown): readonly KnownCamera[] {
  const [cameras, setCameras] = useState<readonly KnownCamera[]>([])
  useEffect(() => {
    // Missing where the page has no safe address; there is no camera then either.
    const devices = (navigator as Partial<Navigator>).mediaDevices
    if (!devices) return
    let left = false
    const look = async () => {
      const found = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput')
      if (!left) setCameras(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })))
    }
    const again = () => void look()
    again()
    devices.addEventListener('devicechange', again)
    return () => {
      left = true
      devices.removeEventListener('devicechange', again)
    }
  }, [asked])
  return cameras
}
