import { describe, expect, it } from 'vitest'
import { MENU_COMMANDS, type MenuCommand } from '@/host/contract'
import { menuTemplate } from '@/main/menu-template'
import { menuWords } from '@/main/menu-words'
import { LANGUAGES } from '@/words/language'

type Item = ReturnType<typeof menuTemplate>[number]

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

describe('the menu', () => {
  it.each(LANGUAGES)('offers every command once, in words of %s, each doing what it says', (language) => {
    const chosen: MenuCommand[] = []
    const choices = { command: (command: MenuCommand) => void chosen.push(command), openBackupsFolder: () => undefined }
    const items = flat(menuTemplate(menuWords(language), choices, false))
    for (const command of MENU_COMMANDS) {
      const found = items.filter(({ id }) => id === command)
      expect(found, command).toHaveLength(1)
      expect(found[0]?.label).toBe(menuWords(language)[command])
      found[0]?.click?.(...([] as unknown as Parameters<NonNullable<Item['click']>>))
    }
    expect(chosen).toEqual([...MENU_COMMANDS])
  })

  it('names what undo and redo would do, and a name with an ampersand as it is', () => {
    const choices = { command: () => undefined, openBackupsFolder: () => undefined }
    const items = flat(menuTemplate(menuWords('en'), choices, false, { undo: 'Undo: added Tea & talk', redo: null }))
    expect(items.find(({ id }) => id === 'undo')?.label).toBe('Undo: added Tea && talk')
    expect(items.find(({ id }) => id === 'redo')?.label).toBe(menuWords('en').redo)
  })

  it('gives no key to two items', () => {
    const items = flat(
      menuTemplate(menuWords('en'), { command: () => undefined, openBackupsFolder: () => undefined }, true),
    )
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('begins with the program’s own menu on a Mac, where quitting lives', () => {
    const words = menuWords('en')
    const choices = { command: () => undefined, openBackupsFolder: () => undefined }
    expect(menuTemplate(words, choices, true)[0]?.role).toBe('appMenu')
    expect(menuTemplate(words, choices, false)[0]?.role).toBeUndefined()
  })
})
