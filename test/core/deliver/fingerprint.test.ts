/**
 * Fingerprints: frozen for raw rows of every kind. A change of any of them makes delivered calls
 * unknown, so it must be meant: `FREEZE_FINGERPRINTS=1 npx jest test/core/deliver/fingerprint` writes the
 * fixture anew, and its difference shows what the change does to ledgers.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calls } from '../../../src/core/call/checked';
import { COLUMN_NAMES, type ColumnName } from '../../../src/core/call/columns';
import { NO_KNOWN_CALLS } from '../../../src/core/call/delivered';
import { judgeRows, readRows } from '../../../src/core/check/check';
import { csvLine } from '../../../src/core/deliver/csv';
import {
  CallPrints,
  detailsOf,
  fingerprintsOf,
  SECRET_CHARACTERS,
} from '../../../src/core/deliver/fingerprint';
import { tabInput, zone } from '../check/tabInput';
import { asCells, RAW_TABS, type RawCell, type RawTab, rawColumns } from './fingerprintRows';

const FIXTURE = join(__dirname, '..', '..', 'fixtures', 'fingerprints.json');

/** The fixture's own; every spreadsheet has another. */
const SECRET = 'frozen234567'.repeat(5).slice(0, SECRET_CHARACTERS);
const PRINTS = new CallPrints(SECRET);

interface FrozenRow {
  readonly raw: Readonly<Record<string, RawCell>>;
  /** The CSV line, errors left empty. */
  readonly line: string;
  readonly key: string;
  readonly content: string;
}

interface FrozenTab {
  readonly reading: Readonly<Record<string, string>>;
  readonly header: string;
  readonly rows: readonly FrozenRow[];
}

function freeze(tab: RawTab): FrozenTab {
  const { idType, locale, country } = tab;
  const columns = rawColumns(tab);
  const context = {
    sheetZone: zone(tab.zone),
    dataZone: zone(tab.zone),
    locale,
    country,
    nowMs: Date.UTC(2025, 3, 2),
  };
  const examined = judgeRows(
    readRows(tabInput(asCells(columns), { idType, context })),
    NO_KNOWN_CALLS,
  );
  const { sent, id, time } = examined;
  const details = detailsOf(sent);
  const rows = Array.from(
    { length: tab.rows },
    (_, index): FrozenRow => ({
      raw: Object.fromEntries(
        Object.entries(columns).map(([name, cells]) => [name, cells[index] as RawCell]),
      ),
      line: csvLine(
        sent.map(({ values }) => values),
        index,
      ),
      ...PRINTS.printOf(details, index, id?.values[index] ?? '', Number(time?.values[index])),
    }),
  );
  return {
    reading: { idType, locale, zone: tab.zone, country },
    header: sent.map(({ name }) => name).join(','),
    rows,
  };
}

describe('the frozen fixture', () => {
  const tabs = RAW_TABS.map(freeze);
  if (process.env.FREEZE_FINGERPRINTS === '1') {
    const text = JSON.stringify(tabs, null, 1).replace(/\n {4,}/g, ' ');
    writeFileSync(FIXTURE, `${text}\n`);
  }
  const frozen = JSON.parse(readFileSync(FIXTURE, 'utf8')) as readonly FrozenTab[];

  test('has 300 rows', () => {
    expect(frozen.flatMap(({ rows }) => rows).length).toBe(300);
  });

  test.each(RAW_TABS.map(({ idType }, index) => [idType, index] as const))(
    'rows read for %s give the same line and the same fingerprint as ever',
    (_, index) => {
      expect(tabs[index]).toEqual(frozen[index]);
    },
  );

  test('most rows can be read, and their calls differ', () => {
    const rows = frozen.flatMap((tab) => tab.rows);
    expect(new Set(rows.map(({ content }) => content)).size).toBeGreaterThan(250);
    expect(new Set(rows.map(({ key }) => key)).size).toBeGreaterThan(200);
  });
});

/** The format of version 2, written down a second time. */
const LETTERS: Readonly<Partial<Record<ColumnName, string>>> = {
  StaticCall: 's',
  Price: 'p',
  Currency: 'c',
  PhoneNumber: 'n',
  TalkDuration: 't',
  HoldDuration: 'h',
  CallMissed: 'm',
  Tag: 'g',
  FirstTimeCaller: 'f',
  URL: 'u',
  CallTrackerURL: 'r',
};

/** A text in UTF-8 with zeros up to a whole block of SHA-256. */
function block(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([bytes, Buffer.alloc((64 - (bytes.length % 64)) % 64)]);
}

function sha256(bytes: number, ...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, bytes).toString('base64url');
}

describe('a fingerprint', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 8 });
  const call = fc.record(
    Object.fromEntries(COLUMN_NAMES.map((name) => [name, text])),
  ) as fc.Arbitrary<Record<ColumnName, string>>;

  function callsOf(
    rows: readonly Record<ColumnName, string>[],
    columns: readonly ColumnName[],
  ): Calls {
    return {
      columns,
      values: columns.map((name) => rows.map((row) => row[name])),
      rowNumbers: rows.map((_, index) => index + 2),
      seconds: rows.map((_, index) => 1741597200 + index),
    };
  }

  test('is made of the id and the second, and of all other columns by name', () => {
    fc.assert(
      fc.property(call, fc.shuffledSubarray([...COLUMN_NAMES], { minLength: 1 }), (row, order) => {
        const columns = [...new Set<ColumnName>([...order, 'ClientId'])];
        const [print] = fingerprintsOf(PRINTS, callsOf([row], columns), 'CLIENT_ID');
        const id = row.ClientId;
        const details = Object.entries(LETTERS)
          .filter(
            ([name]) => columns.includes(name as ColumnName) && row[name as ColumnName] !== '',
          )
          .map(
            ([name, letter]) =>
              `${letter}${row[name as ColumnName].length}:${row[name as ColumnName]}`,
          );
        const key = sha256(12, block(`v2:key:${SECRET}`), `${id.length}:${id}1741597200`);
        const content = sha256(6, block(`v2:content:${SECRET}`), `${details.join('')}i${id}`);
        expect(print).toEqual({ key, content });
      }),
    );
  });

  test('does not change when a column without values comes', () => {
    fc.assert(
      fc.property(
        call,
        fc.constantFrom(...(Object.keys(LETTERS) as ColumnName[])),
        (row, added) => {
          const columns = COLUMN_NAMES.filter((name) => name !== added);
          const without = fingerprintsOf(PRINTS, callsOf([row], columns), 'USER_ID');
          const withEmpty = fingerprintsOf(
            PRINTS,
            callsOf([{ ...row, [added]: '' }], COLUMN_NAMES),
            'USER_ID',
          );
          expect(withEmpty).toEqual(without);
        },
      ),
    );
  });

  test('tells calls apart that differ in any value, or in where one value ends', () => {
    fc.assert(
      fc.property(call, call, (one, other) => {
        const [first, second] = fingerprintsOf(
          PRINTS,
          callsOf([one, other], COLUMN_NAMES),
          'YCLID',
        );
        const same = Object.keys(LETTERS).every(
          (name) => one[name as ColumnName] === other[name as ColumnName],
        );
        const details = detailsOf(
          COLUMN_NAMES.map((name) => ({ name, values: [one[name], other[name]] })),
        );
        const [here, there] = [0, 1].map((index) => PRINTS.contentOf(details, index, 'an id'));
        expect(here === there).toBe(same);
        expect(first?.key).not.toBe(second?.key);
        // Of two visitors even the same details have two prints.
        expect(first?.content === second?.content).toBe(same && one.Yclid === other.Yclid);
      }),
    );
    expect(PRINTS.keyOf('1', 21741597200)).not.toBe(PRINTS.keyOf('12', 1741597200));
  });

  test('is known again under another time by its id and its details', () => {
    fc.assert(
      fc.property(call, (row) => {
        const [at, later] = fingerprintsOf(PRINTS, callsOf([row, row], COLUMN_NAMES), 'CLIENT_ID');
        expect(later?.content).toBe(at?.content);
        expect(later?.key).not.toBe(at?.key);
        const details = detailsOf(COLUMN_NAMES.map((name) => ({ name, values: [row[name]] })));
        expect(PRINTS.contentOf(details, 0, row.ClientId)).toBe(at?.content);
      }),
    );
  });

  test('says nothing to those who lack the secret: with another one every part is another', () => {
    const row = { ClientId: '1481718166', PhoneNumber: '+79451234567' } as Record<
      ColumnName,
      string
    >;
    const calls = callsOf([row], ['ClientId', 'PhoneNumber']);
    const others = new CallPrints('a'.repeat(SECRET_CHARACTERS));
    const [mine] = fingerprintsOf(PRINTS, calls, 'CLIENT_ID');
    const [theirs] = fingerprintsOf(others, calls, 'CLIENT_ID');
    expect(others.check).not.toBe(PRINTS.check);
    expect(new CallPrints(SECRET).check).toBe(PRINTS.check);
    for (const part of ['key', 'content'] as const) {
      expect(theirs?.[part]).not.toBe(mine?.[part]);
    }
  });

  test('needs calls with the id of the id type', () => {
    const calls = callsOf([{} as Record<ColumnName, string>], ['ClientId']);
    expect(() => fingerprintsOf(PRINTS, calls, 'USER_ID')).toThrow('USER_ID');
    expect(fingerprintsOf(PRINTS, { ...calls, rowNumbers: [], seconds: [] }, 'USER_ID')).toEqual(
      [],
    );
  });
});
