/** The self-test on the host: every row as assumed, and each switch, permission and cut turns the rows that it must. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createHost, loadBundle } from '../../local/host/host';
import type { CallOutcome, HostOptions, HostRequest } from '../../local/host/hostOptions';
import { createPropertyBag } from '../../local/host/services/propertyBag';
import { createTriggerBag } from '../../local/host/services/triggerBag';
import { OTHER_POSITIONS, type Positions } from '../../local/host/switches';
import type { SheetProperties, Workbook } from '../../local/workbook/model';
import { createWorkbook } from '../../local/workbook/workbook';
import { FACT_NAMES as FACTS, type FactName } from '../../src/texts/selfTest/selfTestTexts';

const DIST = join(__dirname, '..', '..', 'dist');
const MANIFEST = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8'));
const NAME = 'Metrica Calls self-test';
const SHEET = 1;

interface Setting extends Partial<HostOptions> {
  readonly locale?: string;
  readonly properties?: never;
  readonly sheet?: Partial<SheetProperties>;
}

interface Trial {
  readonly workbook: Workbook;
  readonly console: readonly string[];
  readonly outcome: CallOutcome;
  /** The fact of each row, in the row's word: `as assumed`, `differs`, `not seen`. */
  results(): Readonly<Partial<Record<FactName, string>>>;
  seen(name: FactName): string;
}

/** Runs the self-test once, by a trigger when one is told. */
function selfTest(setting: Setting = {}, how: 'editor' | 'trigger' | 'lost' = 'editor'): Trial {
  const { locale = 'ru_RU', sheet: set = {}, ...options } = setting;
  const properties = { id: 'book', name: 'Book', timeZone: 'Europe/Moscow', locale, metadata: {} };
  const workbook = createWorkbook(properties);
  const size = { rows: 50, columns: 10 };
  workbook.apply({ type: 'insertSheet', sheetId: SHEET, index: 0, name: 'Calls', ...size });
  workbook.apply({ type: 'sheetProperties', sheetId: SHEET, set });
  const triggers = createTriggerBag();
  const host = createHost({
    workbook,
    userEmail: 'anna@example.com',
    userLocale: 'en',
    now: () => Date.parse('2026-11-24T12:00:00Z'),
    manifest: MANIFEST,
    triggers,
    http: () => ({ status: 403, headers: [], body: Buffer.from('{}') }),
    ...options,
    properties: {
      user: createPropertyBag(),
      document: createPropertyBag(),
      script: createPropertyBag(),
    },
  });
  loadBundle(DIST, host);
  if (how !== 'editor') {
    const schedule = { kind: 'everyHours', hours: 1 } as const;
    const of = { userEmail: 'anna@example.com', documentId: 'book', createdAt: 0 };
    triggers.add({ uniqueId: '77', handler: 'selfTest', schedule, ...of });
  }
  const outcome =
    how === 'editor'
      ? host.call('selfTest', [], 'menu')
      : host.call('selfTest', [{ triggerUid: '77' }], 'trigger', {
          withoutDocument: how === 'lost',
        });
  const rows = () => {
    const sheet = workbook.sheets.find((each) => each.properties.name === NAME);
    const area = { row: 2, column: 1, rows: (sheet?.lastRow() ?? 1) - 1, columns: 5 };
    return area.rows < 1 ? [] : (sheet?.values(area) ?? []);
  };
  return {
    workbook,
    console: host.console,
    outcome,
    results: () => Object.fromEntries(rows().map(([name, result]) => [name, result])),
    seen: (name) => String(rows().find((row) => row[0] === name)?.[3] ?? ''),
  };
}

const TRIGGER_ONLY = { triggers: 'not seen' };
/** What a first run by hand cannot see. */
const UNSEEN = { 'time-out': 'not seen', 'protected-cell': 'not seen', ...TRIGGER_ONLY };

function asAssumed(but: Partial<Record<FactName, string>> = {}) {
  return { ...Object.fromEntries(FACTS.map((name) => [name, 'as assumed'])), ...UNSEEN, ...but };
}

describe('the self-test', () => {
  test('finds everything as assumed on the host, in its own order, and leaves nothing but its sheet', () => {
    const { results, outcome, workbook } = selfTest();
    expect(outcome.kind).toBe('returned');
    expect(results()).toEqual(asAssumed());
    expect(Object.keys(results())).toHaveLength(FACTS.length);
    expect(workbook.sheets.map((sheet) => sheet.properties.name)).toEqual(['Calls', NAME]);
    expect(workbook.active.sheetId).toBe(SHEET);
  });

  test('finds in a trigger what only a trigger shows', () => {
    const { results, seen, workbook } = selfTest({}, 'trigger');
    expect(results()).toEqual(asAssumed({ triggers: 'as assumed' }));
    expect(seen('triggers')).toBe('1 of 1');
    expect(workbook.sheets[1]?.value(2, 5)).toBe('trigger');
  });

  test('says what a spreadsheet of another locale cannot show', () => {
    const { results } = selfTest({ locale: 'en_US' });
    expect(results()).toEqual(asAssumed({ russian: 'not seen' }));
  });
});

/** Which rows turn in each position of each switch. */
const TURNED: Readonly<Record<string, readonly FactName[]>> = {
  'outsideGrid late': ['outside', 'half-outside'],
  'outsideGrid blank': ['outside', 'half-outside'],
  'missingScope notSufficient': ['scope-words'],
  'triggerList withoutClock': ['triggers'],
  'multipartField semicolon': ['multipart'],
  'sheetByName anyCase': ['sheet-name'],
  'textCell formula': ['equals-sign'],
  'newRows plain': ['new-rows'],
  'typedDate text': ['typed-time', 'russian'],
  'appendRow atOnce': ['write-order'],
  'copiedSheet withoutMetadata': ['copied-sheet'],
};

describe('each switch of the host turns its rows and no other', () => {
  test.each(OTHER_POSITIONS.map((google) => [Object.entries(google).flat().join(' '), google]))(
    '%s',
    (position, google) => {
      const turned = (TURNED[position as string] ?? []).map((name) => [name, 'differs']);
      expect(turned.length).toBeGreaterThan(0);
      const { results } = selfTest({ google: google as Partial<Positions> }, 'trigger');
      const expected = { triggers: 'as assumed', ...Object.fromEntries(turned) };
      expect(results()).toEqual(asAssumed(expected));
    },
  );
});

describe('a permission that is missing', () => {
  const without = (word: string) =>
    MANIFEST.oauthScopes.filter((scope: string) => !scope.endsWith(word));

  test.each<[string, readonly FactName[]]>([
    ['script.external_request', ['request', 'time-out']],
    ['script.scriptapp', ['triggers']],
    ['script.send_mail', ['mail']],
    ['userinfo.email', ['person']],
    ['script.container.ui', []],
  ])('%s turns its rows, and the others are there', (word, turned) => {
    const { results, seen } = selfTest({ grantedScopes: without(word) });
    const rows = turned.map((name) => [name, 'differs']);
    expect(results()).toEqual(asAssumed({ scopes: 'differs', ...Object.fromEntries(rows) }));
    expect(seen('scopes')).toContain(word);
  });

  test('spreadsheets.currentonly leaves no sheet: what was found is in the execution log', () => {
    const { outcome, console, workbook } = selfTest({ grantedScopes: without('currentonly') });
    expect([outcome.kind, workbook.sheets.length]).toEqual(['returned', 1]);
    expect(console.filter((line) => line.includes('|'))).toHaveLength(FACTS.length);
    expect(console.join('\n')).toContain('document | differs');
  });
});

describe('where it cannot come to its end', () => {
  test('a trigger that does not get its document tells so in the execution log', () => {
    const { outcome, console } = selfTest({}, 'lost');
    expect(outcome.kind).toBe('returned');
    const differing = console.filter((line) => line.includes(' | differs | '));
    expect(differing.map((line) => line.split(' | ')[0])).toEqual(['log: document', 'log: lock']);
    expect(console.join('\n')).toContain('request | as assumed');
  });

  test('who may only view finds all of it in the execution log', () => {
    const faults: HostOptions['faults'] = ({ name }) =>
      name === 'SpreadsheetApp.Spreadsheet.insertSheet'
        ? { kind: 'error', message: 'You do not have permission to perform that action.' }
        : undefined;
    const { outcome, console, workbook } = selfTest({ faults });
    expect([outcome.kind, workbook.sheets.length]).toEqual(['returned', 1]);
    expect(console.filter((line) => line.includes(' | '))).toHaveLength(FACTS.length);
    expect(console.join('\n')).toContain('marks | not seen');
    expect(console.join('\n')).toContain('lock | as assumed');
  });

  test('cut off in the middle, it has left what it found; the next run takes its trials away', () => {
    const faults: HostOptions['faults'] = ({ name, when }) =>
      name === 'SpreadsheetApp.Sheet.copyTo' && when === 'after' ? { kind: 'abort' } : undefined;
    const { outcome, results, workbook } = selfTest({ faults });
    expect(outcome.kind).toBe('aborted');
    const found = FACTS.slice(0, FACTS.indexOf('copied-sheet'));
    expect(Object.keys(results())).toEqual(found);
    expect(workbook.sheets).toHaveLength(4);
    const again = createHost({
      workbook,
      userEmail: 'anna@example.com',
      userLocale: 'ru',
      manifest: MANIFEST,
      triggers: createTriggerBag(),
      http: () => ({ status: 401, headers: [], body: Buffer.from('{}') }),
      properties: {
        user: createPropertyBag(),
        document: createPropertyBag(),
        script: createPropertyBag(),
      },
    });
    loadBundle(DIST, again);
    expect(again.call('selfTest', [], 'menu').kind).toBe('returned');
    expect(workbook.sheets.map((sheet) => sheet.properties.name)).toEqual(['Calls', NAME]);
    const report = workbook.sheets[1];
    expect(report?.lastRow()).toBe(1 + found.length + FACTS.length);
    expect(report?.value(2 + found.length, 2)).toBe('как предполагалось');
  });
});

describe('what is seen besides', () => {
  const answer = (request: HostRequest) =>
    request.timeoutMs === 1000
      ? ({ failure: 'timeout' } as const)
      : { status: 200, headers: [], body: Buffer.from('[]') };

  test('words of a time-out; an answer to nobody is not as assumed', () => {
    const { results, seen } = selfTest({ http: answer });
    expect(results()).toEqual(asAssumed({ 'time-out': 'as assumed', request: 'differs' }));
    expect(seen('time-out')).toContain('Timeout: https://');
    expect(seen('request')).toBe('status 200 in 0 ms');
  });

  test('words for a cell that is closed to the person, whose note stays as it was', () => {
    const protectedAreas = [{ row: 2, column: 2, rows: 2, columns: 2, editable: false }];
    const { results, seen, workbook } = selfTest({ sheet: { protectedAreas } });
    expect(results()).toEqual(asAssumed({ 'protected-cell': 'as assumed' }));
    expect(seen('protected-cell')).toContain('protected cell or object');
    expect(workbook.sheet(SHEET)?.attribute(2, 2, 'note')).toBeUndefined();
  });

  test('an address beyond the list that is fetched, and marks that fail', () => {
    const urlFetchWhitelist = [...MANIFEST.urlFetchWhitelist, 'https://example.com/'];
    const open = selfTest({ manifest: { ...MANIFEST, urlFetchWhitelist } });
    expect(open.results()).toEqual(asAssumed({ 'allow-list': 'differs' }));
    const message = 'Service error: Spreadsheets';
    const faults: HostOptions['faults'] = ({ name }) =>
      name === 'SpreadsheetApp.RangeList.setNote' ? { kind: 'error', message } : undefined;
    const failing = selfTest({ faults });
    expect(failing.results()).toEqual(asAssumed({ marks: 'differs' }));
    expect(failing.seen('marks')).toBe(message);
  });
});
