/** A connected person before one tab of calls, over fakes: Metrica answers uploads and lists as it is told. */

import type { Book } from '../../../src/app/ledger/book';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { saveSettings } from '../../../src/app/tab/tabState';
import { uploadTab } from '../../../src/app/upload/upload';
import type { UploadOutcome, UploadRequest } from '../../../src/app/upload/uploadState';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import type { HttpOutcome, HttpRequest } from '../../../src/ports';
import type { SheetCell } from '../../simulation/world/cloud';
import { answered, type Fake, fakePorts, SHEET_ID } from './fakePorts';

export const COUNTER = '12345678';

export const unknown: HttpOutcome = { kind: 'unknown', detail: 'no answer' };

/** An answer that takes all rows of a file; the list shows it if a test says so. */
export const taken = answered(200, { uploading: { id: '7' } });

/** A refusal by its error type, with Metrica's words. */
export function refusal(type: string, message: string, status = 400): HttpOutcome {
  const errors = [{ error_type: type, message }];
  return answered(status, { errors, code: status, message });
}

export interface TabSetup {
  readonly rows: readonly (readonly SheetCell[])[];
  /** Answers to the uploads, in order; the last one stays. A function answers by the file. */
  readonly uploads: readonly HttpOutcome[] | ((csv: string) => HttpOutcome);
  /** Uploads that the list shows, or an answer in its place. */
  readonly list?: () => readonly unknown[] | HttpOutcome;
  readonly maxCalls?: number;
  readonly settings?: Partial<TabSettings>;
}

export interface SendingTab {
  readonly fake: Fake;
  /** Files that were put on their way. */
  readonly files: readonly string[];
  set(settings: Partial<TabSettings>): void;
  upload(request?: Partial<UploadRequest>): UploadOutcome;
  book(): Book;
  states(): readonly string[];
  setRows(rows: readonly (readonly SheetCell[])[]): void;
}

/** Calls of one second each, with ids that count up. */
export function callRows(count: number, from = 1): SheetCell[][] {
  return Array.from({ length: count }, (_, index) => [
    String(1_500_000_000_000_000_000n + BigInt(from + index)),
    `2026-11-18 10:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
  ]);
}

export const HEADER: readonly string[] = ['ClientId', 'DateTime'];

/** The tab, its counter chosen and its person signed in. */
export function sendingTab(setup: TabSetup): SendingTab {
  const files: string[] = [];
  const { list = () => [], uploads } = setup;
  const answers = ({ method, url, body }: HttpRequest): HttpOutcome => {
    if (method === 'GET') {
      const listed = list();
      if ('kind' in listed) return listed;
      return answered(200, { uploadings: url.includes('offset=0') ? listed : [] });
    }
    files.push(body?.kind === 'file' ? body.text : '');
    if (typeof uploads === 'function') return uploads(files[files.length - 1] ?? '');
    return uploads[Math.min(files.length, uploads.length) - 1] ?? unknown;
  };
  const fake = fakePorts({ rows: setup.rows, answers });
  const { ports, cloud } = fake;
  ports.store.set('user', 'mc.token', JSON.stringify({ token: 'y0_x', setAtMs: 0 }));
  let settings: TabSettings = {
    ...DEFAULT_SETTINGS,
    counter: { id: COUNTER, name: '', hosts: [], timeZone: '' },
    ...setup.settings,
  };
  saveSettings(ports.store, SHEET_ID, settings);
  const book = () => openLedger(ports).book();
  return {
    fake,
    files,
    set(change) {
      settings = { ...settings, ...change };
      saveSettings(ports.store, SHEET_ID, settings);
    },
    upload(request = {}) {
      const whole: UploadRequest = {
        ...{ sheetId: SHEET_ID, how: 'hand', confirmed: [], limit: null, onlyRows: null },
        ...{ sendChanged: false, sendMoved: false, tryRefused: false, findRefused: false },
        ...request,
      };
      const result = uploadTab(ports, whole, { maxCalls: setup.maxCalls ?? 1, maxBytes: 1e6 });
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    },
    book,
    states: () => book().batches.map(({ state }) => state),
    setRows: (rows) =>
      void cloud.tabs.set(
        SHEET_ID,
        rows.map((row) => [...row]),
      ),
  };
}
