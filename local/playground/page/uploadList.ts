/** The uploads that the stand-in has stored, newest first. */

import type { Language, MetricaView } from '../protocol';
import { make } from './dom';
import type { Words } from './words';

interface Manner {
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
}

export function drawUploads(
  into: HTMLElement,
  { uploads }: MetricaView,
  { words, language, timeZone }: Manner,
): void {
  if (uploads.length === 0) {
    into.replaceChildren(make('p', {}, words.noUploads));
    return;
  }
  const time = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const heads = [words.upload, words.time, words.calls, words.status, words.counter, words.comment];
  const rows = [...uploads].reverse().map((upload) => {
    const calls =
      upload.rows === upload.sent ? `${upload.rows}` : `${upload.rows} / ${upload.sent}`;
    const cells = [
      String(upload.id),
      time.format(upload.createdMs),
      calls,
      upload.status,
      String(upload.counterId),
      upload.comment,
    ];
    return make('tr', {}, ...cells.map((text) => make('td', {}, text)));
  });
  into.replaceChildren(
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make('tr', {}, ...heads.map((text) => make('th', { attributes: { scope: 'col' } }, text))),
      ),
      make('tbody', {}, ...rows),
    ),
  );
}
