/** `SpreadsheetApp.getUi()`: menus, boxes, sidebars; a box suspends the script and loses its locks. */

import type { MenuItemRecord } from '../hostOptions';
import type { Machine } from '../machine';
import { free, type MethodRule, write } from '../run/argumentRules';
import { behind, service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import type { GasUi } from '../spreadsheet/spreadsheetHandles';
import { releaseAllLocks } from './lockService';

type GasMenu = GoogleAppsScript.Base.Menu;
type GasPromptResponse = GoogleAppsScript.Base.PromptResponse;

const buttons = serviceEnum('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSets = serviceEnum('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

class MenuService {
  readonly items: MenuItemRecord[] = [];

  constructor(
    readonly machine: Machine,
    readonly caption: string | null,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.items.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: object): this {
    const sub = behind(this.machine, menu, 'Menu') as MenuService | undefined;
    if (sub === undefined) this.machine.fail(this.machine.texts.invalidArgument('menu'));
    this.items.push({ kind: 'submenu', menu: { caption: sub.caption, items: sub.items } });
    return this;
  }

  /** A menu of the same caption that is there already gives way. */
  addToUi(): void {
    const { menus } = this.machine.ui;
    const former = menus.findIndex((menu) => menu.caption === this.caption);
    if (former >= 0) menus.splice(former, 1);
    menus.push({ caption: this.caption, items: [...this.items] });
  }
}

const exposeMenu = service<GasMenu>()('Menu', {
  addItem: free(['text', 'text']),
  addSeparator: free(),
  addSubMenu: free(['object']),
  addToUi: free(),
});

class UiService {
  constructor(readonly machine: Machine) {}

  createMenu(caption: string): GasMenu {
    return exposeMenu(this.machine, new MenuService(this.machine, caption));
  }

  createAddonMenu(): GasMenu {
    return exposeMenu(this.machine, new MenuService(this.machine, null));
  }

  /** `alert(prompt)`, `alert(prompt, buttons)`, `alert(title, prompt, buttons)`. */
  alert(first: string, second?: object | string, third?: object): unknown {
    return buttons[this.answer(first, second, third)];
  }

  /** Nobody types into the box: its text is empty. */
  prompt(first: string, second?: object | string, third?: object): GasPromptResponse {
    const answer = this.answer(first, second, third);
    return exposeResponse(this.machine, {
      getSelectedButton: () => buttons[answer],
      getResponseText: () => '',
    });
  }

  showSidebar(page: object): void {
    this.machine.ui.sidebars.push(this.pageOf(page));
  }

  showModalDialog(page: object, title: string): void {
    this.machine.ui.dialogs.push({ ...this.pageOf(page), title, modal: true });
  }

  showModelessDialog(page: object, title: string): void {
    this.machine.ui.dialogs.push({ ...this.pageOf(page), title, modal: false });
  }

  private answer(first: string, second?: object | string, third?: object): keyof typeof buttons {
    const { machine } = this;
    const hasTitle = typeof second === 'string';
    const set = hasTitle ? third : second;
    const names = set === undefined ? 'OK' : String(set);
    const answer = machine.ui.nextAnswers.shift() ?? (names.split('_')[0] as 'OK');
    machine.ui.alerts.push({
      title: hasTitle ? first : '',
      prompt: hasTitle ? second : first,
      buttons: names,
      answer,
    });
    releaseAllLocks(machine);
    return answer;
  }

  private pageOf(page: object): { title: string; content: string } {
    const output = behind(this.machine, page, 'HtmlOutput') as
      | { getTitle(): string; getContent(): string }
      | undefined;
    if (output === undefined)
      this.machine.fail(this.machine.texts.invalidArgument('userInterface'));
    return { title: output.getTitle(), content: output.getContent() };
  }
}

// A box does not send what was written: the person sees the old cells (benlcollins.com/?p=21547).
const box: MethodRule = free(['textual'], ['textual', 'object'], ['textual', 'textual', 'object']);

const exposeUi = service<GasUi>()(
  'Ui',
  {
    alert: box,
    createAddonMenu: free(),
    createMenu: free(['text']),
    prompt: box,
    showModalDialog: write(['object', 'text']),
    showModelessDialog: write(['object', 'text']),
    showSidebar: write(['object']),
  },
  { Button: buttons, ButtonSet: buttonSets },
);

const exposeResponse = service<GasPromptResponse>()('PromptResponse', {
  getResponseText: free(),
  getSelectedButton: free(),
});

export function ui(machine: Machine): GasUi {
  return exposeUi(machine, new UiService(machine));
}
