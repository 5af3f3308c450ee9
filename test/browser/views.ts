/** Answers of the server as the panel gets them: a tab of calls, its columns, checks, batches. */

import type { Said } from '../../src/app/base/said';
import type { DecisionView, PanelView } from '../../src/app/panel/panel';
import type { FieldView } from '../../src/app/panel/panelColumns';
import type { GroupView } from '../../src/app/panel/panelDigest';
import type { BatchLine } from '../../src/app/panel/panelHistory';
import type { ErrorView } from '../../src/app/tell/errorView';
import { COLUMNS, type ColumnName } from '../../src/core/call/columns';
import { PROBLEM_SEVERITY, type ProblemCode } from '../../src/core/call/problem';
import { DEFAULT_SETTINGS, type TabSettings } from '../../src/core/call/settings';
import type { Checked, ListedCounter, Sent } from '../../src/sidebar/panel/state';
import type { Params } from '../../src/texts/fill';
import { fill, inAllLanguages } from '../../src/texts/say';

/** 3 March 2025, 14:05 in Moscow. */
export const NOW_MS = Date.parse('2025-03-03T11:05:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const COUNTER = {
  id: '12345678',
  name: 'Клиника Север',
  hosts: ['klinika-sever.ru'],
  timeZone: 'Europe/Moscow',
};

/** A sentence of the server, in both languages. */
export function saidOf(key: string, params: Params = {}): Said {
  const [en = key, ru = key] = inAllLanguages(key);
  return { key, en, ru, params };
}

export function errorOf(code: string, params: Params = {}, server = ''): ErrorView {
  return errorWith(code, `error.${code}`, params, server);
}

export function errorWith(code: string, key: string, params: Params = {}, server = ''): ErrorView {
  const said = saidOf(key, params);
  return { code, message: fill('en', said.en, params), said, server };
}

const SOURCES: Readonly<Partial<Record<ColumnName, string>>> = {
  ClientId: 'yaClientId',
  DateTime: 'Дата звонка',
  CallMissed: 'Статус звонка',
  PhoneNumber: 'callerNumber',
  TalkDuration: 'Длительность разговора',
  Price: 'Сумма сделки',
  Tag: 'Теги',
  URL: 'Страница входа',
};

const SAMPLES: Readonly<Partial<Record<ColumnName, readonly (readonly [string, string])[]>>> = {
  ClientId: [['1700000000123456789', '1700000000123456789']],
  DateTime: [['03.03.2025 09:12', '1740982320']],
  CallMissed: [
    ['успешный', '0'],
    ['пропущенный', '1'],
  ],
  PhoneNumber: [['8 (945) 123-45-67', '+79451234567']],
  TalkDuration: [['2 мин 16 сек', '136']],
  Price: [['1 234,50 ₽', '1234.50']],
  Tag: [['повторный клиент', 'повторный клиент']],
  URL: [['klinika-sever.ru/price', 'https://klinika-sever.ru/price']],
};

export const HEADERS = [...Object.values(SOURCES), 'Менеджер', 'phoneNumber', 'clientId'];

export function columnsOf(
  change: Partial<NonNullable<PanelView['columns']>> = {},
): NonNullable<PanelView['columns']> {
  return {
    headerRow: 1,
    proofs: [],
    hasRows: true,
    sheetColumns: HEADERS.map((header, index) => ({
      sheetColumn: index + 1,
      letters: String.fromCharCode(65 + index),
      header,
      kept: { header },
    })),
    idType: 'CLIENT_ID',
    fields: COLUMNS.map(({ name, personal, kind }): FieldView => {
      const header = SOURCES[name];
      return {
        column: name,
        needed: name === 'ClientId' || name === 'DateTime',
        isId: kind === 'id',
        personal,
        how: header === undefined ? 'none' : 'known',
        source: header === undefined ? null : { header },
        inverse: name === 'CallMissed',
        samples: (SAMPLES[name] ?? []).map(([seen, sent]) => ({ seen, sent })),
        filled: header === undefined ? 0 : 100,
        unread: 0,
        isFlag: kind === 'flag',
      };
    }),
    guesses: [],
    lost: [],
    leftOut: [
      {
        column: 'ClientId',
        sheetColumn: 11,
        header: 'clientId',
        reason: 'trap',
        content: 'googleId',
        taken: 'yaClientId',
        better: 'yaClientId',
        said: saidOf('problem.COLUMN_TRAP.message', {
          header: 'clientId',
          field: 'ClientId',
          content: 'googleId',
          better: 'yaClientId',
        }),
      },
      {
        column: 'PhoneNumber',
        sheetColumn: 10,
        header: 'phoneNumber',
        reason: 'trap',
        content: 'calledNumber',
        taken: 'callerNumber',
        better: 'callerNumber',
        said: saidOf('problem.COLUMN_TRAP.message', {
          header: 'phoneNumber',
          field: 'PhoneNumber',
          content: 'calledNumber',
        }),
      },
    ],
    stops: [],
    zone: { used: 'Europe/Moscow', set: false },
    country: { used: 'RU', set: false },
    countries: ['RU', 'BY', 'KZ', 'UZ', 'US', 'DE', 'GB', 'TR'],
    filter: null,
    direction: null,
    ...change,
  };
}

/** A field with another source. */
export function withField(
  columns: NonNullable<PanelView['columns']>,
  column: ColumnName,
  change: Partial<FieldView>,
): NonNullable<PanelView['columns']> {
  const fields = columns.fields.map((each) =>
    each.column === column ? { ...each, ...change } : each,
  );
  return { ...columns, fields };
}

export const NO_RUN: NonNullable<PanelView['lastRun']> = {
  checkedAtMs: null,
  ranAtMs: null,
  how: null,
  sent: 0,
  held: 0,
  ready: 0,
  errors: 0,
  withoutId: 0,
  questions: 0,
  sentBefore: 0,
  lastRow: 0,
  failure: '',
  counterId: '',
  elsewhereFor: '',
};

export const NO_HISTORY: NonNullable<PanelView['history']> = {
  batches: [],
  isFollowed: false,
  open: [],
  delivered: 0,
  linked: null,
  sentAtMs: null,
  refreshedAtMs: null,
};

/** A tab with calls that nobody has checked, no token. */
export function panelOf(sheet: string, change: Partial<PanelView> = {}): PanelView {
  return {
    language: 'en',
    user: 'boris@agency.ru',
    nowMs: NOW_MS,
    timeZone: 'Europe/Moscow',
    active: { sheetId: 7, name: sheet },
    sheet: { sheetId: 7, name: sheet, sample: false, sentColumn: false },
    calls: null,
    failure: null,
    missingScopes: [],
    authorisationUrl: '',
    token: { isSet: false, setAtMs: null, testedAtMs: null },
    canSignIn: false,
    yandex: {
      createApp: 'https://oauth.yandex.ru/client/new',
      token: 'https://oauth.yandex.ru/authorize?response_type=token&client_id=CLIENT_ID',
      rights: ['metrika:read', 'metrika:offline_data'],
    },
    settings: DEFAULT_SETTINGS,
    columns: columnsOf(),
    lastRun: NO_RUN,
    isChecked: false,
    history: NO_HISTORY,
    decisions: [],
    question: null,
    running: null,
    progress: null,
    schedule: null,
    ...change,
  };
}

/** A decision of a tab with its way back. */
export function decisionOf(
  id: string,
  key: string,
  params: Said['params'] = {},
  change: Partial<DecisionView> = {},
): DecisionView {
  return { id, said: saidOf(key, params), step: null, stays: null, ...change };
}

/** An answer that is kept. */
export const ANSWERED: DecisionView = {
  ...decisionOf('answers.direction', 'decision.answers'),
  said: {
    key: 'decision.answers',
    en: 'Calls to send: Only calls that came in',
    ru: 'Какие звонки: Только входящие',
    params: {},
  },
};

/** The same with token and counter. */
export function connectedPanel(
  sheet: string,
  change: Partial<PanelView> = {},
  settings: Partial<TabSettings> = {},
): PanelView {
  return panelOf(sheet, {
    token: { isSet: true, setAtMs: NOW_MS - DAY_MS, testedAtMs: NOW_MS - 180_000 },
    settings: { ...DEFAULT_SETTINGS, counter: COUNTER, ...settings },
    ...change,
  });
}

type ProblemRow = readonly [
  cell: string,
  seen: string,
  suggestion?: string | undefined,
  ...choices: string[],
];

/** The values of rows that are counted as so many: those that are not given have the first one's. */
function valuesIn(
  column: ColumnName | null,
  count: number,
  rows: readonly ProblemRow[],
): GroupView['values'] {
  const values = new Map<string, GroupView['values'][number]>();
  for (const [cell, seen, suggestion, ...choices] of rows) {
    const letters = cell.replace(/\d+/, '');
    const key = `${letters} ${seen}`;
    const known = values.get(key);
    const cells = [...(known?.rows ?? []), Number(/\d+/.exec(cell)?.[0] ?? 0)];
    const offered = choices.length > 0 ? choices : suggestion === undefined ? [] : [suggestion];
    values.set(key, { column, letters, seen, offered, count: cells.length, rows: cells });
  }
  const left = count - rows.length;
  return [...values.values()].map((value, at) =>
    at === 0 ? { ...value, count: value.count + left } : value,
  );
}

/** The group of one code. */
export function groupOf(
  code: ProblemCode,
  column: ColumnName | null,
  count: number,
  rows: readonly ProblemRow[],
  change: Partial<GroupView> = {},
): { readonly group: GroupView } {
  const severity = change.severity ?? PROBLEM_SEVERITY[code];
  const isHeld = severity === 'error' || severity === 'held';
  return {
    group: {
      code,
      severity,
      count,
      rows: isHeld ? count : 0,
      writable: 0,
      choices: Math.min(...rows.map(([, , , ...choices]) => choices.length)),
      values: severity === 'fix' ? [] : valuesIn(column, count, rows),
      heading: saidOf(`problem.${code}.heading`),
      sentence: saidOf(`problem.${code}.sentence`),
      message: saidOf(`problem.${code}.message`),
      ofTab: [],
      asked: null,
      ...change,
    },
  };
}

/** An answer of *Check*. */
const FIRST_CALLS: Checked['first'] = [
  {
    row: 2,
    seconds: Math.floor(NOW_MS / 1000) - 7200,
    sent: {
      PhoneNumber: '+79010869862',
      TalkDuration: '397',
      CallMissed: '0',
      FirstTimeCaller: '1',
      Price: '6150',
      Currency: 'RUB',
      Tag: 'booked a visit',
    },
  },
  {
    row: 3,
    seconds: Math.floor(NOW_MS / 1000) - 3600,
    sent: { PhoneNumber: '+4930123456', CallMissed: '1', HoldDuration: '45', StaticCall: '1' },
  },
];

export function checkedOf(
  sheet: string,
  groups: readonly ReturnType<typeof groupOf>[],
  change: Partial<Checked> = {},
  digest: Partial<Checked['digest']> = {},
): Checked {
  const all = groups.map(({ group }) => group);
  const sum = (severity: string) =>
    all.filter((each) => each.severity === severity).reduce((total, each) => total + each.count, 0);
  const counts = {
    error: sum('error'),
    question: sum('question'),
    held: sum('held'),
    warning: sum('warning'),
    fix: sum('fix'),
    byCode: {},
  };
  return {
    sheet,
    sheetId: 7,
    headerRow: 1,
    mapping: {},
    found: [],
    first: FIRST_CALLS,
    rows: 1420,
    ready: 1168,
    held: counts.error + counts.held,
    sentBefore: 2,
    inDoubt: 0,
    leftOut: 0,
    skippedRows: [],
    heldByCode: Object.fromEntries(
      all.filter(({ rows }) => rows > 0).map(({ code, rows }) => [code, rows]),
    ),
    counts,
    callsBySeverity: counts,
    problems: [],
    print: null,
    marked: 0,
    protectedCells: [],
    digest: {
      groups: all,
      corrected: [],
      correctedCalls: counts.fix,
      errorRows: counts.error,
      oldReady: 0,
      firstSecond: Date.parse('2025-02-03T05:02:00Z') / 1000,
      lastSecond: Date.parse('2025-03-03T16:40:00Z') / 1000,
      ...digest,
    },
    ...change,
  };
}

/** A batch of the history. */
export function batchOf(change: Partial<BatchLine> = {}): BatchLine {
  return {
    batch: 'abcd234567234567',
    timeMs: NOW_MS,
    calls: 48,
    by: 'boris@agency.ru',
    how: 'hand',
    counter: COUNTER.id,
    state: 'accepted',
    stateBy: 'boris@agency.ru',
    uploadId: '719450782',
    status: 'PROCESSED',
    accepted: 48,
    linked: 45,
    notFinal: false,
    ...change,
  };
}

/** An answer of *Send*. */
export function sentOf(change: Partial<Sent> = {}): Sent {
  return {
    checked: null,
    problems: null,
    uploads: [],
    settled: [],
    remaining: 0,
    stopped: null,
    error: null,
    ...change,
  };
}

export const COUNTERS: readonly ListedCounter[] = [
  ['12345678', 'Клиника Север', 'klinika-sever.ru', 'own', true],
  ['23456789', 'Клиника Север СПб', 'spb.klinika-sever.ru', 'edit', true],
  ['87654321', 'Магазин демо', 'shop-demo.ru', 'view', false],
].map(([id, name, site, permission, selectable]) => ({
  id: String(id),
  name: String(name),
  site: String(site),
  hosts: [String(site)],
  permission: String(permission),
  selectable: selectable === true,
  timeZone: 'Europe/Moscow',
}));
