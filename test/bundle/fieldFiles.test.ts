/** Exports and sheets as they are met, made small, through the built add-on: what is mapped, what would go, what waits. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { LineAnswer } from '../../src/app/page/serveCells';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import listed from '../fixtures/field/files.json';
import { openTab } from './tab';

interface FieldFile {
  readonly file: string;
  readonly kind: string;
  readonly source: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly set?: readonly (readonly [string, string])[];
  readonly map?: readonly (readonly [string, string])[];
  readonly expect: {
    readonly headerRow?: number;
    readonly ready?: number;
    readonly mapping?: Readonly<Record<string, unknown>>;
    /** Columns that nothing may feed. */
    readonly nomap?: readonly string[];
    /** Codes that must be told, and that must not. */
    readonly codes?: readonly string[];
    readonly nocodes?: readonly string[];
    /** How many calls are sent. */
    readonly sentn?: number;
    /** By id, what is sent; null: the call waits. */
    readonly sent?: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
    readonly notsent?: readonly string[];
    /** What a column of a sent call may hold; that it waits is right too. */
    readonly allowed?: Readonly<Record<string, readonly string[]>>;
  };
}

const FILES = listed as unknown as readonly FieldFile[];
const NOW_MS = Date.UTC(2026, 2, 5, 12);
const FOLDER = join(__dirname, '../fixtures/field/files');

type Call = Readonly<Record<string, string>>;

/** The check of a file, and its ready calls as they would go. */
function checked({ file, locale, timeZone, set = [], map = [] }: FieldFile) {
  const text = readFileSync(join(FOLDER, `${file}.csv`), 'utf8');
  const cells = Papa.parse<string[]>(text.replace(/\n$/, '')).data;
  const tab = openTab({
    cells,
    nowMs: NOW_MS,
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  tab.ask('saveSettings', { set: [['country', 'RU'], ...set], map, constants: [] });
  const check = tab.ask<CheckAnswer>('checkSheet', { allProblems: true });
  const calls = cells.flatMap((_, index): Call[] => {
    if (check.ready === 0 || index + 1 <= (check.headerRow ?? 0)) return [];
    const { state, header, line } = tab.ask<LineAnswer>('showLine', { row: index + 1 });
    if (state !== 'ready' || line === null) return [];
    return Papa.parse<Call>(`${header}\n${line}`, { header: true }).data;
  });
  return { check, calls };
}

describe.each(FILES.map((one) => [one.kind, one.source, one.file, one] as const))(
  '%s: %s (%s)',
  (_kind, _source, _file, one) => {
    test('goes as it is meant, or waits', () => {
      const { check, calls } = checked(one);
      const { expect: want } = one;
      const codes = check.problems.map(({ code }) => code);
      const byId = (id: string) => calls.find(({ ClientId }) => ClientId === id) ?? null;
      expect(check).toMatchObject({
        ...(want.headerRow === undefined ? {} : { headerRow: want.headerRow }),
        ...(want.ready === undefined ? {} : { ready: want.ready }),
        mapping: want.mapping ?? {},
      });
      expect(Object.keys(check.mapping).filter((name) => want.nomap?.includes(name))).toEqual([]);
      expect(codes).toEqual(expect.arrayContaining([...(want.codes ?? [])]));
      expect(codes.filter((code) => want.nocodes?.includes(code))).toEqual([]);
      expect(calls.length).toBe(want.sentn ?? check.ready);
      for (const [id, call] of Object.entries(want.sent ?? {})) {
        const sent = byId(id);
        expect([id, sent]).toEqual([id, call === null ? null : expect.objectContaining({})]);
        for (const [name, value] of Object.entries(call ?? {})) {
          expect([id, name, sent?.[name] ?? '']).toEqual([id, name, value]);
        }
      }
      expect((want.notsent ?? []).filter((id) => byId(id) !== null)).toEqual([]);
      for (const [name, values] of Object.entries(want.allowed ?? {})) {
        expect(calls.map((call) => call[name] ?? '').filter((v) => !values.includes(v))).toEqual(
          [],
        );
      }
    });
  },
);
