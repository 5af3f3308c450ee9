/** The sample sheet: what it holds, and that a check finds its four faults and nothing else. */

import { describe, expect, test } from '@jest/globals';
import { COLUMN_NAMES, type ColumnName, ID_TYPES } from '../../../src/core/call/columns';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import type { Cell, SheetColumn } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { findHeader } from '../../../src/core/header/header';
import { sampleSheet } from '../../../src/core/settings/sampleSheet';
import { wallToInstants } from '../../../src/core/time/zone';
import { SAMPLE_TEXTS } from '../../../src/texts/server/sampleTexts';
import { context, tabInput, told, zone } from '../check/tabInput';

const CASES: readonly (readonly ['en' | 'ru', string, number])[] = [
  ['ru', 'Europe/Moscow', Date.UTC(2025, 2, 20, 12)],
  ['en', 'America/New_York', Date.UTC(2025, 2, 10, 4, 30)],
  ['en', 'Europe/London', Date.UTC(2025, 9, 26, 1, 30)],
  ['ru', 'Asia/Kamchatka', Date.UTC(2024, 1, 29, 12, 1)],
  ['ru', 'Pacific/Apia', Date.UTC(2025, 0, 1, 0, 0)],
];

function sampleOf(language: 'en' | 'ru', zoneName: string, nowMs: number) {
  const text = (name: keyof typeof SAMPLE_TEXTS) => SAMPLE_TEXTS[name][language];
  const notes = Object.fromEntries(COLUMN_NAMES.map((name) => [name, text(`sample.${name}`)]));
  const words = {
    name: text('sample.name'),
    notes: notes as Record<ColumnName, string>,
    tags: [
      ...([1, 2, 3, 4, 5] as const).map((index) => text(`sample.tag${index}`)),
      ...([1, 2, 3, 4] as const).map((index) => text(`sample.fault${index}`)),
    ],
  };
  return sampleSheet(words, nowMs, zone(zoneName));
}

/** What the cells hold once Sheets has taken the values in. */
function cellsOf(sheet: ReturnType<typeof sampleOf>, zoneName: string): Cell[][] {
  return sheet.rows.map((row) =>
    row.map((value) => {
      if (typeof value !== 'object') return value;
      const wallMs = Date.parse(`${value.wall.replace(' ', 'T')}Z`);
      return new Date(wallToInstants(zone(zoneName), wallMs)[0] ?? Number.NaN);
    }),
  );
}

describe.each(CASES)('the sample sheet in %s, zone %s, at %d', (language, zoneName, nowMs) => {
  const sheet = sampleOf(language, zoneName, nowMs);
  const cells = cellsOf(sheet, zoneName);

  test('shows four faults to learn from, and five good calls', () => {
    const search = findHeader({ top: cells, settings: DEFAULT_SETTINGS });
    expect([search.headerRow, search.idType, search.problems]).toEqual([1, 'CLIENT_ID', []]);
    const body = cells.slice(1);
    const columns = new Map<number, SheetColumn>(
      COLUMN_NAMES.map((_name, index) => [
        index + 1,
        { values: body.map((row) => row[index] ?? ''), shown: null },
      ]),
    );
    const checked = checkTab({
      ...tabInput({}, { mapping: search.mapping }),
      rowCount: body.length,
      idType: search.idType ?? ID_TYPES[0],
      cells: columns,
      context: context({ sheetZone: zone(zoneName), dataZone: zone(zoneName), nowMs }),
    });
    expect(told(checked.problems)).toEqual([
      'ID_DAMAGED B7',
      'TIME_UNREADABLE D8',
      'FLAG_UNREADABLE K9',
      'PHONE_UNREADABLE H10',
    ]);
    expect([checked.rows, checked.ready, checked.held]).toEqual([9, 5, 4]);
  });

  test('has its calls on the day before', () => {
    const today = new Date(nowMs + zone(zoneName).offsetMs(nowMs)).toISOString().slice(0, 10);
    const before = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    const days = sheet.rows
      .slice(1)
      .flatMap((row) => row.flatMap((value) => (typeof value === 'object' ? [value.wall] : [])));
    expect(days).toHaveLength(8);
    for (const day of days) expect(day.slice(0, 10)).toBe(before);
  });
});

describe('the sample sheet', () => {
  const sheet = sampleOf('en', 'UTC', Date.UTC(2025, 2, 20));

  test('has every column with a note, in the order of the catalogue', () => {
    expect(sheet.rows[0]).toEqual(COLUMN_NAMES);
    for (const index of COLUMN_NAMES.keys()) expect(sheet.notes[index]).toBeTruthy();
  });

  test('keeps ids and phones as plain text, and offers values for flags', () => {
    for (const name of ['UserId', 'ClientId', 'Yclid', 'PhoneNumber'] as const) {
      expect(sheet.formats[COLUMN_NAMES.indexOf(name)]).toBe('@');
    }
    for (const name of ['StaticCall', 'CallMissed', 'FirstTimeCaller'] as const) {
      const index = COLUMN_NAMES.indexOf(name);
      expect(sheet.checkboxes.includes(index) || index in sheet.dropdowns).toBe(true);
    }
  });
});
