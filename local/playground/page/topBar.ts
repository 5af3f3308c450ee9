/** The bar on top: the file, the add-on's own menu, saving, the language. */

import type { Language, MenuItemView } from '../protocol';
import { make, place } from './dom';
import { createPopover } from './popover';
import type { Words } from './words';

export interface TopBar {
  setName(name: string): void;
  setMenu(items: readonly MenuItemView[]): void;
  /** While a command of the menu runs, none can be chosen. */
  setBusy(isBusy: boolean): void;
}

/** `onCommand` gets the function behind the chosen item. */
export function createTopBar(
  words: Words,
  language: Language,
  onCommand: (functionName: string) => void,
): TopBar {
  const name = make('h1');
  const list = make('div', { class: 'menu', attributes: { role: 'menu' } });
  const button = make(
    'button',
    { class: 'menu-button', attributes: { type: 'button', 'aria-haspopup': 'menu' } },
    words.menu,
    make('span', { class: 'caret', attributes: { 'aria-hidden': 'true' } }),
  );
  const menu = createPopover(button, list);
  const languages = (['en', 'ru'] as const).map((each) =>
    make(
      'a',
      {
        class: 'language',
        attributes: {
          href: `/?lang=${each}`,
          lang: each,
          hreflang: each,
          'aria-current': each === language ? 'true' : undefined,
        },
      },
      each.toUpperCase(),
    ),
  );
  place('top').append(
    make('span', { class: 'logo', attributes: { 'aria-hidden': 'true' } }),
    name,
    make('span', { class: 'badge' }, words.playground),
    menu.element,
    make('span', { class: 'space' }),
    make(
      'a',
      {
        class: 'quiet',
        attributes: { href: '/workbook.xlsx', download: '', title: words.saveHint },
      },
      words.save,
    ),
    make('nav', { class: 'languages', attributes: { 'aria-label': words.language } }, ...languages),
  );
  return {
    setName(text) {
      name.textContent = text;
      document.title = `${text} – Metrica Calls`;
    },
    setMenu(items) {
      list.replaceChildren(
        ...items.map(({ caption, functionName }) =>
          caption === ''
            ? make('hr')
            : make(
                'button',
                {
                  attributes: { type: 'button', role: 'menuitem' },
                  on: {
                    click() {
                      menu.close();
                      onCommand(functionName);
                    },
                  },
                },
                caption,
              ),
        ),
      );
    },
    setBusy(isBusy) {
      button.disabled = isBusy;
    },
  };
}
