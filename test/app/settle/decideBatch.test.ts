/** A person's word about a batch in doubt. */

import { describe, expect, test } from '@jest/globals';
import { claimLine } from '../../../src/app/ledger/claim';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { decideBatch } from '../../../src/app/settle/decideBatch';
import { emptyLine } from '../../../src/app/tell/logLines';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import type { HttpOutcome, HttpRequest } from '../../../src/ports';
import { answered, fakePorts, SHEET_ID } from '../fakes/fakePorts';
import { callsAt, READING } from '../ledger/ledgerSheet';

const BATCH = 'aaaabbbbccccdddd';

const ARRIVED = { id: '7', comment: BATCH, source_quantity: 3, line_quantity: 3 };

/** Metrica's list, whose second page is empty. */
function listing(uploads: readonly unknown[]) {
  return ({ url }: HttpRequest): HttpOutcome =>
    answered(200, { uploadings: url.includes('offset=0') ? uploads : [] });
}

/** A spreadsheet with one batch in doubt, and a person with a token or without. */
function inDoubt(answers: (request: HttpRequest) => HttpOutcome, hasToken = true) {
  const fake = fakePorts({ answers });
  const { ports } = fake;
  if (hasToken) ports.store.set('user', 'mc.token', JSON.stringify({ token: 'y0_x', setAtMs: 0 }));
  const ledger = openLedger(ports);
  const calls = callsAt(['1', '2', '3'], 1_700_000_000);
  const prints = fingerprintsOf(ledger.prints(), calls, 'CLIENT_ID');
  const run = {
    ...({
      ports,
      ledger,
      by: 'anna@agency.ru',
      how: 'hand',
      spreadsheetId: 'spreadsheet-1',
    } as const),
    ...{
      sheetId: SHEET_ID,
      sheet: 'Calls',
      counterId: '100',
      counterZone: 'Europe/Moscow',
      reading: READING,
    },
  };
  const { line, cells } = claimLine(run, BATCH, calls, prints, { from: 0, to: 3 });
  ledger.write(line, cells);
  ports.table.flush();
  const stateOf = () => openLedger(ports).book().batches[0]?.state;
  return { fake, stateOf };
}

const broken = (): HttpOutcome => ({ kind: 'unknown', detail: 'no answer' });

describe('a person’s word', () => {
  test.each([
    ['arrived', 'the list lacks the batch', listing([]), true, 'arrived (by hand)'],
    ['again', 'the list lacks the batch', listing([]), true, 'send again (by hand)'],
    ['again', 'the list cannot be read', broken, true, 'send again (by hand)'],
    ['again', 'there is no token', broken, false, 'send again (by hand)'],
    ['again', 'the list shows the batch', listing([ARRIVED]), true, 'accepted'],
  ] as const)('“%s” where %s', (word, _what, answers, hasToken, state) => {
    const { fake, stateOf } = inDoubt(answers, hasToken);
    expect(decideBatch(fake.ports, BATCH, word)).toEqual({ ok: true, value: state });
    expect(stateOf()).toBe(state);
    expect(fake.cloud.log[0]).toMatchObject({ batch: BATCH, rows: 3, counter: '100' });
  });

  test.each([
    ['the list says it arrived', listing([ARRIVED]), 'again', 'ok', 3],
    ['a person says it arrived', listing([]), 'arrived', 'arrived (by hand)', null],
    ['a person says to send it again', listing([]), 'again', 'send again (by hand)', null],
  ] as const)(
    'changes the line of its upload where %s: its accepted calls are counted once',
    (_what, answers, word, result, accepted) => {
      const { fake } = inDoubt(answers);
      const { ports, cloud } = fake;
      const spreadsheet = { id: 'spreadsheet-1', name: 'Book', timeZone: 'UTC', locale: 'ru_RU' };
      const other = emptyLine(ports, spreadsheet, 'Calls', 'check', 'ok', 'boris@agency.ru');
      const sent = emptyLine(ports, spreadsheet, 'Calls', 'upload', 'in doubt', 'boris@agency.ru');
      ports.log.add([other, { ...sent, rows: 3, batch: BATCH }]);
      decideBatch(ports, BATCH, word);
      ports.table.flush();
      expect(cloud.log).toEqual([
        other,
        { ...cloud.log[1], action: 'upload', result, rows: 3, accepted, by: 'boris@agency.ru' },
      ]);
      const by = accepted === null ? 'By a person’s word: anna@agency.ru.' : /: 3 calls arrived/;
      expect(cloud.log[1]?.message).toMatch(by);
    },
  );

  test('is taken once', () => {
    const { fake, stateOf } = inDoubt(broken, false);
    decideBatch(fake.ports, BATCH, 'arrived');
    const details = { batch: BATCH, state: 'arrived (by hand)' };
    expect(decideBatch(fake.ports, BATCH, 'again')).toMatchObject({
      ok: false,
      error: { code: 'BATCH_SETTLED', details },
    });
    expect(stateOf()).toBe('arrived (by hand)');
  });

  test('about a batch that nobody knows is refused', () => {
    const { fake } = inDoubt(broken, false);
    const result = decideBatch(fake.ports, 'zzzzbbbbccccdddd', 'again');
    expect(result).toMatchObject({ ok: false, error: { code: 'BATCH_UNKNOWN' } });
  });

  test('waits while another run goes', () => {
    const { fake, stateOf } = inDoubt(broken, false);
    fake.isBusy = true;
    const result = decideBatch(fake.ports, BATCH, 'again');
    expect(result).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    expect(stateOf()).toBe('sending');
  });
});
