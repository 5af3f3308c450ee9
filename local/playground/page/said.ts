/** What is said to the person in a corner of the page: the script's toasts and alerts, mails, failures. */

import { make, place } from './dom';

export interface Saying {
  readonly title: string;
  readonly text: string;
  /** Null: it stays until it is closed. */
  readonly seconds: number | null;
  readonly isFailure?: boolean;
}

/** Shows a box; the same words that are there already are not said twice. */
export function say(
  { title, text, seconds, isFailure = false }: Saying,
  closeCaption: string,
): void {
  const corner = place('said');
  const key = `${title}\n${text}`;
  const same = [...corner.children].find((each) => (each as HTMLElement).dataset.key === key);
  same?.remove();
  const box = make(
    'div',
    { class: isFailure ? 'saying failure' : 'saying' },
    make('div', {}, ...(title === '' ? [] : [make('strong', {}, title)]), make('p', {}, text)),
    make(
      'button',
      {
        attributes: { type: 'button', 'aria-label': closeCaption },
        on: { click: () => box.remove() },
      },
      '×',
    ),
  );
  box.dataset.key = key;
  corner.append(box);
  if (seconds !== null) setTimeout(() => box.remove(), seconds * 1000);
}
