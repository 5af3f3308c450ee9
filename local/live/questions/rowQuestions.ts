/** Questions about single rows: two good calls, and a third with one value that may be wrong. */

import { type Call, csv, fileOf, goodCall, threeCalls } from '../callFile';
import type { Known, Question } from '../question';
import { upload } from '../requests';

const DAY = 86_400;

type Spoilt = readonly [key: string, what: string, values: (known: Known) => Call];

/** The value, and what a person would call it. */
const SPOILT: readonly Spoilt[] = [
  ['id-letters', 'letters in the id', () => ({ ClientId: 'abc123' })],
  ['id-25-digits', 'an id of 25 digits', () => ({ ClientId: '1'.repeat(25) })],
  ['id-blank', 'no id', () => ({ ClientId: '' })],
  ['time-blank', 'no time', () => ({ DateTime: '' })],
  ['time-tomorrow', 'a time tomorrow', at((now) => now + DAY)],
  ['time-30-days-ago', 'a time of 30 days ago', at((now) => now - 30 * DAY)],
  ['time-of-2001', 'a time of 2001', at(() => 1_000_000_000)],
  ['time-milliseconds', 'a time in milliseconds', at((now) => (now - DAY) * 1000)],
  ['time-written', 'a written time', () => ({ DateTime: '2026-11-20 10:00:00' })],
  ['price-comma', 'a decimal comma', () => ({ Price: '1200,50' })],
  ['price-below-zero', 'a price below zero', () => ({ Price: '-5' })],
  ['price-without-currency', 'a price without currency', () => ({ Currency: '' })],
  ['currency-unknown', 'a currency that is none', () => ({ Currency: 'XXZ' })],
  ['currency-small', 'a currency in small letters', () => ({ Currency: 'rub' })],
  ['currency-other', 'another currency than the other rows', () => ({ Currency: 'USD' })],
  ['phone-plain', 'a phone without plus', () => ({ PhoneNumber: '79451234003' })],
  ['phone-blanks', 'a phone with blanks', () => ({ PhoneNumber: '+7 945 123-40-03' })],
  ['phone-word', 'a word for a phone', () => ({ PhoneNumber: 'anonymous' })],
  ['duration-clock', 'a duration as minutes and seconds', () => ({ TalkDuration: '02:16' })],
  ['duration-fraction', 'a fraction of a second', () => ({ TalkDuration: '136.5' })],
  ['flag-word', 'a word for a flag', () => ({ CallMissed: 'yes' })],
  ['url-bare', 'an address without https', () => ({ URL: 'klinika.example/price' })],
  ['tag-long', 'a tag of 1,000 characters', () => ({ Tag: 'Ж'.repeat(1000) })],
  ['tag-lines', 'a tag of two lines', () => ({ Tag: 'one\ntwo' })],
];

export const ROW_QUESTIONS: readonly Question[] = [
  ...SPOILT.map(
    ([key, what, values]): Question => ({
      key: `row-${key}`,
      asks: `One row of three has ${what}: is it taken, left out, or does it fail the file?`,
      point: 1,
      request: (known) => upload(known, threeCalls(known, values(known))),
    }),
  ),
  {
    key: 'row-too-short',
    asks: 'One row of three lacks values at its end: what then?',
    point: 1,
    request: (known) =>
      upload(
        known,
        withRow(known, (row) => row.slice(0, 4)),
      ),
  },
  {
    key: 'row-too-long',
    asks: 'One row of three has a value too many: what then?',
    point: 1,
    request: (known) =>
      upload(
        known,
        withRow(known, (row) => [...row, 'more']),
      ),
  },
  {
    key: 'only-a-bad-row',
    asks: 'The only row is bad: what then?',
    point: 1,
    request: (known) => upload(known, fileOf([{ ...goodCall(known, 1), DateTime: 'yesterday' }])),
  },
  {
    key: 'call-twice',
    asks: 'The same call stands twice in a file: how many are counted?',
    point: 2,
    request: (known) => upload(known, fileOf([1, 2, 2].map((number) => goodCall(known, number)))),
  },
  {
    key: 'call-sent-again',
    asks: 'A call comes that an earlier upload had: is it counted again?',
    point: 2,
    request: (known) => upload(known, fileOf([goodCall(known, 1)])),
  },
  {
    key: 'static-with-id',
    asks: 'A static call with an id: how is it counted?',
    point: 2,
    request: (known) => upload(known, threeCalls(known, { StaticCall: '1' })),
  },
  {
    key: 'static-without-id',
    asks: 'May a static call come without an id?',
    point: 2,
    request: (known) => upload(known, threeCalls(known, { StaticCall: '1', ClientId: '' })),
  },
  {
    key: 'static-no-id-column',
    asks: 'May a file of static calls come without any column of ids?',
    point: 2,
    request: (known) =>
      upload(
        known,
        fileOf(
          [{ ...goodCall(known, 1), StaticCall: '1' }],
          ['DateTime', 'StaticCall', 'PhoneNumber'],
        ),
      ),
  },
];

function at(seconds: (now: number) => number): (known: Known) => Call {
  return ({ nowSeconds }) => ({ DateTime: String(seconds(nowSeconds)) });
}

/** Three calls of four columns, the last of which is cut or lengthened. */
function withRow(known: Known, change: (row: readonly string[]) => readonly string[]): string {
  const columns = ['ClientId', 'DateTime', 'StaticCall', 'PhoneNumber', 'Tag'];
  const rows = [1, 2, 3].map((number) => {
    const call = goodCall(known, number);
    return columns.map((name) => call[name] ?? '');
  });
  return csv([columns, ...rows.slice(0, 2), ...rows.slice(2).map(change)]);
}
