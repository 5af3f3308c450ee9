/** States of *Connect* and *Columns*. */

import type { ColumnName } from '../../src/core/call/columns';
import { trialKey } from '../../src/sidebar/columns/columnDrafts';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import {
  ANSWERED,
  COUNTER,
  COUNTERS,
  columnsOf,
  connectedPanel,
  errorOf,
  errorWith,
  NO_RUN,
  NOW_MS,
  panelOf,
  saidOf,
  withField,
} from './views';

const TOKEN = { isSet: true, setAtMs: NOW_MS, testedAtMs: NOW_MS } as const;

const REFUSED = {
  kind: 'said',
  error: errorWith('TOKEN_REFUSED', 'metrica.error.invalid_token', {}, 'Invalid oauth_token (403)'),
  asked: '',
} as const;

const DENIED = {
  kind: 'said',
  error: errorWith('ACCESS_DENIED', 'metrica.error.access_denied', { counter: COUNTER.id }),
  asked: '',
} as const;

const SILENT = {
  kind: 'said',
  error: errorWith('METRICA_UNREACHABLE', 'metrica.error.unreachable', {}, 'HTTP 502'),
  asked: '',
} as const;

const NO_COUNTERS = { kind: 'said', error: errorOf('NO_COUNTERS'), asked: '' } as const;

export function connectStates(language: Language): States {
  const sheet = sheetName(language);
  const withToken = panelOf(sheet, { token: TOKEN });
  const connected = connectedPanel(sheet);
  return {
    'connect-token': stateOf(language, ['connect']),
    'connect-sign-in': stateOf(language, ['connect'], {
      panel: panelOf(sheet, { canSignIn: true }),
    }),
    'connect-signing-in': stateOf(language, ['connect'], {
      panel: panelOf(sheet, { canSignIn: true }),
      signIn: { url: 'https://oauth.yandex.ru/authorize', isOpen: true },
    }),
    'connect-asking': stateOf(language, ['connect'], {
      panel: withToken,
      busy: busyIn('connect', 'save-token'),
    }),
    'connect-choose': stateOf(language, ['connect'], {
      panel: withToken,
      counters: COUNTERS,
      drafts: { counter: COUNTER.id },
    }),
    'connect-done': stateOf(language, ['connect'], {
      panel: connected,
      tested: { testedAtMs: NOW_MS - 180_000, counters: 3, counter: 'found' },
    }),
    'connect-remove': stateOf(language, ['connect'], { panel: connected, confirm: 'remove' }),
    'connect-change': stateOf(language, ['connect'], {
      panel: connectedPanel(sheet, { lastRun: { ...NO_RUN, counterId: COUNTER.id } }),
      counters: COUNTERS,
      folds: { counters: true },
      drafts: { counter: '23456789' },
      confirm: 'change-counter',
    }),
    'connect-refused': stateOf(language, ['connect'], {
      panel: withToken,
      refused: { failure: REFUSED, looksLike: null },
    }),
    'connect-not-a-token': stateOf(language, ['connect'], {
      panel: withToken,
      refused: { failure: REFUSED, looksLike: 'client id' },
    }),
    'connect-denied': stateOf(language, ['connect'], {
      panel: connected,
      refused: { failure: DENIED, looksLike: null },
      folds: { 'get-token': true },
    }),
    'connect-no-counters': stateOf(language, ['connect'], {
      panel: withToken,
      refused: { failure: NO_COUNTERS, looksLike: null },
    }),
    'connect-silent': stateOf(language, ['connect'], {
      panel: withToken,
      refused: { failure: SILENT, looksLike: null },
    }),
    'connect-unseen': stateOf(language, ['connect'], {
      panel: connected,
      tested: { testedAtMs: NOW_MS, counters: 1, counter: 'unseen' },
    }),
    'connect-own-token': stateOf(language, ['connect'], {
      panel: { ...connected, token: { isSet: false, setAtMs: null, testedAtMs: null } },
    }),
    ...columnsStates(language),
  };
}

function columnsStates(language: Language): States {
  const sheet = sheetName(language);
  const columns = (shown: ReturnType<typeof columnsOf>, more: Parameters<typeof stateOf>[2] = {}) =>
    stateOf(language, ['columns'], { panel: panelOf(sheet, { columns: shown }), ...more });
  const tried = (
    drafts: Readonly<Record<string, string>>,
    column: ColumnName,
    change: Parameters<typeof withField>[2],
  ) => {
    const shown = columnsOf();
    const trial = { key: trialKey(shown, drafts), columns: withField(shown, column, change) };
    return columns(shown, { drafts, trial, folds: { found: true, 'not-here': true } });
  };
  const lost = columnsOf({
    lost: [
      {
        column: 'DateTime',
        header: 'Дата звонка',
        candidate: 'Менеджер',
        said: saidOf('problem.COLUMN_LOST.message', {
          field: 'DateTime',
          header: 'Дата звонка',
          candidate: 'Менеджер',
        }),
      },
    ],
    stops: [{ code: 'COLUMN_LOST', said: saidOf('problem.COLUMN_LOST.message') }],
  });
  return {
    'columns-done': columns(columnsOf()),
    'columns-answers': stateOf(language, ['columns'], {
      panel: panelOf(sheetName(language), {
        decisions: [ANSWERED, ANSWERED],
      }),
    }),
    'columns-folds': columns(
      withField(columnsOf(), 'Currency', { how: 'chosen', source: { constant: 'RUB' } }),
      {
        folds: { found: true, 'not-here': true, 'left-out': true, 'how-read': true },
        drafts: { filter: 'on', 'col-Currency': 'constant' },
      },
    ),
    'columns-two-columns': columns(
      withField(columnsOf(), 'DateTime', {
        source: { dateHeader: 'Дата звонка', timeHeader: 'Менеджер' },
      }),
    ),
    'columns-unread': columns(
      withField(withField(columnsOf(), 'TalkDuration', { filled: 100, unread: 40 }), 'DateTime', {
        filled: 100,
        unread: 12,
      }),
    ),
    'columns-no-rows': columns(columnsOf({ hasRows: false })),
    'columns-trying': columns(columnsOf(), {
      drafts: { 'col-DateTime': '9' },
      folds: { found: true },
    }),
    'columns-tried': tried({ 'col-DateTime': '9' }, 'DateTime', {
      samples: [{ seen: 'Анна', sent: '' }],
      filled: 100,
      unread: 100,
    }),
    'columns-constant': tried({ 'col-Price': 'constant', 'const-Price': 'many' }, 'Price', {
      source: { constant: 'many' },
      samples: [{ seen: 'many', sent: '' }],
      filled: 1,
      unread: 1,
    }),
    'columns-flag-constant': columns(
      withField(columnsOf(), 'StaticCall', {
        how: 'chosen',
        source: { constant: '0' },
        samples: [{ seen: '0', sent: '0' }],
        filled: 1,
      }),
      { folds: { found: true, 'not-here': true } },
    ),
    'columns-none': columns(
      columnsOf({
        headerRow: null,
        sheetColumns: [],
        stops: [{ code: 'HEADER_NOT_FOUND', said: saidOf('error.HEADER_NOT_FOUND') }],
      }),
    ),
    'columns-header-row': columns(columnsOf(), { folds: { 'choose-header': true } }),
    'columns-missing': columns(
      withField(
        columnsOf({
          stops: [
            {
              code: 'COLUMN_MISSING',
              said: saidOf('problem.COLUMN_MISSING.message', { field: 'DateTime' }),
            },
          ],
        }),
        'DateTime',
        { how: 'none', source: null, samples: [] },
      ),
    ),
    'columns-one': columns(
      columnsOf({
        headerRow: null,
        sheetColumns: [],
        stops: [{ code: 'ONE_COLUMN', said: saidOf('error.ONE_COLUMN') }],
      }),
    ),
    'columns-lost': columns(
      withField(lost, 'DateTime', { how: 'lost', source: { header: 'Дата звонка' } }),
    ),
    'columns-guess': columns(
      columnsOf({
        guesses: [
          {
            column: 'Currency',
            sheetColumn: 9,
            header: 'Валютта',
            said: saidOf('problem.COLUMN_GUESSED.message', {
              field: 'Currency',
              header: 'Валютта',
            }),
          },
        ],
      }),
    ),
    'columns-busy': columns(columnsOf(), { busy: busyIn('columns', 'save-columns') }),
    'columns-saved': columns(columnsOf(), {
      notes: { columns: { kind: 'done', text: { key: 'panel.saved' } } },
    }),
  };
}
