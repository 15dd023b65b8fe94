import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { placeLabels, type LabelSheet } from '@/domain/labels/label-sheet'

/** How far a label may be from its place, mm. */
export const OFF = 0.5

const MM = 96 / 25.4

/** What stands on the labels of the preview: names, and codes without the gaps they are printed with. */
export async function shown(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.print-label')].map((label) => {
      const part = (name: string) =>
        [...label.querySelectorAll(`[data-part='${name}'] bdi`)].map((line) => line.textContent ?? '')
      return { name: part('name').join(' '), code: part('code').join('').replaceAll(' ', '') }
    }),
  )
}

/** Every label of the preview lies where its paper has one, and nothing on it is wider than its place. */
export async function checkPreview(preview: Page, sheet: LabelSheet, from: number): Promise<number> {
  const found = await preview.evaluate((millimetre) => {
    const pages = [...document.querySelectorAll('.print-labels')]
    return pages.flatMap((page, index) => {
      const paper = page.getBoundingClientRect()
      return [...page.querySelectorAll('.print-label')].map((label) => {
        const box = label.getBoundingClientRect()
        const tooWide = [...label.querySelectorAll('.print-label-text')].flatMap((text) => {
          const room = text.getBoundingClientRect()
          return [...text.querySelectorAll('bdi')].flatMap((line) => {
            const range = document.createRange()
            range.selectNodeContents(line)
            return range.getBoundingClientRect().width > room.width + 0.5 ? [line.textContent] : []
          })
        })
        return {
          at: [index, (box.left - paper.left) / millimetre, (box.top - paper.top) / millimetre],
          tooWide,
        }
      })
    })
  }, MM)
  const places = placeLabels(sheet, found.length, from)
  found.forEach(({ at, tooWide }, index) => {
    const place = places[index]
    expect(tooWide).toEqual([])
    expect(at[0]).toBe(place?.page)
    expect(Math.abs((at[1] ?? 0) - (place?.x ?? 0))).toBeLessThan(OFF)
    expect(Math.abs((at[2] ?? 0) - (place?.y ?? 0))).toBeLessThan(OFF)
  })
  return found.length
}
