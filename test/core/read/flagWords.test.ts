/** Words of flags from the exports of trackers, exchanges and CRMs; each with where it is met. */

import { describe, expect, test } from '@jest/globals';
import type { FlagColumn } from '../../../src/core/call/columns';
import { EXPORTS } from '../../../src/core/exports/exportList';
import { codesOf, normaliseFlagWord } from '../../../src/core/read/flagWords';
import { flagReader } from '../../../src/core/read/readFlag';
import { inWords, readCell } from './readCells';

const WORDS: readonly (readonly [
  column: FlagColumn,
  sent: string,
  source: string,
  words: readonly string[],
])[] = [
  [
    'CallMissed',
    '1',
    'CallRail’s call log',
    ['Abandoned Call', 'Missed Call', 'missed', 'Abandoned'],
  ],
  [
    'CallMissed',
    '1',
    'RingCentral’s Action Result',
    ['Hang Up', 'No Answer', 'Not connected', 'Rejected', 'Busy', 'Call Failed'],
  ],
  [
    'CallMissed',
    '1',
    'Megafon’s states',
    ['missed', 'Cancel', 'Busy', 'NotAvailable', 'NotAllowed', 'NotFound'],
  ],
  [
    'CallMissed',
    '1',
    'Aircall’s missed_call_reason',
    [
      'abandoned_in_ivr',
      'short_abandoned',
      'out_of_opening_hours',
      'no_available_agent',
      'agents_did_not_answer',
    ],
  ],
  [
    'CallMissed',
    '1',
    'the hangup causes of FreeSWITCH',
    [
      'USER_BUSY',
      'NO_ANSWER',
      'NO_USER_RESPONSE',
      'ORIGINATOR_CANCEL',
      'CALL_REJECTED',
      'SUBSCRIBER_ABSENT',
      'timeout',
    ],
  ],
  [
    'CallMissed',
    '1',
    'Zadarma’s disposition',
    ['no answer', 'cancel', 'call failed', 'no money', 'no money, no limit', 'line limit'],
  ],
  ['CallMissed', '1', 'Twilio’s states', ['no-answer', 'busy', 'failed', 'canceled']],
  ['CallMissed', '1', '3CX’s call log', ['Unanswered', 'unanswered']],
  [
    'CallMissed',
    '1',
    'Russian trackers and exchanges',
    [
      'Пропущенный входящий',
      'Недозвон',
      'Сброшен',
      'Сброшенный',
      'Не ответил',
      'Нет соединения',
      'Несостоявшийся',
    ],
  ],
  [
    'CallMissed',
    '1',
    'queues of Russian exchanges',
    [
      'Выбыл из очереди',
      'Ушёл из очереди',
      'Не дождался ответа',
      'Абонент недоступен',
      'Непринятый вызов',
      'Потерянный вызов',
    ],
  ],
  [
    'CallMissed',
    '0',
    'exchanges and trackers',
    ['done', 'bridged', 'NORMAL_CLEARING', 'Call connected', 'completed', 'Accepted'],
  ],
  [
    'CallMissed',
    '0',
    'Russian trackers and exchanges',
    [
      'Завершен',
      'Завершён',
      'Дозвон',
      'Разговор',
      'Ответили',
      'Успешный входящий',
      'Соединен',
      'Состоявшийся звонок',
      'Дозвонились',
    ],
  ],
  [
    'FirstTimeCaller',
    '1',
    'Russian trackers and CRMs',
    ['уник', 'Новое обращение', 'Первичное обращение', 'Новый абонент', 'Первое обращение'],
  ],
  [
    'FirstTimeCaller',
    '0',
    'Russian trackers and CRMs',
    [
      'Повторное обращение',
      'Постоянный клиент',
      'Вторичное обращение',
      'Действующий клиент',
      'неуник',
      'Старый клиент',
    ],
  ],
];

describe.each(WORDS)('%s %s, in %s', (column, sent, _source, words) => {
  test.each(words)('%j', (word) => {
    expect(readCell(flagReader, column, word)).toBe(sent);
  });
});

test.each(['CallMissed', 'FirstTimeCaller', 'StaticCall'] as const)(
  'no word of %s means one thing here and another there',
  (column) => {
    const yes = new Set(
      EXPORTS.flatMap(({ flagWords }) => flagWords?.[column]?.[0] ?? []).map(normaliseFlagWord),
    );
    const no = EXPORTS.flatMap(({ flagWords }) => flagWords?.[column]?.[1] ?? []).map(
      normaliseFlagWord,
    );
    expect(no.filter((word) => yes.has(word))).toEqual([]);
    for (const word of no) expect([word, readCell(flagReader, column, word)]).toEqual([word, '0']);
    for (const word of yes) expect([word, readCell(flagReader, column, word)]).toEqual([word, '1']);
  },
);

describe('codes of an export', () => {
  const codes = (name: string) => codesOf(EXPORTS.find((one) => one.name === name) ?? null);

  test.each<readonly [string, string | number, string]>([
    ['Bitrix24', '200', 'sends 0'],
    ['Bitrix24', 200, 'sends 0'],
    ['Bitrix24', '304', 'sends 1'],
    ['Bitrix24', 486, 'sends 1'],
    ['Bitrix24', '603-S', 'sends 1'],
    ['Bitrix24', '777', 'FLAG_UNREADABLE'],
    ['amoCRM', 1, 'sends 1'],
    ['amoCRM', '4', 'sends 0'],
    ['amoCRM', 6, 'sends 1'],
    ['amoCRM', 2, 'FLAG_UNREADABLE'],
    ['Mango, by context', 1, 'sends 0'],
    ['Mango, by context', '0', 'sends 1'],
    ['Sipuni', '200', 'FLAG_UNREADABLE'],
  ])('%s: %j: %s', (name, cell, words) => {
    const flagWords = codes(name);
    expect(inWords(readCell(flagReader, 'CallMissed', cell, { flagWords }))).toBe(words);
  });
});
