import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '@/words/language'

export interface PrintDocument {
  readonly title: string
  readonly language: Language
  /** The content of `print.css`, which the caller reads: this code runs where there are no files, too. */
  readonly css: string
}

/** A printed page as one HTML file that needs nothing else, runs nothing and fetches nothing. */
export function renderPrintPage(page: ReactElement, { title, language, css }: PrintDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${css}\n@media screen { body { display: grid; justify-content: center; margin: 0; padding: 24px; background: #e9e9e7 } }\n@media print { body { margin: 0 } }</style>`,
    '</head>',
    `<body>${renderToStaticMarkup(page)}</body>`,
    '</html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
