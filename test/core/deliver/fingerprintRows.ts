/** Raw rows as people's sheets have them, for the frozen fixture of fingerprints: values of every accepted form, combined. */

import type { ColumnName, IdType } from '../../../src/core/call/columns';
import type { Columns } from '../check/tabInput';

/** A cell as JSON has it; dates are given by their instant. */
export type RawCell = string | number | boolean | { readonly date: string };

export interface RawTab {
  readonly idType: IdType;
  readonly locale: string;
  readonly zone: string;
  readonly country: string;
  readonly rows: number;
  readonly cells: Readonly<Partial<Record<ColumnName, readonly RawCell[]>>>;
}

const PHONES = {
  RU: [
    '+79451234567',
    '8 (945) 123-45-67',
    '9451234567',
    79451234567,
    'sip:79161234567@host',
    '',
    'Anonymous',
    '+44 20 7946 0958',
    '8-800-555-35-35',
    '+7 945 123 45 67 доб. 12',
    '007 945 1234567',
    '+70123456789',
    '84951234567',
  ],
  US: [
    '+12025550123',
    '(202) 555-0123',
    '202.555.0143',
    12025550143,
    '',
    'Restricted',
    '+44 20 7946 0958',
    '1-202-555-0156 x7',
    '+7 945 123-45-67',
    'tel:+12025550177',
    'Unknown',
  ],
  GB: [
    '020 7946 0958',
    '+442079460958',
    '07700 900123',
    '',
    'Withheld',
    '+7 (945) 1234567',
    '0161 496 0000',
    '+1 202 555 0123',
    'Private',
  ],
} as const;

const FLAGS: readonly RawCell[] = [
  1,
  0,
  true,
  false,
  '1',
  '0',
  'TRUE',
  'FALSE',
  '',
  'yes',
  'no',
  'да',
  'нет',
  'Да',
  'НЕТ',
];
const TALK: readonly RawCell[] = [
  '',
  0,
  65,
  '65',
  '1:05',
  '0:01:05',
  '2 мин 16 сек',
  '1h 2m',
  '00:00:00',
  '12:34:56',
  '90',
  7200,
  '-',
  '45 сек',
];
const TAGS: readonly RawCell[] = [
  '',
  'заказ',
  'Order, paid',
  'ООО "Ромашка"',
  'line\nbreak',
  '=1+1',
  '+7',
  '@home',
  '-5',
  ' spaced ',
  'emoji 👍',
  '1/2',
  "l'été",
  'a;b',
  'нет',
  12.5,
];
const URLS: readonly RawCell[] = [
  '',
  'https://example.com/',
  'example.com/page?a=1,2',
  'http://пример.рф/путь',
  'https://example.com/?q="x"',
  'www.example.com',
  'HTTPS://EXAMPLE.COM/A',
  'https://user@example.com:8080/p#h',
];

/** Three tabs with different readings, 300 rows together. */
export const RAW_TABS: readonly RawTab[] = [
  {
    idType: 'CLIENT_ID',
    locale: 'ru_RU',
    zone: 'Europe/Moscow',
    country: 'RU',
    rows: 140,
    cells: {
      ClientId: [
        '1234567890123456789',
        '175025687643421211',
        "'1481718166123456789",
        '="1622445566778899001"',
        ' 1700000000123456789\u00a0',
        1481718166123456,
        '0001234567890123456',
        '17408654321234567890',
        '\u200e1741597200987654321',
        '',
      ],
      DateTime: [
        '10.03.2025 12:00',
        '10.03.2025, 12:00:01',
        '2025-03-10 12:00:02',
        '2025-03-10T09:00:03Z',
        1741597204,
        '1741597205',
        1741597206789,
        '14 мар. 2025 г., 13:45',
        '11.03.2025 7:05',
        { date: '2025-03-12T06:30:00.000Z' },
        '2025-03-10T12:00:07+0300',
        '13.03.2025 23:59:59',
        '2025-03-10 12:00:08.999',
        '12 марта 2025 10:20',
        { date: '2025-03-12T06:30:00.4996Z' },
      ],
      StaticCall: FLAGS,
      Price: [
        '',
        0,
        1500,
        1234.5,
        '1 234,50',
        '1\u202f234,50 ₽',
        '1500 руб.',
        '2 000 RUB',
        "1'234.50",
        '1.234,50',
        '0,99',
        '12345678',
        0.1,
        1e6,
        '100 000',
        '-',
      ],
      Currency: ['', 'RUB', 'rub', 'RUR', '₽', 'руб.', 'USD', '$', 'EUR', '€'],
      PhoneNumber: PHONES.RU,
      TalkDuration: TALK,
      HoldDuration: [...TALK].reverse(),
      CallMissed: [...FLAGS].reverse(),
      Tag: TAGS,
      FirstTimeCaller: ['', 1, 0, 'да', 'нет', true],
      URL: URLS,
      CallTrackerURL: [
        '',
        'https://tracker.example/calls/1',
        'tracker.example/calls/2',
        'https://tracker.example/звонок',
      ],
    },
  },
  {
    idType: 'USER_ID',
    locale: 'en_US',
    zone: 'America/New_York',
    country: 'US',
    rows: 90,
    cells: {
      UserId: [
        'anna',
        'boris@example.com',
        42,
        '00042',
        "'77",
        'Ünïcode Ω',
        'id,with,commas',
        'a"b',
        '  padded  ',
        '12e5',
        9007199254740991,
      ],
      ClientId: ['', '1234567890123456789'],
      DateTime: [
        '3/14/2025 1:45 PM',
        '03/14/2025 13:46',
        'Mar 14, 2025 1:47:05 PM',
        '2025-03-09 01:30',
        '2025-03-09 03:30',
        '14 March 2025 12:00',
        '2025-03-14T17:48:00.5Z',
        1741974540,
        '3/15/2025 12:00 AM',
        '3/15/2025, 12:30:00 p.m.',
        { date: '2025-03-15T16:00:00.000Z' },
        '2025-03-15 09:00 -0500',
      ],
      StaticCall: ['yes', 'no', '', 1, 0],
      Price: ['', 10, '1,234.50', '$99.95', '1,000,000.00', 'USD 15', '12.5', 0.3],
      Currency: ['USD', 'usd', '$', '', 'EUR', 'GBP'],
      PhoneNumber: PHONES.US,
      TalkDuration: ['0:30', '1:02:03', 95, '2m 5s', '', '1 hour 5 min', '75 sec'],
      CallMissed: ['missed', 'answered', '', 'no answer', 'TRUE', 'FALSE'],
      Tag: ['lead', '', 'sale; repeat', '=HYPERLINK("x")', 'tab\there'],
      URL: ['https://shop.example/?utm_source=ya', '', 'shop.example'],
    },
  },
  {
    idType: 'YCLID',
    locale: 'en_GB',
    zone: 'Europe/London',
    country: 'GB',
    rows: 70,
    cells: {
      Yclid: [
        '1234567890123456789',
        '9876543210',
        "'5555555555555555555",
        123456789012345,
        '="7777777777777777777"',
      ],
      DateTime: [
        '31/03/2025 12:00',
        '30/03/2025 00:30',
        '30/03/2025 02:30:15',
        '01/04/2025, 08:15',
        '2025-04-01T07:16:00Z',
        1743495420,
        '31 Mar 2025 23:59',
      ],
      Price: ['', '£10.50', 99.99, '1,234.00', '5 GBP'],
      Currency: ['GBP', 'gbp', '£', ''],
      PhoneNumber: PHONES.GB,
      HoldDuration: ['', 5, '0:10', '1:00:00'],
      FirstTimeCaller: ['yes', 'no', '', true, false],
      CallTrackerURL: ['https://calls.example/rec?id=1&x=2', ''],
      Tag: ['repeat', 'new customer', '', 'café'],
    },
  },
];

/** The columns of a tab: every column runs through its values at its own pace, so that each row is another combination. */
export function rawColumns(tab: RawTab): Readonly<Partial<Record<ColumnName, readonly RawCell[]>>> {
  const names = Object.keys(tab.cells) as ColumnName[];
  return Object.fromEntries(
    names.map((name, place) => {
      const values = tab.cells[name] ?? [];
      const cells = Array.from({ length: tab.rows }, (_, row) => {
        const turn = Math.floor(row / values.length) * (place + 1);
        return values[(row + turn) % values.length] as RawCell;
      });
      return [name, cells];
    }),
  );
}

export function asCells(columns: ReturnType<typeof rawColumns>): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      cells.map((cell) => (typeof cell === 'object' ? new Date(cell.date) : cell)),
    ]),
  );
}
