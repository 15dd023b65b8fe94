import { Menu } from 'electron'
import type { MenuSteps } from '@/host/contract'
import { type MenuChoices, menuTemplate, NO_STEPS } from './menu-template'
import type { MenuWords } from './menu-words'

/** The native menu: put up anew when the language changes, or what undo and redo would do. */
export class AppMenu {
  private steps = NO_STEPS

  constructor(
    private readonly words: () => MenuWords,
    private readonly choices: MenuChoices,
  ) {}

  show(): void {
    const template = menuTemplate(this.words(), this.choices, process.platform === 'darwin', this.steps)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  /** Electron cannot change the words of an item that is up, so the menu is made again; only when they are others. */
  name(steps: MenuSteps): void {
    if (steps.undo === this.steps.undo && steps.redo === this.steps.redo) return
    this.steps = steps
    this.show()
  }
}
