/** The row of tabs under the cells, with what a person does to a tab. */

import type { HandEdit, TabView } from '../../protocol';
import { openMenu } from '../contextMenu';
import { make, place } from '../dom';
import type { Words } from '../words';

interface Wiring {
  readonly words: Words;
  readonly onChoose: (tab: TabView) => void;
  readonly onEdit: (edit: HandEdit) => void;
}

/** Draws the tabs; the one with `activeId` is shown. */
export function drawTabs(
  tabs: readonly TabView[],
  activeId: number,
  { words, onChoose, onEdit }: Wiring,
): void {
  // A name that is being typed stays until the person is done.
  if (document.activeElement?.classList.contains('tab-name') === true) return;
  const buttons = tabs.map((tab, index) => {
    const { sheetId } = tab;
    const button = make(
      'button',
      {
        class: 'tab',
        attributes: {
          type: 'button',
          role: 'tab',
          'aria-selected': String(sheetId === activeId),
          'aria-controls': 'grid',
          title: tab.name,
        },
        on: {
          click: () => onChoose(tab),
          dblclick: () => rename(),
          contextmenu(event) {
            event.preventDefault();
            openMenu(choices(), { x: event.clientX, y: event.clientY }, () => button.focus());
          },
        },
      },
      tab.name,
    );
    const rename = () => typeName(button, tab, words, onEdit);
    const choices = () => [
      { caption: words.edit.renameTab, onChoose: rename },
      { caption: words.edit.copyTab, onChoose: () => onEdit({ kind: 'copyTab', sheetId }) },
      {
        caption: words.edit.tabLeft,
        isOff: index === 0,
        onChoose: () => onEdit({ kind: 'moveTab', sheetId, by: -1 }),
      },
      {
        caption: words.edit.tabRight,
        isOff: index === tabs.length - 1,
        onChoose: () => onEdit({ kind: 'moveTab', sheetId, by: 1 }),
      },
      { caption: words.edit.deleteTab, onChoose: () => onEdit({ kind: 'deleteTab', sheetId }) },
    ];
    if (tab.color !== null) button.style.boxShadow = `inset 0 -3px ${tab.color}`;
    return button;
  });
  const add = make(
    'button',
    {
      id: 'add-tab',
      class: 'tab',
      attributes: { type: 'button', 'aria-label': words.edit.addTab, title: words.edit.addTab },
      on: { click: () => onEdit({ kind: 'addTab' }) },
    },
    '+',
  );
  const strip = make(
    'div',
    { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.tabs } },
    ...buttons,
  );
  place('tabs').replaceChildren(add, strip);
}

/** Puts a field in place of the tab's name: Enter takes what was typed, Esc leaves it. */
function typeName(
  button: HTMLElement,
  { sheetId, name }: TabView,
  words: Words,
  onEdit: (edit: HandEdit) => void,
): void {
  let isDone = false;
  const done = (takes: boolean) => {
    if (isDone) return;
    isDone = true;
    field.replaceWith(button);
    button.focus();
    if (takes && field.value !== name) onEdit({ kind: 'renameTab', sheetId, name: field.value });
  };
  const field = make('input', {
    class: 'tab-name',
    attributes: { 'aria-label': words.edit.tabName, maxlength: '100', autocomplete: 'off' },
    on: {
      blur: () => done(true),
      keydown(event) {
        if (event.key === 'Enter') done(true);
        else if (event.key === 'Escape') done(false);
      },
    },
  });
  field.value = name;
  button.replaceWith(field);
  field.focus();
  field.select();
}
