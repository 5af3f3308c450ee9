/** Believable call records for the benchmarks: the same rows for the same number, 15 columns. */

import { COLUMN_NAMES, type ColumnName } from '../src/core/call/columns';
import type { Mapping, Source } from '../src/core/call/mapping';
import type { Cell, SheetColumn } from '../src/core/cell/cell';

/** Rows begin here: 2025-03-01 00:00 in Moscow. */
const START_MS = Date.UTC(2025, 1, 28, 21);
/** 500,000 calls take 17 days: none is too old. */
const SECONDS_BETWEEN = 3;
const MOSCOW_MS = 3 * 3_600_000;
/** Visitors call a while after their id was made. */
const MINUTES_ON_SITE_MS = 5 * 60_000;

const TAGS = ['заказ', 'консультация', 'повторный, VIP', 'спам', '', 'Order "A"', 'сервис', ''];
const PAGES = ['/', '/catalog/shoes?utm_source=yandex&utm_medium=cpc', '/contacts', '/cart?id='];

/** A park–miller generator: the same numbers on every machine. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Cells row by row, in the order of `COLUMN_NAMES`; all text, as after an import of a CSV file. */
export function callRows(count: number): Cell[][] {
  const random = randoms(20250301);
  const digits = (length: number): string => {
    let text = String(1 + Math.floor(random() * 9));
    while (text.length < length) text += Math.floor(random() * 10);
    return text;
  };
  return Array.from({ length: count }, (_, index) => {
    const instantMs = START_MS + index * SECONDS_BETWEEN * 1000 + Math.floor(random() * 3) * 1000;
    const missed = random() < 0.2;
    const priced = random() < 0.3;
    const cells: Record<ColumnName, Cell> = {
      UserId: random() < 0.5 ? `user-${digits(6)}` : '',
      ClientId: `${(instantMs - MINUTES_ON_SITE_MS) / 1000}${digits(9)}`,
      Yclid: random() < 0.3 ? digits(19) : '',
      DateTime: new Date(instantMs + MOSCOW_MS).toISOString().slice(0, 19).replace('T', ' '),
      StaticCall: random() < 0.1 ? '1' : '0',
      Price: priced ? String(100 * Math.floor(random() * 300)) : '',
      Currency: priced ? 'RUB' : '',
      PhoneNumber: phone(random(), digits(7)),
      TalkDuration: missed ? '0' : String(Math.floor(random() * 600)),
      HoldDuration: String(Math.floor(random() * 40)),
      CallMissed: missed ? '1' : '0',
      Tag: TAGS[Math.floor(random() * TAGS.length)] ?? '',
      FirstTimeCaller: random() < 0.6 ? '1' : '0',
      URL: `https://shop.example${PAGES[Math.floor(random() * PAGES.length)]}${index % 50}`,
      CallTrackerURL: `https://tracker.example/calls/${900000 + index}`,
    };
    return COLUMN_NAMES.map((name) => cells[name]);
  });
}

/** Mostly E.164; some as people write them, a few that are none. */
function phone(kind: number, digits: string): string {
  if (kind < 0.8) return `+7945${digits}`;
  if (kind < 0.9) return `7945${digits}`;
  if (kind < 0.99) return `8 (945) ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
  return 'Anonymous';
}

/** The same cells column by column, as the check takes them. */
export function columnsOf(rows: readonly (readonly Cell[])[]): ReadonlyMap<number, SheetColumn> {
  return new Map(
    COLUMN_NAMES.map((_, place) => [
      place + 1,
      { values: rows.map((row) => row[place] ?? ''), shown: null },
    ]),
  );
}

export const MAPPING: Mapping = Object.fromEntries(
  COLUMN_NAMES.map((name, place): [ColumnName, Source] => [
    name,
    { kind: 'column', column: place + 1, inverse: false },
  ]),
);
