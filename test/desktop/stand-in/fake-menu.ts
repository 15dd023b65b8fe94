export interface ItemTemplate {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly ItemTemplate[]
}

/** A menu as the app described it. An item that could do nothing is refused at once. */
export class FakeMenu {
  constructor(readonly items: readonly ItemTemplate[]) {
    for (const item of this.all()) {
      const does = item.role ?? item.click ?? item.submenu
      if (item.type !== 'separator' && does === undefined) throw new Error(`Menu item ${item.label} does nothing`)
    }
  }

  popup(): void {}

  all(): ItemTemplate[] {
    const flat = (items: readonly ItemTemplate[]): ItemTemplate[] =>
      items.flatMap((item) => [item, ...flat(item.submenu ?? [])])
    return flat(this.items)
  }
}

/** `Menu` of one run of the app. */
export function fakeMenus() {
  const shown: { application: FakeMenu | null } = { application: null }
  const Menu = {
    buildFromTemplate: (template: readonly ItemTemplate[]) => new FakeMenu(template),
    setApplicationMenu: (menu: FakeMenu | null) => {
      shown.application = menu
    },
  }
  return { Menu, shown }
}
