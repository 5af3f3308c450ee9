/** A person's word about the ledger: what it writes down, for which tab and counter, and what is sent after it. */

import { describe, expect, test } from '@jest/globals';
import { decideLedger, type LedgerDecision } from '../../../src/app/settle/decideLedger';
import { answered, SHEET_ID } from '../fakes/fakePorts';
import { callRows, HEADER, type SendingTab, sendingTab, taken, unknown } from '../fakes/sendingTab';

function tab(calls = 3, uploads: Parameters<typeof sendingTab>[0]['uploads'] = [taken]) {
  return sendingTab({ rows: [HEADER, ...callRows(calls)], uploads, maxCalls: 100_000 });
}

function decide({ fake }: SendingTab, decision: LedgerDecision) {
  const result = decideLedger(fake.ports, SHEET_ID, decision);
  return result.ok ? result.value : result.error.code;
}

function claims({ fake }: SendingTab): unknown {
  return JSON.parse(fake.ports.store.get('document', 'mc.ledger') ?? 'null');
}

describe('“count as delivered”', () => {
  test('before a first upload writes the ready calls down; nothing of them is sent, what comes later is', () => {
    const counted = tab();
    expect(decide(counted, 'count as delivered')).toBe(3);
    expect(counted.states()).toEqual(['arrived (by hand)']);
    expect(claims(counted)).toEqual({ claims: 1, claiming: '' });
    expect(counted.fake.cloud.log[0]).toMatchObject({ action: 'setup', result: 'ok', rows: 3 });
    expect(counted.upload()).toMatchObject({ uploads: [], checked: { sentBefore: 3 } });
    counted.setRows([HEADER, ...callRows(4)]);
    expect(counted.upload()).toMatchObject({ uploads: [{ rows: 1 }] });
  });

  test('said twice writes nothing more down', () => {
    const counted = tab();
    decide(counted, 'count as delivered');
    expect(decide(counted, 'count as delivered')).toBe(0);
    expect(counted.states()).toHaveLength(1);
    expect(claims(counted)).toEqual({ claims: 1, claiming: '' });
  });

  test('of an empty tab writes down that it was said', () => {
    const counted = tab(0);
    expect(decide(counted, 'count as delivered')).toBe(0);
    expect(counted.states()).toEqual([]);
    expect(counted.book().decisions).toHaveLength(1);
  });

  test('makes a line of every ten thousand calls, and counts them', () => {
    const ids = Array.from({ length: 10_001 }, (_, index) => [
      String(1_500_000_000_000_000_000n + BigInt(index)),
      '2026-11-18 10:00:00',
    ]);
    const counted = sendingTab({ rows: [HEADER, ...ids], uploads: [taken] });
    expect(decide(counted, 'count as delivered')).toBe(10_001);
    expect(counted.book().batches.map(({ claim }) => claim.calls)).toEqual([10_000, 1]);
    expect(claims(counted)).toEqual({ claims: 2, claiming: '' });
    expect(counted.upload().checked).toMatchObject({ sentBefore: 10_001, ready: 0 });
  });

  test.each([
    [
      'is gone',
      ({ fake }: SendingTab) => void Object.assign(fake.cloud, { ledger: null }),
      'LEDGER_GONE',
    ],
    ['lost its first line', ({ fake }: SendingTab) => fake.cloud.ledger?.shift(), 'LEDGER_DAMAGED'],
    [
      'has other fingerprints than it had',
      ({ fake }: SendingTab) => fake.cloud.ledger?.[0]?.splice(7, 1, 'AAAA'),
      'LEDGER_DAMAGED',
    ],
    [
      'is printed by a secret that is lost',
      ({ fake }: SendingTab) => fake.ports.store.remove('document', 'mc.secret'),
      'LEDGER_KEY_GONE',
    ],
  ])('settles a ledger that %s', (_what, harm, code) => {
    const harmed = tab();
    harmed.upload();
    harm(harmed);
    expect(harmed.upload().error?.code).toBe(code);
    expect(decide(harmed, 'count as delivered')).toBe(3);
    expect(harmed.upload()).toMatchObject({ error: null, uploads: [] });
    harmed.setRows([HEADER, ...callRows(4)]);
    expect(harmed.upload()).toMatchObject({ error: null, uploads: [{ rows: 1 }] });
    expect(harmed.files).toHaveLength(2);
  });

  test('names the uploads that the ledger does not know, and asks about them no more', () => {
    const lost = tab();
    lost.upload();
    const batch = lost.book().batches[0]?.claim.batch ?? '';
    const uploads = [{ id: '7', comment: batch, source_quantity: 3, line_quantity: 3 }];
    const after = sendingTab({
      rows: [HEADER, ...callRows(3)],
      uploads: [taken],
      maxCalls: 100,
      list: () => uploads,
    });
    expect(after.upload().error?.code).toBe('UPLOAD_UNKNOWN');
    expect(decide(after, 'count as delivered')).toBe(3);
    expect(after.book().decisions[0]?.line.strangers).toEqual([batch]);
    expect(after.upload()).toMatchObject({ error: null, uploads: [] });
  });
});

describe('“send all”', () => {
  test('sends every call again, once', () => {
    const lost = tab();
    lost.upload();
    lost.fake.cloud.ledger = null;
    expect(decide(lost, 'send all')).toBe(0);
    expect(lost.upload()).toMatchObject({ error: null, uploads: [{ rows: 3 }] });
    expect(lost.upload()).toMatchObject({ error: null, uploads: [] });
  });

  test('makes void what the ledger knew before', () => {
    const known = tab();
    known.upload();
    decide(known, 'send all');
    expect(known.upload()).toMatchObject({ uploads: [{ rows: 3 }] });
  });
});

describe('“the same calls”', () => {
  const later = callRows(3).map(([id = '', time]) => [id, String(time).replace(' 10:', ' 12:')]);

  test('writes those down whose times have moved, and no others', () => {
    const moved = tab();
    moved.upload();
    const [, , , fourth = []] = callRows(4);
    moved.setRows([HEADER, ...later, fourth]);
    expect(decide(moved, 'same calls')).toBe(3);
    expect(moved.states()).toEqual(['accepted', 'arrived (by hand)']);
    expect(moved.book().decisions).toEqual([]);
    expect(claims(moved)).toEqual({ claims: 2, claiming: '' });
    expect(moved.upload()).toMatchObject({ uploads: [{ rows: 1 }], checked: { sentBefore: 3 } });
  });

  test('where none has moved writes nothing down but that it was said', () => {
    const still = tab();
    still.upload();
    expect(decide(still, 'same calls')).toBe(0);
    expect(still.states()).toEqual(['accepted']);
    expect(still.fake.cloud.log[0]).toMatchObject({ action: 'setup', rows: 0 });
  });
});

test('“goes on here” in a copy makes it send what is new there', () => {
  const original = tab();
  original.upload();
  Object.assign(original.fake.cloud, { spreadsheetId: 'a copy' });
  original.setRows([HEADER, ...callRows(4)]);
  expect(original.upload().error?.code).toBe('COPIED');
  expect(decide(original, 'goes on here')).toBe(0);
  expect(original.upload()).toMatchObject({ error: null, uploads: [{ rows: 1 }] });
});

describe('a word', () => {
  test.each([
    ['without a counter', (t: SendingTab) => t.set({ counter: null }), 'COUNTER_MISSING'],
    [
      'without a token',
      (t: SendingTab) => t.fake.ports.store.remove('user', 'mc.token'),
      'TOKEN_MISSING',
    ],
    ['about a tab that is gone', (t: SendingTab) => t.fake.cloud.tabs.clear(), 'SHEET_MISSING'],
    ['about a tab without its columns', (t: SendingTab) => t.setRows([['a', 'b']]), null],
    [
      'while another run goes',
      (t: SendingTab) => void Object.assign(t.fake, { isBusy: true }),
      'BUSY',
    ],
  ])('%s writes nothing down', (_what, harm, code) => {
    const harmed = tab();
    harm(harmed);
    for (const word of ['count as delivered', 'same calls'] as const) {
      const said = decide(harmed, word);
      expect(typeof said).toBe('string');
      if (code !== null) expect(said).toBe(code);
    }
    expect(harmed.fake.cloud.ledger).toBeNull();
  });

  test('is taken though the list of uploads cannot be read', () => {
    const deaf = sendingTab({
      rows: [HEADER, ...callRows(2)],
      uploads: [unknown],
      list: () => answered(503, {}),
    });
    expect(decide(deaf, 'count as delivered')).toBe(2);
  });
});
