import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** By keyboard, as everything on this evening. */
export async function press(target: Locator): Promise<void> {
  await target.focus()
  await target.press('Enter')
}

/** Types like a scanner: every letter at once, Enter behind it without a look at the screen. */
export async function scan(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

/** What is typed and read on an evening, in both languages. */
export const EVENINGS = {
  'zh-CN': {
    ...{ sample: '打开示例', title: '签到', side: '实到', field: /^输入姓名/ },
    ...{ typed: 'lrc', found: '廖如初', again: '李*已经签到过' },
    ...{ passerBy: '路过的客人', more: '林沐的更多操作', stands: '替他来的人', insteadOf: '替换林*' },
    ...{ comesFor: '别人替他来…', whoComes: '来的人的姓名', bringsMore: '多带1位', brings: '林*带1位同行人' },
    ...{ bringsFewer: '少带1位', alone: '林*一个人来' },
    ...{
      paper: '１至３，999',
      willMark: '会记3人到场',
      missing: '名单上没有这些号：999',
      paperUndone: '已撤销纸质表记的3人',
    },
    ...{ second: '第二台电脑', write: '写门口文件', bring: '并入门口文件', choose: '选择文件', yourName: '你的名字' },
    ...{
      person: '罗一鸣',
      sideGuest: '侧门来的人',
      conflict: '冲突1处',
      onlyOnce: '两个门口都签了，先到为准，只算一次',
    },
    ...{ merge: '并入2笔', nothingNew: '没有新东西', broken: '文件不完整', leave: '要离开签到台吗？' },
    ...{ finish: '结束活动', turnout: '谁来了', source: '报名渠道', ticketType: '票种' },
    ...{ filters: '按状态筛选', noShow: '爽约', cancelled: '取消', takeBack: /^撤销：/ },
  },
  en: {
    ...{ sample: 'Open sample', title: 'Check-in', side: 'Present', field: /^Type a name/ },
    ...{ typed: 'liao', found: 'Liao Ruchu', again: 'Li M. is checked in already' },
    ...{ passerBy: 'Passing Guest', more: 'More for Lin Mu', stands: 'Stand In', insteadOf: 'in place of Lin M.' },
    ...{ comesFor: 'Somebody comes for them…', whoComes: 'Name of who comes' },
    ...{ bringsMore: 'Brings one more', brings: 'Lin M. brings 1' },
    ...{ bringsFewer: 'Brings one fewer', alone: 'Lin M. comes alone' },
    ...{ paper: '1-3, 999', willMark: '3 will be marked as come', missing: 'Not on the list: 999' },
    ...{ paperUndone: '3 people marked from paper taken back', second: 'Second laptop', write: 'Write door file' },
    ...{ bring: 'Merge door file', choose: 'Choose file', yourName: 'Your name (who checks in)', person: 'Luo Yiming' },
    ...{
      sideGuest: 'Side Guest',
      conflict: '1 conflict',
      onlyOnce: 'Checked in at both doors: the earlier counts, once',
    },
    ...{ merge: 'Merge 2 records', nothingNew: 'Nothing new', broken: 'The file is not complete' },
    ...{ leave: 'Leave the check-in desk?', finish: 'Finish event', turnout: 'Who came', source: 'Source' },
    ...{ ticketType: 'Ticket type', filters: 'Filter by status', noShow: 'No-show', cancelled: 'Cancelled' },
    takeBack: /^Undo: /,
  },
} as const

/** How many people of the list a filter leaves; a filter that leaves nobody is not there. */
async function filtered(page: Page, filters: string, name: string): Promise<number> {
  const chip = page.getByRole('group', { name: filters }).getByRole('button', { name: new RegExp(`^${name} ?\\d`) })
  return (await chip.count()) === 0 ? 0 : Number(await chip.first().locator('b').textContent())
}

export const hasFocus = (field: Locator) => field.evaluate((element) => element === document.activeElement)

/** Finishes the event from its list: who stayed away is a no-show, in one step there and back, and everybody is counted. */
export async function closed(page: Page, address: string, w: (typeof EVENINGS)[keyof typeof EVENINGS]): Promise<void> {
  const group = page.getByRole('group', { name: w.filters })
  await group.waitFor()
  const cancelled = await filtered(page, w.filters, w.cancelled)
  expect(cancelled).toBeGreaterThan(0)
  expect(await filtered(page, w.filters, w.noShow)).toBe(0)
  const open = (part: string) => page.evaluate((hash) => (location.hash = hash), address.replace(/door$/, part))
  const finished = async () => {
    await open('debrief')
    await press(page.getByRole('button', { name: w.finish }))
    await page.getByRole('region', { name: w.turnout }).waitFor()
  }
  const stayedAway = () => filtered(page, w.filters, w.noShow)
  await finished()
  await open('attendance')
  await group.waitFor()
  await expect.poll(stayedAway).toBeGreaterThan(0)
  const away = await stayedAway()
  await press(page.getByRole('button', { name: w.takeBack }).first())
  await expect.poll(stayedAway).toBe(0)

  await finished()
  for (const by of [w.source, w.ticketType]) {
    const table = page
      .getByRole('region', { name: w.turnout })
      .getByRole('table')
      .filter({
        has: page.getByRole('columnheader', { name: by, exact: true }),
      })
    // The last row is the sum where there are several.
    const figures = (await table.getByRole('row').last().getByRole('cell').allInnerTexts()).map(Number)
    const [promised = NaN, came = NaN, notCome = NaN] = figures
    expect(notCome).toBe(away)
    // Whoever came for somebody stands for them: neither has stayed away.
    expect(promised - came - notCome).toBeGreaterThanOrEqual(0)
    expect(came).toBeGreaterThan(0)
  }
  await open('attendance')
  await group.waitFor()
  await expect.poll(() => filtered(page, w.filters, w.cancelled)).toBe(cancelled)
}
