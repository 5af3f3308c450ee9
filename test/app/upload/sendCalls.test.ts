/** How the calls of a tab go out, batch by batch, by what Metrica answers. */

import { describe, expect, test } from '@jest/globals';
import { claimLine } from '../../../src/app/ledger/claim';
import { stateLine } from '../../../src/app/ledger/ledgerLines';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { passes } from '../../../src/app/talk/passing';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import type { ProgressState } from '../../../src/ports';
import { type Fake, SHEET_ID } from '../fakes/fakePorts';
import {
  COUNTER,
  callRows,
  HEADER,
  refusal,
  sendingTab,
  type TabSetup,
  taken,
  unknown,
} from '../fakes/sendingTab';
import { callsAt, READING } from '../ledger/ledgerSheet';

const refused = refusal('invalid_uploading', 'Bad row');

/** A tab of three calls, each a batch. */
function tab(uploads: TabSetup['uploads'], more: Partial<TabSetup> = {}) {
  return sendingTab({ rows: [HEADER, ...callRows(3)], uploads, ...more });
}

describe('a batch', () => {
  test('is claimed, and the claim is lasting, before it goes out', () => {
    const seen: string[][] = [];
    const { fake, upload } = tab(() => {
      seen.push((fake.cloud.ledger ?? []).map(([, kind = '']) => kind));
      return taken;
    });
    expect(upload()).toMatchObject({ error: null, remaining: 0 });
    expect(seen[0]).toEqual(['claim']);
    expect(seen[1]).toEqual(['claim', 'state', 'claim']);
    expect(seen).toHaveLength(3);
  });

  test('whose claim Google does not write is not sent', () => {
    const { fake, upload, files } = tab([taken]);
    const full =
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    fake.fails('ledger.append', full);
    expect(upload().error?.code).toBe('LEDGER_FULL');
    expect(files).toHaveLength(0);
  });

  test('whose claim Google did not write in passing is tried again, and nobody is to make room', () => {
    const { fake, upload, files } = tab([taken]);
    fake.fails('store.set mc.ledger', 'Service invoked too many times for one day: properties.');
    const { error } = upload();
    expect([error?.code, files]).toEqual(['UNEXPECTED', []]);
    expect(error !== null && passes(error)).toBe(true);
  });
});

/** Another person's claim of one call, as if no lock had kept it back. */
function claimAsBoris({ ports }: Fake): void {
  const ledger = openLedger(ports);
  const calls = callsAt(['1500000000000000009'], 1_763_456_789);
  const run = {
    ...({ ports, ledger, by: 'boris@agency.ru', how: 'hand', sheetId: SHEET_ID } as const),
    ...{ spreadsheetId: 'spreadsheet-1', sheet: 'Calls', counterId: COUNTER },
    ...{ counterZone: 'Europe/Moscow', reading: READING },
  };
  const prints = fingerprintsOf(ledger.prints(), calls, 'CLIENT_ID');
  const { line, cells } = claimLine(run, 'aaaabbbbccccdddd', calls, prints, { from: 0, to: 1 });
  ledger.write(line, cells);
  ports.table.flush();
}

describe('a claim', () => {
  test('with another’s claim behind it is withdrawn, and nothing goes out', () => {
    const { fake, upload, states, files, book } = tab([taken]);
    const boris = fake.as('boris@agency.ru');
    fake.meanwhile('table.flush', () => claimAsBoris(boris));
    expect(upload()).toMatchObject({
      error: { code: 'BUSY' },
      uploads: [{ state: 'withdrawn' }],
      remaining: 3,
    });
    expect(files).toEqual([]);
    expect(states()).toEqual(['withdrawn', 'sending']);
    expect(book().claimCount).toBe(2);
    // What was withdrawn is new again.
    upload({ confirmed: ['reading'] });
    expect(files).toHaveLength(3);
  });

  test('that is not read back as it was written is not sent, and taken back by the next run', () => {
    const { fake, upload, states, files } = tab([taken]);
    fake.meanwhile('table.flush', () => {
      fake.cloud.ledger = [];
    });
    expect(upload()).toMatchObject({ error: { code: 'LEDGER_DAMAGED' } });
    expect(files).toEqual([]);
    expect(upload().error).toBeNull();
    expect(states()).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('that Google’s properties do not take is not sent', () => {
    const { fake, upload, files } = tab([taken]);
    upload({ limit: 1 });
    fake.fails('store.set mc.ledger', 'You have exceeded the property storage quota.');
    expect(upload().error).toMatchObject({
      code: 'PROPERTIES_FULL',
      server: 'You have exceeded the property storage quota.',
    });
    expect(files).toHaveLength(1);
  });
});

describe('a scheduled run', () => {
  test('sends what Metrica refused no second time until something in it changed', () => {
    const { upload, files, setRows } = tab([refusal('conflict', 'Not now', 409)]);
    upload({ how: 'schedule' });
    expect(files).toHaveLength(1);
    expect(upload({ how: 'schedule' }).error?.code).toBe('REFUSED_BEFORE');
    expect(files).toHaveLength(1);
    setRows([HEADER, ...callRows(4)]);
    expect(upload({ how: 'schedule' }).error?.code).toBe('METRICA_ERROR');
    expect(files).toHaveLength(2);
  });

  test('looks for the one refused call itself, and sends those behind it', () => {
    const [, second] = callRows(3);
    const isBad = (csv: string) => csv.includes(String(second?.[0]));
    const { upload, states } = tab((csv) => (isBad(csv) ? refused : taken));
    expect(upload({ how: 'schedule' })).toMatchObject({ error: null, refusedRows: [3] });
    expect(states()).toEqual(['accepted', 'refused', 'refused', 'accepted']);
  });

  test('begins no batch that would not end in its time', () => {
    const { fake, upload } = tab(() => {
      fake.cloud.nowMs += 100_000;
      return taken;
    });
    expect(upload({ how: 'schedule' })).toMatchObject({ stopped: 'time', remaining: 2 });
    expect(upload({ how: 'hand' })).toMatchObject({ stopped: null, remaining: 0 });
  });
});

test('a person may send what Metrica refused again at once', () => {
  const { upload, files } = tab([refusal('conflict', 'Not now', 409)]);
  upload();
  upload();
  expect(files).toHaveLength(2);
});

test('a person tries the first calls alone', () => {
  const { upload, files } = tab([taken]);
  expect(upload({ limit: 2 })).toMatchObject({ stopped: 'limit', remaining: 1 });
  expect(files).toHaveLength(2);
});

describe('after a batch', () => {
  test('in doubt nothing more goes out when Metrica’s list cannot be read any more', () => {
    let isDown = false;
    const list = () => (isDown ? refusal('backend_error', 'Down', 503) : []);
    const { upload, states, files } = tab(
      () => {
        isDown = true;
        return unknown;
      },
      { list },
    );
    expect(upload()).toMatchObject({ error: { code: 'METRICA_UNREACHABLE' }, remaining: 2 });
    expect(states()).toEqual(['in doubt']);
    expect(files).toHaveLength(1);
  });

  test('in doubt that was the last nothing is asked any more', () => {
    const { upload, states } = tab([taken, taken, unknown]);
    expect(upload()).toMatchObject({ error: null, remaining: 0 });
    expect(states()).toEqual(['accepted', 'accepted', 'in doubt']);
  });

  test('in doubt the others go on while Metrica’s list can be read', () => {
    const { upload, states } = tab([unknown, taken]);
    expect(upload().error).toBeNull();
    expect(states()).toEqual(['in doubt', 'accepted', 'accepted']);
  });

  test('that Metrica refused, a person’s run stops', () => {
    const { upload, states, files } = tab([refused]);
    expect(upload()).toMatchObject({ error: { details: { type: 'invalid_uploading' } } });
    expect(states()).toEqual(['refused']);
    expect(files).toHaveLength(1);
  });
});

test('a call in doubt is not sent a second time', () => {
  const { upload, files } = tab([unknown]);
  upload();
  upload();
  expect(files).toHaveLength(3);
});

test('a batch withdrawn is new again', () => {
  const { fake, upload, files } = tab([unknown]);
  upload();
  const ledger = openLedger(fake.ports);
  for (const { claim } of ledger.book().batches) {
    ledger.write(stateLine(fake.ports, 'anna@agency.ru', claim.batch, 'withdrawn'));
  }
  fake.ports.table.flush();
  upload();
  expect(files).toHaveLength(6);
});

test('how far a run is is told before each batch', () => {
  const { fake, upload } = tab([taken]);
  const told: ProgressState[] = [];
  Object.assign(fake.ports.progress, { report: (progress: ProgressState) => told.push(progress) });
  upload();
  const sending = told.filter(({ phase }) => phase === 'sending');
  expect(sending).toEqual(
    [0, 1, 2].map((done) => ({ phase: 'sending', done, total: 3, batch: done + 1, batches: 3 })),
  );
});

test('rows that somebody changes amid a run are read again before they go out', () => {
  const { fake, upload, files, setRows } = tab([taken]);
  const [first = [], second = [], third = []] = callRows(3);
  // The first claim is on its way.
  fake.meanwhile('table.flush', () => setRows([HEADER, first, third, second]));
  expect(upload()).toMatchObject({ error: null, remaining: 0 });
  const sent = files.map((csv) => csv.split('\n')[1]?.split(',')[0]);
  expect(sent).toEqual([first[0], third[0], second[0]]);
});

test('a sheet that never stands still is left alone', () => {
  const { fake, upload } = tab([taken]);
  let rows = callRows(3);
  fake.ports.table.readValues = busy(fake.ports.table.readValues, () => {
    rows = [...rows.slice(1), ...rows.slice(0, 1)];
    fake.cloud.tabs.set(SHEET_ID, [[...HEADER], ...rows]);
  });
  expect(upload({ limit: 1 }).error?.code).toBe('SHEET_BUSY');
});

function busy<T extends (...args: never[]) => unknown>(read: T, change: () => void): T {
  return ((...args: Parameters<T>) => {
    change();
    return read(...args);
  }) as T;
}

describe('the search of a scheduled run', () => {
  const isIn = (csv: string, place: number) => csv.includes(String(callRows(6)[place]?.[0]));

  test('that meets another answer stops the run', () => {
    const { upload, states } = tab(
      (csv) => {
        if (isIn(csv, 0) && isIn(csv, 1)) return refused;
        return isIn(csv, 0) ? unknown : taken;
      },
      { maxCalls: 2 },
    );
    expect(upload({ how: 'schedule' })).toMatchObject({ error: { code: 'IN_DOUBT' } });
    expect(states()).toEqual(['refused', 'in doubt']);
  });

  test('that does not get through leaves the next batches for the next run', () => {
    const { fake, upload, states } = tab(
      (csv) => {
        fake.cloud.nowMs += 70_000;
        return isIn(csv, 0) ? refused : taken;
      },
      { maxCalls: 2 },
    );
    expect(upload({ how: 'schedule' })).toMatchObject({ stopped: 'time', refusedRows: [2] });
    expect(states()).toEqual(['refused', 'refused', 'accepted']);
  });

  test('goes on with the batches behind it, also after a second one', () => {
    const { upload } = tab((csv) => (isIn(csv, 1) || isIn(csv, 4) ? refused : taken), {
      rows: [HEADER, ...callRows(6)],
      maxCalls: 2,
    });
    expect(upload({ how: 'schedule' })).toMatchObject({
      error: null,
      remaining: 0,
      refusedRows: [3, 6],
    });
  });
});

test('after the last batch in doubt the list is not read again', () => {
  let lists = 0;
  const { upload } = tab([taken, taken, unknown], {
    list: () => {
      lists += 1;
      return [];
    },
  });
  upload();
  expect(lists).toBe(1);
});
