/** The sample sheet: every column, five believable calls of yesterday, and four with a fault to learn from. */

import type { NewSheet, WallTime } from '../../ports';
import { COLUMN_NAMES, type ColumnName } from '../call/columns';
import { DAY_MS, wallText } from '../time/wallTime';
import type { Zone } from '../time/zone';

export interface SampleWords {
  readonly name: string;
  readonly notes: Readonly<Record<ColumnName, string>>;
  readonly tags: readonly string[];
}

/** Ids, times of day, phones, talk and hold seconds, prices: one call a row. */
const CALLS = [
  ['1700000000123456789', '09:12:40', '+79161234567', 136, 12, 1500, 1],
  ['1700000000987654321', '11:03:05', '+79037654321', 0, 45, '', 1],
  ['1700000000555666777', '13:45:00', '+79265550102', 318, 8, 4200.5, 0],
  ['1700000000444333222', '16:20:31', '+78125550143', 62, 20, '', 0],
  ['1700000000111222333', '18:57:09', '+79991112233', 204, 5, 990, 1],
] as const;

/** One fault a row, in columns in which every locale keeps the text as it is typed; `{year}` is that of the call. */
const FAULTS: readonly Readonly<Partial<Record<ColumnName, string>>>[] = [
  { ClientId: '1,7E+18' },
  { DateTime: '{year}-11-31 10:15:00' },
  { CallMissed: 'Перезвонить' },
  { PhoneNumber: '8 903 12' },
];

/** Id columns that stay empty in the sample: a file carries one id. */
const OTHER_IDS: readonly ColumnName[] = ['UserId', 'Yclid'];

const TEXT_COLUMNS: readonly ColumnName[] = ['UserId', 'ClientId', 'Yclid', 'PhoneNumber', 'Tag'];
const FLAG_COLUMNS: readonly ColumnName[] = ['StaticCall', 'CallMissed', 'FirstTimeCaller'];

/** The sheet as plain content; its times are of the day before `nowMs` in the zone. */
export function sampleSheet(words: SampleWords, nowMs: number, zone: Zone): NewSheet {
  const yesterday = wallText(nowMs + zone.offsetMs(nowMs) - DAY_MS).slice(0, 10);
  const rows = [...CALLS.map(() => ({})), ...FAULTS].map((fault, index) =>
    rowOf(index, yesterday, words.tags[index] ?? '', fault),
  );
  const places = (names: readonly ColumnName[]) => names.map((name) => COLUMN_NAMES.indexOf(name));
  return {
    name: words.name,
    rows: [[...COLUMN_NAMES], ...rows],
    formats: {
      ...Object.fromEntries(places(TEXT_COLUMNS).map((place) => [place, '@'])),
      [COLUMN_NAMES.indexOf('DateTime')]: 'yyyy-mm-dd hh:mm:ss',
      [COLUMN_NAMES.indexOf('Price')]: '0.00',
    },
    notes: Object.fromEntries(COLUMN_NAMES.map((name, place) => [place, words.notes[name]])),
    widths: Object.fromEntries(
      COLUMN_NAMES.map((name, place) => [
        place,
        name === 'ClientId' || name === 'DateTime' ? 160 : 120,
      ]),
    ),
    checkboxes: [],
    dropdowns: Object.fromEntries(places(FLAG_COLUMNS).map((place) => [place, ['0', '1']])),
    activate: true,
  };
}

function rowOf(
  index: number,
  day: string,
  tag: string,
  fault: (typeof FAULTS)[number],
): (string | number | WallTime)[] {
  const call = CALLS[index % CALLS.length] ?? CALLS[0];
  const [, time, phone, talk, hold, price, first] = call;
  // Another visitor in every row: no two of them are the same call.
  const id = `${call[0].slice(0, -1)}${index}`;
  const cells: Readonly<Record<ColumnName, string | number | WallTime>> = {
    UserId: '',
    ClientId: id,
    Yclid: '',
    DateTime: { wall: `${day} ${time}` },
    StaticCall: 0,
    Price: price,
    Currency: price === '' ? '' : 'RUB',
    PhoneNumber: phone,
    TalkDuration: talk,
    HoldDuration: hold,
    CallMissed: talk === 0 ? 1 : 0,
    Tag: tag,
    FirstTimeCaller: first,
    URL: 'https://example.com/contacts',
    CallTrackerURL: `https://tracker.example.com/calls/${id.slice(-6)}`,
  };
  return COLUMN_NAMES.map((name) => {
    if (OTHER_IDS.includes(name)) return '';
    return fault[name]?.replace('{year}', day.slice(0, 4)) ?? cells[name];
  });
}
