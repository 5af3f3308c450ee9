/** States of *Check*. */

import type { Checked, CheckState } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { checkedOf, errorOf, groupOf, NO_RUN, NOW_MS, panelOf } from './views';

export function done(answer: Checked, change: Partial<CheckState> = {}): CheckState {
  return { answer, atMs: NOW_MS, tookSeconds: 3, onlyRows: null, ...change };
}

const damaged = groupOf(
  'ID_DAMAGED',
  'ClientId',
  28,
  Array.from({ length: 28 }, (_, index) =>
    index % 2 === 0 ? [`B${index + 5}`, '1,70E+18'] : [`B${index + 5}`, '1.70E+18'],
  ),
);
const few = groupOf('ID_DAMAGED', 'ClientId', 2, [
  ['B5', '1,70E+18'],
  ['B9', '1.70E+18'],
]);
const flags = groupOf('FLAG_UNREADABLE', 'CallMissed', 5, [
  ['I7', 'Перезвонить'],
  ['I8', 'Перезвонить'],
  ['I9', 'Перезвонить'],
  ['I21', 'Перезвонить'],
  ['I40', 'Перезвонить'],
]);
const prices = groupOf('PRICE_UNREADABLE', 'Price', 2, [
  ['H12', '1,234', undefined, '1.234', '1234'],
  ['H15', '2.500', undefined, '2.5', '2500'],
]);
const serial = groupOf(
  'TIME_SERIAL',
  'DateTime',
  2,
  [
    ['C9', '45719.382', '2025-03-03 09:10'],
    ['C10', '45719.5', '2025-03-03 12:00'],
  ],
  { writable: 2 },
);
const phones = groupOf('PHONE_UNREADABLE', 'PhoneNumber', 8, [
  ['F12', 'звонил Иван'],
  ['F19', 'см. комментарий'],
]);
const noId = groupOf('ID_MISSING', 'ClientId', 214, [
  ['B6', ''],
  ['B11', ''],
]);
const old = groupOf('TIME_TOO_OLD', 'DateTime', 120, [['C3', '01.02.2025 10:00']]);
const fixed = groupOf('VALUE_NORMALISED', 'PhoneNumber', 812, [], { writable: 812 });

export const CHECKED = (language: Language): Checked =>
  checkedOf(
    sheetName(language),
    [damaged, flags, prices, noId, old, fixed],
    {},
    {
      corrected: [
        {
          column: 'PhoneNumber',
          count: 790,
          examples: [{ seen: '8 (945) 123-45-67', sent: '+79451234567' }],
        },
        { column: 'Price', count: 22, examples: [{ seen: '1 234,50 ₽', sent: '1234.50' }] },
      ],
      flagWords: [{ column: 'CallMissed', word: 'Перезвонить', count: 5 }],
      oldReady: 120,
    },
  );

export function checkStates(language: Language): States {
  const sheet = sheetName(language);
  const check = done(CHECKED(language));
  const open = (change: Parameters<typeof stateOf>[2]) => stateOf(language, ['check'], change);
  const line = {
    row: 12,
    state: 'ready',
    header: 'ClientId,DateTime,Price,Currency,PhoneNumber',
    line: '1700000000123456789,1740982320,1234.50,RUB,+79451234567',
    time: {
      seconds: 1740982320,
      utc: '2025-03-03 06:12:00',
      local: '2025-03-03 09:12:00',
      zone: 'Europe/Moscow',
    },
    batch: null,
    problems: [],
    uploadId: '',
    batchState: '',
  } as const;
  return {
    'check-empty': open({}),
    'check-known': open({
      panel: panelOf(sheet, {
        isChecked: true,
        lastRun: { ...NO_RUN, checkedAtMs: NOW_MS - 90_000_000, ready: 12, held: 3, errors: 3 },
      }),
    }),
    'check-busy': open({
      busy: busyIn('check', 'check'),
      progress: { phase: 'reading', done: 9000, total: 20400, batch: 0, batches: 0 },
    }),
    'check-problems': open({ check }),
    'check-problems-first': open({
      check: done(
        checkedOf(
          sheet,
          [few, flags, prices, noId, old, fixed],
          {},
          {
            corrected: check.answer.digest.corrected,
            flagWords: check.answer.digest.flagWords,
          },
        ),
      ),
      folds: { 'FLAG_UNREADABLE-error': true, 'PRICE_UNREADABLE-error': true },
    }),
    'check-folds': open({
      check: done(
        checkedOf(
          sheet,
          [phones, flags, prices, serial, noId, old, fixed],
          { protectedCells: ['A1', 'A2'] },
          {
            corrected: check.answer.digest.corrected,
            flagWords: check.answer.digest.flagWords,
          },
        ),
      ),
      folds: {
        'PHONE_UNREADABLE-error': true,
        'FLAG_UNREADABLE-error': true,
        'PRICE_UNREADABLE-error': true,
        'TIME_SERIAL-error': true,
        'of-held': true,
        'ID_MISSING-held': true,
        'of-warning': true,
        'of-fix': true,
        more: true,
      },
      line,
    }),
    'check-import': open({ check, folds: { 'how-to-import': true } }),
    'check-clean': open({
      check: done(checkedOf(sheet, [], { ready: 1206, sentBefore: 214, rows: 1420 })),
    }),
    'check-selected': open({
      check: done(checkedOf(sheet, [], { ready: 16, rows: 16, sentBefore: 0 }), {
        onlyRows: [{ from: 5, to: 20 }],
      }),
    }),
    'check-failed': open({
      checkFailure: { kind: 'time', words: 'Exceeded maximum execution time' },
    }),
    'check-busy-sheet': open({
      checkFailure: { kind: 'said', error: errorOf('NOT_LOADED', { sheet }), asked: '' },
    }),
    'check-no-edit': open({
      notes: { check: { kind: 'failed', text: { key: 'panel.noEdit' }, code: 'silent' } },
    }),
    'check-no-ids': open({
      check: done(checkedOf(sheet, [noId], { ready: 1206, held: 214 })),
    }),
    'check-written': open({
      check,
      notes: {
        check: {
          kind: 'done',
          text: { key: 'panel.written', params: { n: 812 } },
          more: [{ key: 'check.formulas', params: { n: 3, cells: 'H12, H15, H19' } }],
          canUndo: true,
        },
      },
    }),
  };
}
