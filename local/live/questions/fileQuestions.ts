/** Questions about the form of a file and of the request that carries it. */

import { csv, fileOf, goodCall } from '../callFile';
import type { Known, Question } from '../question';
import { type Part, upload, uploadBody, uploadParts } from '../requests';

type Case = readonly [key: string, asks: string, content: (known: Known) => string | Buffer];

const FILES: readonly Case[] = [
  ['file-crlf', 'Are line ends of Windows taken?', (known) => written(known, ',', '\r\n')],
  ['file-semicolons', 'Are semicolons taken?', (known) => written(known, ';')],
  ['file-with-mark', 'Is a byte order mark taken?', (known) => `\uFEFF${plain(known)}`],
  ['file-small-names', 'Are names in small letters taken?', (known) => named(known, 'clientid')],
  ['file-odd-column', 'Is a column that no page names taken?', (known) => odd(known)],
  ['file-column-twice', 'Is a column that stands twice taken?', (known) => twice(known)],
  ['file-blanks', 'Are blanks after commas taken?', (known) => written(known, ', ')],
  ['file-blank-line', 'Is a blank line in the middle taken?', (known) => plain(known, '\n\n')],
  ['file-no-last-end', 'Is a last line without its end taken?', (known) => plain(known).trim()],
  ['file-of-1251', 'What does a file in windows-1251 get?', (known) => oldEncoding(known)],
  ['file-header-alone', 'What does a file without rows get?', () => 'ClientId,DateTime\n'],
  ['file-empty', 'What does an empty file get?', () => ''],
  ['file-no-header', 'What does a file without header get?', (known) => rowsAlone(known)],
  ['file-no-time', 'What does a file without DateTime get?', () => 'ClientId\n17000000001\n'],
  [
    'file-no-id',
    'What does a file without ids get?',
    (known) => `DateTime\n${known.nowSeconds - 60}\n`,
  ],
  ['file-two-ids', 'May one file have two columns of ids?', (known) => twoIds(known)],
];

const PARTS: readonly (readonly [key: string, asks: string, head: Omit<Part, 'content'>])[] = [
  [
    'part-of-other-name',
    'What does a part of another name get?',
    { name: 'data', fileName: 'data.csv', type: 'text/csv' },
  ],
  [
    'part-text-plain',
    'Is a part of type text/plain taken?',
    { name: 'file', fileName: 'data.csv', type: 'text/plain' },
  ],
  ['part-without-type', 'Is a part without a type taken?', { name: 'file', fileName: 'data.csv' }],
  ['part-without-file-name', 'Is a plain field in place of a file taken?', { name: 'file' }],
];

export const FILE_QUESTIONS: readonly Question[] = [
  ...FILES.map(
    ([key, asks, content]): Question => ({
      key,
      asks,
      point: null,
      request: (known) => upload(known, content(known)),
    }),
  ),
  ...PARTS.map(
    ([key, asks, head]): Question => ({
      key,
      asks,
      point: null,
      request: (known) => uploadParts(known, [{ ...head, content: plain(known) }]),
    }),
  ),
  {
    key: 'part-twice',
    asks: 'What do two files in one request get?',
    point: null,
    request: (known) => {
      const part = { name: 'file', fileName: 'data.csv', type: 'text/csv', content: plain(known) };
      return uploadParts(known, [part, part]);
    },
  },
  {
    key: 'body-of-csv',
    asks: 'Is CSV taken without a form?',
    point: null,
    request: (known) =>
      uploadBody(known, { 'content-type': 'text/csv' }, Buffer.from(plain(known))),
  },
  {
    key: 'body-empty',
    asks: 'What does an upload without a body get?',
    point: null,
    request: (known) => uploadBody(known, {}, Buffer.alloc(0)),
  },
];

function cells(known: Known): readonly (readonly string[])[] {
  const { ClientId = '', DateTime = '' } = goodCall(known, 21);
  const other = goodCall(known, 22);
  return [
    ['ClientId', 'DateTime'],
    [ClientId, DateTime],
    [other.ClientId ?? '', other.DateTime ?? ''],
  ];
}

function plain(known: Known, end = '\n'): string {
  return csv(cells(known), end);
}

function written(known: Known, separator: string, end = '\n'): string {
  return cells(known)
    .map((line) => `${line.join(separator)}${end}`)
    .join('');
}

function named(known: Known, name: string): string {
  return plain(known).replace('ClientId', name);
}

function odd(known: Known): string {
  return csv(cells(known).map((line, index) => [...line, index === 0 ? 'Operator' : 'Анна']));
}

function twice(known: Known): string {
  return csv(cells(known).map((line) => [...line, line[1] ?? '']));
}

function rowsAlone(known: Known): string {
  return csv(cells(known).slice(1));
}

function twoIds(known: Known): string {
  const calls = [
    { ...goodCall(known, 23), UserId: '' },
    { ...goodCall(known, 24), ClientId: '', UserId: 'client-24' },
  ];
  return fileOf(calls, ['ClientId', 'UserId', 'DateTime']);
}

/** “Да” in the code page of Windows. */
function oldEncoding(known: Known): Buffer {
  const { ClientId = '', DateTime = '' } = goodCall(known, 25);
  return Buffer.from(`ClientId,DateTime,Tag\n${ClientId},${DateTime},\xc4\xe0\n`, 'latin1');
}
