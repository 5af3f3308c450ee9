/** How the calls of a tab go out, batch by batch, by what Metrica answers. */

import { describe, expect, test } from '@jest/globals';
import { stateLine } from '../../../src/app/ledger/ledgerLines';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { saveSettings } from '../../../src/app/tab/tabState';
import { uploadTab } from '../../../src/app/upload/upload';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import type { HttpOutcome, HttpRequest } from '../../../src/ports';
import { answered, type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const ROWS = [
  ['ClientId', 'DateTime'],
  ['1500000000000000001', '2026-11-18 10:00:00'],
  ['1500000000000000002', '2026-11-18 11:00:00'],
  ['1500000000000000003', '2026-11-18 12:00:00'],
];

const unknown: HttpOutcome = { kind: 'unknown', detail: 'no answer' };
const taken = answered(200, { uploading: { id: '7', source_quantity: 1, line_quantity: 1 } });
const refused = answered(400, {
  errors: [{ error_type: 'invalid_uploading', message: 'Bad row' }],
  code: 400,
  message: 'Bad row',
});

/** A tab of three calls, each a batch; Metrica answers the uploads in order, the last answer stays. */
function tab(uploads: readonly HttpOutcome[], onUpload: (fake: Fake) => void = () => undefined) {
  let sent = 0;
  const answers = ({ method }: HttpRequest): HttpOutcome => {
    if (method === 'GET') return answered(200, { uploadings: [] });
    onUpload(fake);
    sent += 1;
    return uploads[Math.min(sent, uploads.length) - 1] ?? unknown;
  };
  const fake = fakePorts({ rows: ROWS, answers });
  const { ports } = fake;
  ports.store.set('user', 'mc.token', JSON.stringify({ token: 'y0_x', setAtMs: 0 }));
  const counter = { id: '12345678', name: '', hosts: [], timeZone: '' };
  saveSettings(ports.store, SHEET_ID, { ...DEFAULT_SETTINGS, counter });
  const upload = (how: 'hand' | 'schedule' = 'hand') => {
    const request = {
      ...{ sheetId: SHEET_ID, how, confirmed: [], limit: null, onlyRows: null },
      ...{ sendChanged: false, sendMoved: false, tryRefused: false, findRefused: false },
    };
    const result = uploadTab(ports, request, { maxCalls: 1, maxBytes: 1_000_000 });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const states = () =>
    openLedger(ports)
      .book()
      .batches.map(({ state }) => state);
  return { fake, upload, states, sent: () => sent };
}

describe('a batch', () => {
  test('is claimed, and the claim is lasting, before it goes out', () => {
    const seen: string[][] = [];
    const { upload } = tab([taken], ({ cloud }) => {
      seen.push((cloud.ledger ?? []).map(([, kind = '']) => kind));
    });
    expect(upload()).toMatchObject({ error: null, remaining: 0 });
    expect(seen[0]).toEqual(['claim']);
    expect(seen[1]).toEqual(['claim', 'state', 'claim']);
    expect(seen).toHaveLength(3);
  });

  test('whose claim Google does not write is not sent', () => {
    const { fake, upload, sent } = tab([taken]);
    fake.fails('ledger.append', 'This action would increase the number of cells.');
    expect(upload().error?.code).toBe('LEDGER_FULL');
    expect(sent()).toBe(0);
  });
});

describe('after a batch', () => {
  test('in doubt the others go on while Metrica’s list can be read', () => {
    const { upload, states } = tab([unknown, taken]);
    expect(upload().error).toBeNull();
    expect(states()).toEqual(['in doubt', 'accepted', 'accepted']);
  });

  test('that Metrica refused, a person’s run stops', () => {
    const { upload, states, sent } = tab([refused]);
    expect(upload()).toMatchObject({ error: { details: { type: 'invalid_uploading' } } });
    expect(states()).toEqual(['refused']);
    expect(sent()).toBe(1);
  });
});

test('a call in doubt is not sent a second time', () => {
  const { upload, sent } = tab([unknown]);
  upload();
  upload();
  expect(sent()).toBe(3);
});

test('a batch withdrawn is new again', () => {
  const { fake, upload, sent } = tab([unknown]);
  upload();
  const ledger = openLedger(fake.ports);
  for (const { claim } of ledger.book().batches) {
    ledger.write(stateLine(fake.ports, 'anna@agency.ru', claim.batch, 'withdrawn'));
  }
  fake.ports.table.flush();
  upload();
  expect(sent()).toBe(6);
});
