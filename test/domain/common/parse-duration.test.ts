import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration, readDuration } from '@/domain/common/parse-duration'

describe('parseDuration', () => {
  it.each([
    ['15', 900],
    ['15m', 900],
    ['15 min', 900],
    ["15'", 900],
    ['1h', 3600],
    ['1h30', 5400],
    ['1h30m', 5400],
    ['1 hour 30 minutes', 5400],
    ['1:30', 5400],
    ['0:05', 300],
    ['1:30:15', 5415],
    ['90分钟', 5400],
    ['90分', 5400],
    ['1小时30分', 5400],
    ['1小时30', 5400],
    ['1小时半', 5400],
    ['一个半小时', 5400],
    ['1个半小时', 5400],
    ['1.5小时', 5400],
    ['两小时', 7200],
    ['两个小时', 7200],
    ['半小时', 1800],
    ['半个小时', 1800],
    ['一刻钟', 900],
    ['十五分钟', 900],
    ['30秒', 30],
    ['90s', 90],
    ['1分30', 90],
    ['1分30秒', 90],
    ['1分半', 90],
    ['2.5', 150],
    ['１５', 900],
    ['24h', 86_400],
    ['1½h', 5400],
    ['½h', 1800],
    ['1.5h', 5400],
    ['1个钟', 3600],
    ['一百二十分钟', 7200],
    ['一百零五分钟', 6300],
    ['三刻钟', 2700],
    ['15 mins.', 900],
    ['half hour', 1800],
    ['half an hour', 1800],
    ['15′', 900],
    ['15’', 900],
    ['1′30″', 90],
    ['１小时半', 5400],
  ])('reads %s as %i seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds)
  })

  it.each([
    ['', 'notUnderstood'],
    ['long', 'notUnderstood'],
    ['15 apples', 'notUnderstood'],
    ['1:75', 'notUnderstood'],
    ['半', 'notUnderstood'],
    ['0', 'zero'],
    ['0分', 'zero'],
    ['-5', 'negative'],
    ['−5分', 'negative'],
    ['30h', 'tooLong'],
    ['30小时', 'tooLong'],
    ['1441', 'tooLong'],
    ['一百二分钟', 'notUnderstood'],
    ['百分钟', 'notUnderstood'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(readDuration(text)).toEqual({ ok: false, reason })
    expect(parseDuration(text)).toBeNull()
  })

  it('reads back every length that the app writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds)
      }),
    )
  })
})
