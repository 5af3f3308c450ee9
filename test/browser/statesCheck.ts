/** States of *Check*. */

import { ANSWERS, type QuestionName } from '../../src/core/call/answers';
import { PROBLEM_CODES, PROBLEM_SEVERITY, type ProblemCode } from '../../src/core/call/problem';
import type { Checked, CheckState } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { READY_LINE } from './statesRow';
import {
  ANSWERED,
  checkedOf,
  decisionOf,
  errorOf,
  groupOf,
  NO_RUN,
  NOW_MS,
  panelOf,
  saidOf,
} from './views';

export function done(answer: Checked, change: Partial<CheckState> = {}): CheckState {
  return {
    answer,
    atMs: NOW_MS,
    tookSeconds: 3,
    onlyRows: null,
    changedIn: null,
    looks: 0,
    ...change,
  };
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
/** The repair desk: the same value many times, two readings each, amounts without a currency. */
const byValue = [
  groupOf(
    'PRICE_UNREADABLE',
    'Price',
    34,
    ['1,234', '2,500'].flatMap((seen, at) =>
      Array.from(
        { length: 17 },
        (_, index) => [`H${2 + 2 * index + at}`, seen, undefined, ...readings(seen)] as const,
      ),
    ),
  ),
  groupOf('FLAG_UNREADABLE', 'CallMissed', 41, [
    ...Array.from({ length: 34 }, (_, index) => [`I${index + 2}`, 'Недозвон'] as const),
    ...Array.from({ length: 7 }, (_, index) => [`I${index + 90}`, 'Сброшен клиентом'] as const),
  ]),
  groupOf('CURRENCY_MISSING', 'Price', 34, [['H90', '1500']]),
];

function readings(seen: string): readonly [string, string] {
  return [String(Number(seen.replace(',', '.'))), seen.replace(',', '')];
}

/** As many kinds as there are, with words of sixty letters. */
const everyKind = PROBLEM_CODES.filter((code) => PROBLEM_SEVERITY[code] !== 'question')
  .slice(0, 48)
  .map((code, index) =>
    groupOf(code, 'Tag', index + 1, [
      [`N${index + 2}`, 'Превысокомногорассмотрительствующийавтоответчикпятидесятый'],
    ]),
  );

/** More calls, each with a value of its own, than are shown or listed. */
const all = groupOf(
  'TIME_UNREADABLE',
  'DateTime',
  14_926,
  Array.from({ length: 600 }, (_, index) => [`C${index + 2}`, `31.11.2026 ${index}`]),
);

/** Dates that no calendar has: the cause is said of each. */
const cause = groupOf('TIME_UNREADABLE', 'DateTime', 3, [], {
  values: [
    {
      column: 'DateTime',
      letters: 'C',
      seen: '31.11.2026 10:00',
      offered: [],
      details: { lastDay: '30', month: '11' },
      count: 2,
      rows: [4, 9],
    },
    {
      column: 'DateTime',
      letters: 'C',
      seen: '29.03.2026 02:30',
      offered: [],
      details: { zone: 'Europe/Berlin' },
      count: 1,
      rows: [12],
    },
  ],
});

const phones = groupOf('PHONE_UNREADABLE', 'PhoneNumber', 8, [
  ['F12', 'звонил Иван'],
  ['F19', 'см. комментарий'],
]);
const noId = groupOf('ID_MISSING', 'ClientId', 214, [
  ['B6', ''],
  ['B11', ''],
]);
const old = groupOf('TIME_TOO_OLD', 'DateTime', 120, [['C3', '01.02.2025 10:00']]);
/** Nothing is ready while a question is open. */
function waits(code: ProblemCode) {
  return { ready: 0, held: 1206, heldByCode: { [code]: 1206 } };
}

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
      oldReady: 120,
    },
  );

const CODES: Readonly<Record<QuestionName, ProblemCode>> = {
  dateOrder: 'DATE_ORDER_UNPROVEN',
  ids: 'IDS_NOT_METRICA',
  times: 'TIMES_BEFORE_IDS',
  direction: 'DIRECTION_MIXED',
  priceIs: 'PRICE_IS_COST',
  durationUnit: 'DURATION_FRACTION',
};

/** An open question as the server gives it. */
export function questionOf(
  setting: QuestionName,
  params: Readonly<Record<string, string>>,
  seen: readonly (string | readonly [string, string, string])[] = [],
  answers: readonly string[] = ANSWERS[setting],
  code: ProblemCode = CODES[setting],
) {
  const rows = seen.map((row, index) =>
    typeof row === 'string'
      ? { row: index + 2, seen: row, meanings: {} }
      : {
          row: index + 2,
          seen: row[0],
          meanings: Object.fromEntries(answers.map((answer, at) => [answer, row[at + 1] ?? ''])),
        },
  );
  const ofTab = [saidOf(`problem.${code}.message`, params)];
  return groupOf(code, null, 1, [], { ofTab, asked: { setting, answers, rows } });
}

export const DATES = questionOf('dateOrder', { header: 'Дата звонка', likely: 'dmy' }, [
  ['03/02/2026 10:15', '2026-02-03', '2026-03-02'],
  ['04/02/2026 18:40', '2026-02-04', '2026-04-02'],
  ['05/02/2026 09:01', '2026-02-05', '2026-05-02'],
]);
const bill = { header: 'Сумма сделки', beside: 'Кому звонили', field: 'Price' };
const QUESTIONS = [
  questionOf('direction', { header: 'Тип звонка', n: '14' }, ['исходящий', 'внутренний']),
  questionOf('priceIs', bill),
  questionOf('durationUnit', { header: 'Длительность разговора' }, ['2.16']),
];
const CONFIRMED = [
  questionOf('ids', { header: 'yaClientId' }, ['100045', '100046', '100047'], ['metrica']),
  questionOf('times', { n: '31', hours: '3', field: 'DateTime' }),
  questionOf('ids', { header: 'user_id', field: 'UserId' }, [], ['site'], 'USER_ID_UNPROVEN'),
];

export function checkStates(language: Language): States {
  const sheet = sheetName(language);
  const check = done(CHECKED(language));
  const open = (change: Parameters<typeof stateOf>[2]) => stateOf(language, ['check'], change);
  return {
    'check-empty': open({}),
    'check-known': open({
      panel: panelOf(sheet, {
        isChecked: true,
        lastRun: { ...NO_RUN, checkedAtMs: NOW_MS - 90_000_000, ready: 12, held: 3, errors: 3 },
        decisions: [ANSWERED],
      }),
    }),
    'check-busy': open({
      busy: busyIn('check', 'check'),
      progress: { phase: 'reading', done: 9000, total: 20400, batch: 0, batches: 0 },
    }),
    'check-problems': open({ check }),
    'check-since': open({ check: { ...check, changedIn: 0 } }),
    'check-problems-first': open({
      check: done(
        checkedOf(
          sheet,
          [few, flags, prices, noId, old, fixed],
          {},
          {
            corrected: check.answer.digest.corrected,
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
      line: READY_LINE,
    }),
    'check-by-value': open({
      check: done(checkedOf(sheet, byValue)),
      folds: {
        'FLAG_UNREADABLE-error': true,
        'cells-FLAG_UNREADABLE-I2': true,
        'of-warning': true,
        'CURRENCY_MISSING-warning': true,
      },
      confirm: 'all-alike-PRICE_UNREADABLE-1',
    }),
    'check-decisions': open({
      check,
      folds: { decisions: true },
      panel: panelOf(sheet, {
        decisions: [
          ANSWERED,
          decisionOf('sendWithout.PHONE_UNREADABLE', 'decision.sendWithout', {
            problem: language === 'ru' ? 'Телефон не прочитан' : 'Phone cannot be read',
          }),
          decisionOf('flagWords.CallMissed.x', 'decision.flagWords', {
            field: 'CallMissed',
            word: 'Превысокомногорассмотрительствующийавтоответчикпятидесятый',
            meaning: language === 'ru' ? 'Пропущен' : 'Missed',
          }),
          decisionOf('columns.Price', 'decision.header', { field: 'Price', header: 'Стоимость' }),
          decisionOf('reading', 'decision.reading'),
          decisionOf(
            'undo.3',
            'decision.undo',
            { problem: language === 'ru' ? 'Сумма не прочитана' : 'Amount cannot be read', n: 812 },
            { step: 3 },
          ),
          decisionOf(
            'batch.abcd234567234567',
            'decision.arrived (by hand)',
            { n: 47 },
            { stays: saidOf('decision.kept') },
          ),
        ],
      }),
    }),
    'check-every-kind': open({
      check: done(checkedOf(sheet, everyKind)),
      folds: { 'of-held': true, 'of-warning': true },
    }),
    'check-found': open({
      check: done(checkedOf(sheet, [...byValue, ...everyKind])),
      drafts: { 'check-search': 'недозвон' },
    }),
    'check-found-none': open({
      check: done(checkedOf(sheet, everyKind)),
      drafts: { 'check-search': 'x'.repeat(60) },
    }),
    'check-cause': open({ check: done(checkedOf(sheet, [cause])) }),
    'check-huge': open({ check: done(checkedOf(sheet, [all])) }),
    'check-question': open({
      check: done(checkedOf(sheet, [DATES, noId], waits('DATE_ORDER_UNPROVEN'))),
    }),
    'check-questions': open({ check: done(checkedOf(sheet, QUESTIONS, waits('PRICE_IS_COST'))) }),
    'check-confirmed': open({ check: done(checkedOf(sheet, CONFIRMED, waits('IDS_NOT_METRICA'))) }),
    'check-answered': open({
      check,
      notes: {
        check: {
          kind: 'done',
          text: {
            key: 'ask.saved',
            params: { answer: language === 'ru' ? 'Сначала день' : 'Day first' },
          },
        },
      },
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
