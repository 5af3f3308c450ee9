/** *Ask Metrica*: what it settles, and what it says when nothing can be asked. */

import { describe, expect, test } from '@jest/globals';
import { settleNow } from '../../../src/app/settle/settleNow';
import type { HttpOutcome } from '../../../src/ports';
import { answered } from '../fakes/fakePorts';
import {
  callRows,
  HEADER,
  refusal,
  type SendingTab,
  sendingTab,
  taken,
  unknown,
} from '../fakes/sendingTab';

/** A tab with a batch in doubt for each of its two calls; then the list says what it is told to say. */
function inDoubt(listed: (batches: readonly string[]) => readonly unknown[] | HttpOutcome) {
  let isLater = false;
  const tab: SendingTab = sendingTab({
    rows: [HEADER, ...callRows(2)],
    uploads: [unknown],
    list: () => (isLater ? listed(batchesOf(tab)) : []),
  });
  tab.upload();
  isLater = true;
  return tab;
}

function batchesOf(tab: SendingTab): readonly string[] {
  return tab.book().batches.map(({ claim }) => claim.batch);
}

function shown(batch: string | undefined, id: string) {
  return { id, comment: batch, source_quantity: 1, line_quantity: 1 };
}

describe('asking', () => {
  test('settles what the list shows, and says what is still open', () => {
    const tab = inDoubt(([first]) => [shown(first, '7')]);
    const [batch] = batchesOf(tab);
    expect(settleNow(tab.fake.ports)).toEqual({
      ok: true,
      value: { settled: [{ batch, state: 'accepted', rows: 1 }], open: 1 },
    });
    expect(tab.states()).toEqual(['accepted', 'in doubt']);
    expect(tab.files).toHaveLength(2);
  });

  test('of which nothing is known yet changes nothing', () => {
    const tab = inDoubt(() => []);
    expect(settleNow(tab.fake.ports)).toEqual({ ok: true, value: { settled: [], open: 2 } });
  });

  test('with nothing open asks nobody', () => {
    const tab = sendingTab({ rows: [HEADER, ...callRows(1)], uploads: [taken] });
    tab.upload();
    const before = tab.fake.requests.length;
    expect(settleNow(tab.fake.ports)).toEqual({ ok: true, value: { settled: [], open: 0 } });
    expect(tab.fake.requests).toHaveLength(before);
  });

  test('takes back a claim that was cut before it was sent', () => {
    const tab = sendingTab({ rows: [HEADER, ...callRows(1)], uploads: [taken] });
    tab.fake.fails('ledger.readFrom', 'Service Spreadsheets timed out.');
    expect(() => tab.upload()).toThrow('timed out');
    tab.fake.fails('ledger.readFrom', null);
    tab.fake.ports.table.flush();
    expect(settleNow(tab.fake.ports)).toEqual({ ok: true, value: { settled: [], open: 0 } });
    expect(tab.states()).toEqual(['withdrawn']);
  });
});

describe('asking fails', () => {
  test.each([
    ['the list cannot be read', refusal('backend_error', 'Down', 503), 'METRICA_UNREACHABLE'],
    ['the right is missing', refusal('access_denied', 'No', 403), 'ACCESS_DENIED'],
    ['no answer comes', unknown, 'METRICA_UNREACHABLE'],
    ['what comes is no list', answered(200, {}), 'METRICA_UNREACHABLE'],
  ])('where %s', (_what, answer, code) => {
    const tab = inDoubt(() => answer);
    expect(settleNow(tab.fake.ports)).toMatchObject({ ok: false, error: { code } });
    expect(tab.states()).toEqual(['in doubt', 'in doubt']);
  });

  test('without a token', () => {
    const tab = inDoubt(() => []);
    tab.fake.ports.store.remove('user', 'mc.token');
    expect(settleNow(tab.fake.ports)).toMatchObject({ error: { code: 'TOKEN_MISSING' } });
  });

  test('while another run goes', () => {
    const tab = inDoubt(() => []);
    tab.fake.isBusy = true;
    expect(settleNow(tab.fake.ports)).toMatchObject({ error: { code: 'BUSY' } });
  });
});
