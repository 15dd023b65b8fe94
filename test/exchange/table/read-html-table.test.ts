import { expect, it } from 'vitest'
import { readHtmlTables } from '@/exchange/table/read-html-table'

it('the rows of a table go on behind another table that stands in one of its cells', () => {
  const inner = '<table><tr><td>内</td></tr></table>'
  const page = `<table><tr><td>姓名</td><td>备注</td></tr><tr><td>何田</td><td>早${inner}</td></tr><tr><td>欧阳</td><td>晚</td></tr></table>`
  expect(readHtmlTables(page)).toEqual([
    [
      ['姓名', '备注'],
      ['何田', '早'],
      ['欧阳', '晚'],
    ],
    [['内']],
  ])
})
