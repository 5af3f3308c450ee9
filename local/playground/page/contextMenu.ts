/** A menu that opens where the pointer is, with keys of its own; it closes by itself. */

import { make } from './dom';

export interface MenuChoice {
  readonly caption: string;
  readonly onChoose: () => void;
  readonly isOff?: boolean;
}

let open: HTMLElement | null = null;

/** Opens at a place of the window; `from` gets the focus back. */
export function openMenu(
  choices: readonly MenuChoice[],
  at: { readonly x: number; readonly y: number },
  from: () => void,
): void {
  close();
  const items = choices.map(({ caption, onChoose, isOff = false }) =>
    make(
      'button',
      {
        attributes: { type: 'button', role: 'menuitem', disabled: isOff ? '' : undefined },
        on: {
          click() {
            close();
            from();
            onChoose();
          },
        },
      },
      caption,
    ),
  );
  const menu = make(
    'div',
    {
      class: 'menu context',
      attributes: { role: 'menu' },
      on: {
        keydown(event) {
          if (event.key === 'Escape' || event.key === 'Tab') {
            close();
            from();
          } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            const usable = items.filter((item) => !item.disabled);
            const now = usable.indexOf(document.activeElement as HTMLButtonElement);
            const next = now + (event.key === 'ArrowDown' ? 1 : -1);
            usable[(next + usable.length) % usable.length]?.focus();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        },
      },
    },
    ...items,
  );
  document.body.append(menu);
  open = menu;
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(at.x, innerWidth - width))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, innerHeight - height))}px`;
  items.find((item) => !item.disabled)?.focus();
}

function close(): void {
  open?.remove();
  open = null;
}

document.addEventListener('mousedown', ({ target }) => {
  if (open?.contains(target as Node) === false) close();
});
// A click into the panel's frame is not heard here; that the window lost the focus is.
window.addEventListener('blur', close);
