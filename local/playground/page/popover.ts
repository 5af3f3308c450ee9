/** A button with something that opens below it and closes by itself: a click elsewhere, or Esc. */

import { make } from './dom';

export interface Popover {
  readonly element: HTMLElement;
  close(): void;
}

/** `inside` opens under the button; `onOpen` fills it before it shows. */
export function createPopover(
  button: HTMLButtonElement,
  inside: HTMLElement,
  onOpen: () => void = () => undefined,
): Popover {
  inside.hidden = true;
  inside.classList.add('popover');
  button.setAttribute('aria-expanded', 'false');
  const set = (isOpen: boolean) => {
    inside.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => {
    const opens = inside.hidden !== false;
    if (opens) onOpen();
    set(opens);
  });
  const element = make('div', { class: 'popover-place' }, button, inside);
  document.addEventListener('mousedown', (event) => {
    if (!element.contains(event.target as Node)) set(false);
  });
  // A click into the panel's frame is not heard here; that the window lost the focus is.
  window.addEventListener('blur', () => set(false));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || inside.hidden) return;
    set(false);
    button.focus();
  });
  return { element, close: () => set(false) };
}
