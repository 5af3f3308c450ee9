/** Metrica's record of an upload, read with every field missing or odd, and its status in words. */

import { describe, expect, test } from '@jest/globals';
import {
  createTimeMs,
  isFinalStatus,
  readUpload,
  statusWords,
  takenOf,
} from '../../src/metrica/uploadRecord';
import { fill } from '../../src/texts/say';
import { METRICA_TEXTS } from '../../src/texts/server/metricaTexts';

const FULL = {
  id: 5,
  create_time: '2025-01-01T00:00:00Z',
  source_quantity: 9,
  line_quantity: 8,
  linked_quantity: 7,
  static_calls_quantity: 6,
  dynamic_calls_quantity: 2,
  user_not_found_quantity: 1,
  goal_not_found_quantity: 0,
  comment: 'Июль abc',
  status: 'PROCESSED',
  type: 'CALLS',
  client_id_type: 'YCLID',
};

const READ = {
  id: '5',
  createTime: '2025-01-01T00:00:00Z',
  sourceQuantity: 9,
  lineQuantity: 8,
  linkedQuantity: 7,
  staticQuantity: 6,
  dynamicQuantity: 2,
  userNotFound: 1,
  goalNotFound: 0,
  comment: 'Июль abc',
  status: 'PROCESSED',
  type: 'CALLS',
  clientIdType: 'YCLID',
  other: {},
};

const NAMES = Object.keys(FULL) as (keyof typeof FULL)[];
const READ_NAMES = Object.keys(READ) as (keyof typeof READ)[];

describe('readUpload', () => {
  test('reads every documented field', () => {
    expect(readUpload(FULL)).toEqual(READ);
  });

  test.each(NAMES.slice(1).map((name, index) => [name, READ_NAMES[index + 1]!] as const))(
    'goes on when %s is missing or of another type',
    (name, readName) => {
      const isText = typeof FULL[name] === 'string';
      for (const odd of [
        undefined,
        null,
        {},
        [],
        true,
        isText ? 5 : 'x',
        isText ? {} : -1,
        Number.NaN,
      ]) {
        expect(readUpload({ ...FULL, [name]: odd })).toEqual({
          ...READ,
          [readName]: isText ? '' : null,
        });
      }
    },
  );

  test('reads counts given as strings of digits', () => {
    const asText = Object.fromEntries(
      Object.entries(FULL).map(([name, value]) => [name, String(value)]),
    );
    expect(readUpload(asText)).toEqual(READ);
  });

  test.each([
    [null],
    [undefined],
    ['5'],
    [5],
    [[]],
    [[FULL]],
    [{}],
    [{ ...FULL, id: undefined }],
    [{ ...FULL, id: '' }],
    [{ ...FULL, id: -5 }],
    [{ ...FULL, id: 2 ** 60 }],
    [{ ...FULL, id: null }],
  ])('is nothing without an id: %j', (value) => {
    expect(readUpload(value)).toBeNull();
  });

  test('keeps fields and statuses that are new', () => {
    expect(readUpload({ id: '1', status: 'FROZEN', shard: 3, why: { a: [1] } })).toMatchObject({
      status: 'FROZEN',
      other: { shard: 3, why: { a: [1] } },
    });
  });

  test('does not take a count that no double holds exactly', () => {
    expect(readUpload({ id: 1, line_quantity: '99999999999999999999' })?.lineQuantity).toBeNull();
  });
});

describe('takenOf', () => {
  test.each([
    [null, null, 'all'],
    [3, 3, 'all'],
    [3, 2, 'short'],
    [2, 3, 'short'],
    [2, null, 'short'],
    [null, 2, 'short'],
    [3, 0, 'nothing'],
    [0, null, 'short'],
    [9, 9, 'all'],
  ])('3 calls sent, %p rows and %p lines counted: %s', (sourceQuantity, lineQuantity, taken) => {
    expect(takenOf({ ...READ, sourceQuantity, lineQuantity }, 3)).toBe(taken);
  });
});

describe('createTimeMs', () => {
  test.each([
    ['2025-01-01T00:00:00Z', Date.UTC(2025, 0, 1)],
    ['2025-01-01T00:00:00.123456Z', Date.UTC(2025, 0, 1)],
    ['2025-03-14T13:45:01+03:00', Date.UTC(2025, 2, 14, 10, 45, 1)],
    ['2025-03-14T13:45:01+0300', Date.UTC(2025, 2, 14, 10, 45, 1)],
    ['2025-03-14T05:15:01-05:30', Date.UTC(2025, 2, 14, 10, 45, 1)],
    ['2025-03-14 10:45:01', Date.UTC(2025, 2, 14, 10, 45, 1)],
    ['2025-03-14T10:45z', Date.UTC(2025, 2, 14, 10, 45)],
    [' 2024-02-29T10:45:00Z ', Date.UTC(2024, 1, 29, 10, 45)],
    ['2025-02-29T10:45:00Z', null],
    ['2025-13-01T00:00:00Z', null],
    ['2025-01-01T24:00:00Z', null],
    ['2025-01-01T10:61:00Z', null],
    ['2025-01-01', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (createTime, instantMs) => {
    expect(createTimeMs({ ...READ, createTime })).toBe(instantMs);
  });
});

describe('statusWords', () => {
  const said = (status: string, lineQuantity: number | null, linkedQuantity: number | null) => {
    const { key, params } = statusWords({ status, lineQuantity, linkedQuantity });
    return [fill('en', METRICA_TEXTS[key].en, params), fill('ru', METRICA_TEXTS[key].ru, params)];
  };

  test.each(['PREPARED', 'UPLOADED', 'EXPORTED', 'MATCHED'])('%s is under way', (status) => {
    expect(said(status, 5, 5)).toEqual(['processing, up to 2 hours', 'обрабатывается, до 2 часов']);
    expect(isFinalStatus(status)).toBe(false);
  });

  test.each([
    ['PROCESSED', 48, 45, 'processed: 45 linked, 3 not'],
    ['PROCESSED', 48, 0, 'processed: 0 linked, 48 not'],
    ['PROCESSED', 48, 50, 'processed: 50 linked, 0 not'],
    ['PROCESSED', null, 45, 'processed; Metrica does not say how many are linked'],
    ['PROCESSED', 48, null, 'processed; Metrica does not say how many are linked'],
    ['LINKAGE_FAILURE', 48, 0, 'none linked to a visit'],
    ['FROZEN', 48, 45, 'status of Metrica: FROZEN'],
    ['processed', 48, 45, 'status of Metrica: processed'],
    ['', 48, 45, 'Metrica names no status'],
  ])('%s with %p lines, %p linked', (status, lines, linked, words) => {
    expect(said(status, lines, linked)[0]).toBe(words);
  });

  test('two statuses are final, words that are not known are not', () => {
    expect(['PROCESSED', 'LINKAGE_FAILURE', 'FROZEN', ''].map(isFinalStatus)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
