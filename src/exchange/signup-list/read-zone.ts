import type { Zone } from '@/domain/common/time'

/** Zones by the letters that programs write behind a time, in minutes ahead of UTC. */
const BY_LETTERS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
}

const CHINA = 480
const CENTRAL_AMERICA = -360

/**
 * Minutes ahead of UTC that stand behind a clock reading: Z, +08:00, GMT+8, UTC-5, EST, 北京时间; null where none do.
 * `withSeconds`: behind hours and minutes alone a bare minus begins the end of a range (9:00-9:30), not a zone.
 */
export function readOffset(tail: string, withSeconds: boolean, zone: Zone): number | null {
  const text = tail.replace(/^[\s(（[]+/, '')
  if (text === '') return null
  const found = /^(?:(?:UTC|GMT)\s*([+-])|(\+)|(-))(\d{1,2})(?::?(\d{2}))?(?!\d|\s*[:：])/i.exec(text)
  if (found && Number(found[4]) <= 14 && (found[3] === undefined || withSeconds)) {
    const minutes = Number(found[4]) * 60 + Number(found[5] ?? 0)
    return (found[1] ?? found[2] ?? found[3]) === '-' ? -minutes : minutes
  }
  if (/^(北京|中国标准|中国|香港|台北|新加坡)/u.test(text)) return CHINA
  const letters = /^[A-Za-z]{1,4}(?![A-Za-z])/.exec(text)?.[0].toUpperCase() ?? ''
  // China's clocks and Chicago's have the same letters.
  if (letters === 'CST') return /^(Asia|Etc|UTC)\b/.test(zone) ? CHINA : CENTRAL_AMERICA
  return BY_LETTERS[letters] ?? null
}

/** The zone that a heading names in brackets, Paid date (UTC), Created (GMT+8), for a column of times; null where it names none. */
export function zoneInHeading(heading: string, zone: Zone): Zone | null {
  if (!/[(（[]|\butc\b/i.test(heading)) return null
  if (/\butc\b(?!\s*[+-])/i.test(heading)) return 'UTC'
  const inside = /[(（[]\s*((?:UTC|GMT|[A-Z]{3,4})?\s*(?:[+-]\s*[\d:]+)?)\s*[)）\]]/.exec(heading)?.[1] ?? ''
  const offset = inside === '' ? null : readOffset(inside.replace(/\s/g, ''), true, zone)
  // Names of this kind count hours the other way about, and whole ones only.
  return offset === null || offset % 60 !== 0
    ? null
    : `Etc/GMT${offset > 0 ? '-' : '+'}${String(Math.abs(offset) / 60)}`
}
