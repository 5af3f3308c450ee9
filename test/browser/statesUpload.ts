/** States of *Upload*. */

import type { PanelView } from '../../src/app/panel/panel';
import type { UploadShown } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { CHECKED, done } from './statesCheck';
import { withHistory } from './statesFrame';
import {
  batchOf,
  checkedOf,
  connectedPanel,
  errorOf,
  errorWith,
  groupOf,
  NO_HISTORY,
  NO_RUN,
  NOW_MS,
  saidOf,
  sentOf,
} from './views';

function uploadOf(change: Partial<UploadShown>): UploadShown {
  return {
    run: 'run-1',
    total: 1048,
    accepted: 0,
    runs: [],
    isTry: false,
    request: {},
    confirmed: [],
    stopAsked: false,
    endedAtMs: NOW_MS + 180_000,
    asked: '',
    failure: null,
    ...change,
  };
}

const SENT = {
  batch: 'abcd234567234567',
  rows: 1048,
  state: 'accepted',
  uploadId: '719450782',
  source: 1048,
  accepted: 1048,
  status: 'UPLOADED',
  error: null,
} as const;

export function uploadStates(language: Language): States {
  const sheet = sheetName(language);
  const panel = connectedPanel(sheet, {
    isChecked: true,
    lastRun: { ...NO_RUN, checkedAtMs: NOW_MS, ready: 1168, held: 250, errors: 36 },
  });
  const open = (change: Parameters<typeof stateOf>[2]) =>
    stateOf(language, ['upload'], { panel, ...change });
  const asked = (error: ReturnType<typeof errorOf>) =>
    open({ upload: uploadOf({ runs: [sentOf({ error })] }), check: done(CHECKED(language)) });
  const doubt: PanelView = {
    ...panel,
    history: {
      ...NO_HISTORY,
      open: [batchOf({ calls: 200, state: 'in doubt', uploadId: '', status: '' })],
    },
  };
  const after = withHistory(language, {
    lastRun: { ...NO_RUN, ranAtMs: NOW_MS, sent: 1048, counterId: '12345678' },
  });
  const changed = groupOf('ROW_CHANGED', 'ClientId', 1, [['B7', '1700000000123456789']]);
  const refused = groupOf('ROW_REFUSED', 'ClientId', 2, [['B8', '1700000000123456780']]);
  const site = groupOf('SITE_DIFFERS', null, 1, [], {
    ofTab: [saidOf('problem.SITE_DIFFERS.message', { host: 'shop.ru', site: 'klinika-sever.ru' })],
  });
  return {
    'upload-none': stateOf(language, ['upload']),
    'upload-sample': stateOf(language, ['upload'], {
      panel: { ...panel, sheet: { sheetId: 9, name: sheet, sample: true, sentColumn: false } },
      check: done(CHECKED(language)),
    }),
    'upload-not-connected': stateOf(language, ['upload'], { check: done(CHECKED(language)) }),
    'upload-ready': open({
      check: done({
        ...CHECKED(language),
        heldByCode: { ID_DAMAGED: 36, ID_MISSING: 214, ROW_CHANGED: 1, ROW_REFUSED: 2 },
        held: 253,
      }),
      drafts: { 'old-calls': 'out' },
      folds: { comment: true },
    }),
    'upload-since': open({ check: done(CHECKED(language), { changedIn: 0 }) }),
    'upload-changed': open({
      check: done(checkedOf(sheet, [changed, refused], { ready: 0, rows: 3, sentBefore: 0 })),
      panel: after,
      drafts: { 'send-changed': 'yes' },
    }),
    'upload-elsewhere': asked(
      errorOf('UPLOADS_ELSEWHERE', {
        counter: '12345678',
        n: 40,
        date: '2025-03-03T08:00:00+03:00',
      }),
    ),
    'upload-over-ten': asked(
      errorOf('OVER_TEN_PERCENT', { bad: 249, rows: 1417, percent: '17.6 %', ready: 1168 }),
    ),
    'upload-reading': asked(
      errorOf('READING_CHANGED', {
        sheet: 'Calls',
        what: 'zone: Europe/Moscow → Asia/Omsk',
        n: 1168,
      }),
    ),
    'upload-counter': asked(
      errorOf('COUNTER_CHANGED', { new: '12345678', old: '23456789', n: 1168 }),
    ),
    'upload-site': open({ check: done(checkedOf(sheet, [site])) }),
    'upload-busy': open({
      busy: busyIn('upload', 'send'),
      upload: uploadOf({ total: 31400, endedAtMs: null }),
      progress: { phase: 'sending', done: 20000, total: 31400, batch: 3, batches: 4 },
    }),
    'upload-reading-sheet': open({
      busy: busyIn('upload', 'send'),
      upload: uploadOf({ total: null, endedAtMs: null, stopAsked: true }),
      progress: { phase: 'settling', done: 0, total: 0, batch: 0, batches: 0 },
    }),
    'upload-done': open({
      panel: after,
      upload: uploadOf({ accepted: 1048, runs: [sentOf({ uploads: [SENT] })] }),
    }),
    'upload-tried': open({
      panel: { ...after, lastRun: { ...NO_RUN, ranAtMs: NOW_MS, ready: 1038 } },
      upload: uploadOf({
        accepted: 10,
        total: 10,
        isTry: true,
        runs: [sentOf({ uploads: [{ ...SENT, rows: 10 }], stopped: 'limit', remaining: 1038 })],
      }),
    }),
    'upload-short': open({
      panel: after,
      upload: uploadOf({
        accepted: 1048,
        runs: [sentOf({ uploads: [{ ...SENT, state: 'accepted short', accepted: 1040 }] })],
      }),
    }),
    'upload-stopped': open({
      upload: uploadOf({
        accepted: 10000,
        total: 31400,
        runs: [sentOf({ uploads: [{ ...SENT, rows: 10000 }], stopped: 'person' })],
      }),
    }),
    'upload-refused': open({
      upload: uploadOf({
        runs: [
          sentOf({
            uploads: [
              {
                ...SENT,
                state: 'refused',
                uploadId: '',
                error: errorWith('METRICA_ERROR', 'metrica.error.invalid_uploading', {
                  message: 'Incorrect value in column DateTime, line 17',
                }),
              },
            ],
            error: errorWith('METRICA_ERROR', 'metrica.error.invalid_uploading', {
              message: 'Incorrect value in column DateTime, line 17',
            }),
          }),
        ],
      }),
    }),
    'upload-unknown': open({
      upload: uploadOf({ runs: [sentOf({ error: errorOf('UPLOAD_UNKNOWN', { n: 3 }) })] }),
    }),
    'upload-busy-now': open({
      upload: uploadOf({
        failure: {
          kind: 'said',
          error: errorOf('BUSY', { person: 'anna@agency.ru', sinceMs: NOW_MS - 60_000 }),
          asked: '',
        },
      }),
    }),
    'upload-searching': open({
      busy: busyIn('upload', 'find-refused'),
      upload: uploadOf({ request: { findRefused: true }, total: 1048, endedAtMs: null }),
      progress: { phase: 'searching', done: 786, total: 1048, batch: 5, batches: 28 },
    }),
    'upload-searched': open({
      upload: uploadOf({
        request: { findRefused: true },
        accepted: 1047,
        runs: [
          sentOf({
            uploads: [
              { ...SENT, rows: 1047 },
              { ...SENT, rows: 1, state: 'refused', uploadId: '' },
            ],
          }),
        ],
      }),
    }),
    'upload-searched-part': open({
      upload: uploadOf({
        request: { findRefused: true },
        accepted: 840,
        runs: [
          sentOf({
            uploads: [
              { ...SENT, rows: 840 },
              { ...SENT, rows: 1, state: 'refused', uploadId: '' },
            ],
            remaining: 208,
            stopped: 'time',
          }),
        ],
      }),
    }),
    'upload-token': open({
      upload: uploadOf({
        runs: [
          sentOf({
            error: errorWith(
              'TOKEN_REFUSED',
              'metrica.error.invalid_token',
              {},
              'Invalid oauth_token (403)',
            ),
          }),
        ],
      }),
    }),
    'upload-quota': open({
      upload: uploadOf({
        runs: [
          sentOf({
            error: errorWith('QUOTA', 'metrica.error.quota_requests_by_uid', { time: '03:00' }),
          }),
        ],
      }),
    }),
    'upload-in-doubt': open({ panel: doubt }),
    'upload-doubt-arrived': open({ panel: doubt, confirm: 'arrived-abcd234567234567' }),
    'upload-doubt-again': open({ panel: doubt, confirm: 'again-abcd234567234567' }),
    'upload-not-listed': open({
      panel: doubt,
      notes: { upload: { kind: 'plain', text: { key: 'upload.notListed' } } },
    }),
    'upload-busy-elsewhere': open({
      panel: {
        ...panel,
        running: { by: 'anna@agency.ru', sinceMs: NOW_MS - 120_000, how: 'hand' },
      },
    }),
    'upload-ledger': open({ panel: { ...panel, question: errorOf('LEDGER_GONE') } }),
    'upload-ledger-counted': open({
      panel: {
        ...panel,
        question: errorOf('LEDGER_BEHIND', { n: 2 }),
        lastRun: { ...NO_RUN, lastRow: 1421, ready: 1168, sentBefore: 214 },
      },
    }),
    'upload-ledger-all': open({
      panel: { ...panel, question: errorOf('LEDGER_DAMAGED', { n: 2 }) },
      confirm: 'send-all',
    }),
    'upload-copy': open({ panel: { ...panel, question: errorOf('COPIED') } }),
    'upload-all-delivered': open({ panel: after }),
  };
}
