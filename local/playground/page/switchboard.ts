/** The strip for the stand-in: its faults, what it has stored, the clock, the token to connect with. */

import type { BookView, Language, MetricaView } from '../protocol';
import { make, place } from './dom';
import { choiceOf, FAULT_CHOICES, ordersOf } from './faultChoices';
import { createPopover } from './popover';
import { drawUploads } from './uploadList';
import type { Words } from './words';

export interface Switchboard {
  showMetrica(view: MetricaView): void;
  showBook(book: BookView): void;
  setBusy(isBusy: boolean): void;
}

interface Wiring {
  readonly words: Words;
  readonly language: Language;
  readonly onFaults: (orders: readonly string[]) => void;
  readonly onHours: (hours: number) => void;
  readonly onSignIn: (on: boolean) => void;
  readonly onCopy: (text: string) => void;
}

export function createSwitchboard(wiring: Wiring): Switchboard {
  const { words, language } = wiring;
  let metrica: MetricaView | null = null;
  const order = () => {
    const choice = FAULT_CHOICES.find(({ name }) => name === faults.value);
    if (choice !== undefined) wiring.onFaults(ordersOf(choice, lasting.checked));
  };
  const faults = make(
    'select',
    { id: 'fault', on: { change: order } },
    ...FAULT_CHOICES.map(({ name }) =>
      make('option', { attributes: { value: name } }, words.faults[name]),
    ),
  );
  const lasting = make('input', {
    id: 'lasting',
    attributes: { type: 'checkbox' },
    on: { change: order },
  });
  const count = make('span', { class: 'count' }, '0');
  const uploads = make('div', { class: 'uploads' });
  const uploadsButton = quietButton(words.uploads, count);
  const uploadsPopover = createPopover(uploadsButton, uploads, drawList);
  const clock = make('time', { id: 'clock' });
  const steps = [
    [1, words.hour],
    [24, words.day],
  ] as const;
  const stepButtons = steps.map(([hours, caption]) => {
    const button = quietButton(caption);
    button.title = words.clockHint;
    button.addEventListener('click', () => wiring.onHours(hours));
    return button;
  });
  const token = make('code', { id: 'token' });
  const copyToken = quietButton(words.copy);
  copyToken.addEventListener('click', () => wiring.onCopy(metrica?.token ?? ''));
  const signIn = make('input', {
    id: 'sign-in',
    attributes: { type: 'checkbox' },
    on: { change: () => wiring.onSignIn(signIn.checked) },
  });
  const clientId = make('code');
  const copyClient = quietButton(words.copy);
  copyClient.addEventListener('click', () => wiring.onCopy(metrica?.clientId ?? ''));
  const more = make(
    'div',
    { class: 'more' },
    make('label', {}, signIn, ` ${words.signIn}`),
    make('p', {}, words.signInHint),
    make('div', { class: 'line' }, `${words.clientId} `, clientId, copyClient),
  );
  const group = (...children: readonly (Node | string)[]) =>
    make('div', { class: 'group' }, ...children);
  place('standin').setAttribute('aria-label', words.standIn);
  place('standin').append(
    make(
      'span',
      { class: 'standin-name', attributes: { title: words.standInHint } },
      words.standIn,
    ),
    group(
      make('label', { attributes: { for: 'fault' } }, words.nextUpload),
      faults,
      make(
        'label',
        { class: 'tick', attributes: { title: words.everyHint } },
        lasting,
        words.everyUpload,
      ),
    ),
    uploadsPopover.element,
    group(clock, ...stepButtons),
    make('span', { class: 'space' }),
    make(
      'div',
      { class: 'group token', attributes: { title: words.tokenHint } },
      make('span', {}, words.token),
      token,
      copyToken,
    ),
    createPopover(quietButton(words.more), more).element,
  );

  let aheadMs = 0;
  let timeZone = 'UTC';
  const tick = () => {
    const now = new Date(Date.now() + aheadMs);
    clock.dateTime = now.toISOString();
    clock.textContent = now.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB', {
      timeZone,
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
  };
  setInterval(tick, 5000);

  function drawList(): void {
    if (metrica !== null) drawUploads(uploads, metrica, { words, language, timeZone });
  }
  return {
    showMetrica(view) {
      metrica = view;
      faults.value = choiceOf(view.faults).name;
      faults.classList.toggle('on', view.faults.length > 0);
      count.textContent = String(view.uploads.length);
      token.textContent = view.token;
      clientId.textContent = view.clientId;
      drawList();
    },
    showBook(book) {
      aheadMs = book.nowMs - Date.now();
      timeZone = book.timeZone;
      signIn.checked = book.hasSignIn;
      tick();
    },
    setBusy(isBusy) {
      for (const button of stepButtons) button.disabled = isBusy;
    },
  };
}

function quietButton(caption: string, ...more: readonly Node[]): HTMLButtonElement {
  return make('button', { class: 'quiet', attributes: { type: 'button' } }, caption, ...more);
}
