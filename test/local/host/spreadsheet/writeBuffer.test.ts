/** Buffered writes: when they reach the spreadsheet, and what a run that is cut off leaves. */

import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultPoint } from '../../../../local/host/hostOptions';
import { CALLS_SHEET, type callsWorkbook, fixture } from '../hostFixture';

const stored = (workbook: ReturnType<typeof callsWorkbook>): unknown[] =>
  workbook.sheet(CALLS_SHEET)!.values({ row: 1, column: 1, rows: 4, columns: 1 }).flat();

describe('writes wait for the next read, flush or the end of the run (googleappsscript.blogspot.com 2010/06)', () => {
  test('nobody sees a write before one of them', () => {
    const { run, workbook } = fixture();
    const seen = run(({ SpreadsheetApp, PropertiesService }, sheet) => {
      const at: unknown[] = [];
      sheet.getRange('A1').setValue('one');
      PropertiesService.getUserProperties().setProperty('k', 'v');
      sheet.getRange('A9').getA1Notation();
      at.push(stored(workbook)[0]);
      sheet.getRange('B1').getValue();
      at.push(stored(workbook)[0]);
      sheet.getRange('A2').setValue('two');
      at.push(stored(workbook)[1]);
      SpreadsheetApp.flush();
      at.push(stored(workbook)[1]);
      sheet.getRange('A3').setValue('three');
      return at;
    });
    expect(seen).toEqual(['', 'one', '', 'two']);
    expect(stored(workbook)[2]).toBe('three');
  });

  test('an open box does not show them (benlcollins.com/?p=21547)', () => {
    const { run, workbook } = fixture();
    const seen = run(({ SpreadsheetApp }, sheet) => {
      sheet.getRange('A1').setValue('one');
      SpreadsheetApp.getUi().alert('Look');
      return stored(workbook)[0];
    });
    expect(seen).toBe('');
  });

  test('what was written before an exception is kept', () => {
    const { call, workbook } = fixture();
    const outcome = call((_, sheet) => {
      sheet.getRange('A1').setValue('one');
      throw new Error('bug');
    });
    expect(outcome).toMatchObject({ kind: 'threw', name: 'Error', message: 'bug' });
    expect(stored(workbook)[0]).toBe('one');
  });

  test('the caller is told of every arrival', () => {
    let flushes = 0;
    const { run } = fixture({ onFlush: () => flushes++ });
    run(({ SpreadsheetApp }, sheet) => {
      sheet.getRange('A1').setValue('one');
      SpreadsheetApp.flush();
      SpreadsheetApp.flush();
      sheet.getRange('A2').setValue('two');
    });
    expect(flushes).toBe(2);
  });

  test('arrays that the script changes afterwards are written as they were', () => {
    const { run } = fixture();
    const values = run((_, sheet) => {
      const line = ['kept'];
      sheet.getRange('A1').setValues([line]);
      line[0] = 'changed';
      return sheet.getRange('A1').getValue();
    });
    expect(values).toBe('kept');
  });

  test('two appended rows stand below one another though neither is applied yet', () => {
    const { run } = fixture();
    expect(
      run((_, sheet) => {
        sheet.appendRow(['a']);
        sheet.appendRow(['b']);
        return sheet.getDataRange().getValues();
      }),
    ).toEqual([['a'], ['b']]);
  });
});

describe('a run that is cut off', () => {
  const cutAt =
    (name: string, nth: number, when: 'before' | 'after', fault: Partial<Fault> = {}) =>
    (point: FaultPoint): Fault | undefined =>
      point.name === name && point.nth === nth && point.when === when
        ? ({ kind: 'abort', ...fault } as Fault)
        : undefined;

  test.each([
    [0, ['', '', '', '']],
    [1, ['one', '', '', '']],
    [2, ['one', 'two', '', '']],
    [9, ['one', 'two', 'three', '']],
  ])('keeps %d of the writes that no flush has reached', (keep, values) => {
    const { call, workbook } = fixture({
      faults: cutAt('SpreadsheetApp.flush', 1, 'before', { keep }),
    });
    const outcome = call(({ SpreadsheetApp }, sheet) => {
      sheet.getRange('A1').setValue('one');
      sheet.getRange('A2').setValue('two');
      sheet.getRange('A3').setValue('three');
      SpreadsheetApp.flush();
    });
    expect(outcome).toEqual({ kind: 'aborted', message: 'Exceeded maximum execution time' });
    expect(stored(workbook)).toEqual(values);
  });

  test('cannot go on: neither catch nor finally reach a service any more', () => {
    const { call, workbook, host } = fixture({
      faults: cutAt('SpreadsheetApp.Range.setValue', 1, 'after'),
    });
    const outcome = call(({ PropertiesService, console }, sheet) => {
      try {
        sheet.getRange('A1').setValue('one');
      } catch {
        console.log('caught');
      } finally {
        try {
          PropertiesService.getUserProperties().setProperty('state', 'saved');
        } catch {
          sheet.getRange('A2').setValue('two');
        }
      }
      return 'fine';
    });
    expect(outcome.kind).toBe('aborted');
    expect(stored(workbook)).toEqual(['', '', '', '']);
    expect(host.console).toEqual([]);
  });

  test('is over even when the script swallows it and returns', () => {
    const { call } = fixture({ faults: cutAt('SpreadsheetApp.flush', 1, 'after') });
    const outcome = call(({ SpreadsheetApp }) => {
      try {
        SpreadsheetApp.flush();
      } catch {
        // As if nothing had happened.
      }
      return 'fine';
    });
    expect(outcome.kind).toBe('aborted');
  });

  test('lets go of its locks, and the next run works', () => {
    const { call, run } = fixture({ faults: cutAt('Lock.tryLock', 1, 'after') });
    expect(call(({ LockService }) => LockService.getDocumentLock().tryLock(10)).kind).toBe(
      'aborted',
    );
    expect(run(({ LockService }) => LockService.getDocumentLock().tryLock(10))).toBe(true);
  });

  test('comes after six minutes on the host clock, and drops what was not flushed', () => {
    let now = Date.UTC(2025, 0, 1);
    const { call, workbook } = fixture({ now: () => now, sleep: (ms) => (now += ms) });
    const outcome = call(({ Utilities }, sheet) => {
      sheet.getRange('A1').setValue('kept').getValue();
      sheet.getRange('A2').setValue('lost');
      Utilities.sleep(200_000);
      Utilities.sleep(160_001);
    });
    expect(outcome).toEqual({ kind: 'aborted', message: 'Exceeded maximum execution time' });
    expect(stored(workbook)).toEqual(['kept', '', '', '']);
  });

  test('comes too when the time passes without a service call', () => {
    let now = 0;
    const { call } = fixture({ now: () => now });
    expect(
      call(() => {
        now += 360_001;
      }).kind,
    ).toBe('aborted');
  });

  test('in Russian says so in Russian', () => {
    const { call } = fixture({
      language: 'ru',
      faults: cutAt('SpreadsheetApp.flush', 1, 'before'),
    });
    expect(call(({ SpreadsheetApp }) => SpreadsheetApp.flush())).toEqual({
      kind: 'aborted',
      message: 'Превышено максимальное время выполнения',
    });
  });
});

describe('faults on purpose', () => {
  test('an exception can be ordered at any call, and the script may catch it', () => {
    const points: FaultPoint[] = [];
    const { run } = fixture({
      faults: (point) => {
        points.push(point);
        return point.name === 'SpreadsheetApp.Range.getValues' && point.when === 'before'
          ? { kind: 'error', message: 'Service error: Spreadsheets' }
          : undefined;
      },
    });
    const message = run((_, sheet) => {
      sheet.getRange('A1').setNote('n');
      try {
        return sheet.getRange('A1').getValues();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('Service error: Spreadsheets');
    const last = points[points.length - 1];
    expect(last).toEqual({
      name: 'SpreadsheetApp.Range.getValues',
      nth: 1,
      index: 6,
      when: 'before',
      unflushed: 1,
    });
  });
});

describe('counting', () => {
  test('handles are free, reads and trips are reads, buffered calls are writes', () => {
    const { run, host } = fixture({
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    run(() => undefined);
    host.resetCounts();
    run(({ SpreadsheetApp, PropertiesService }, sheet) => {
      sheet.getRange('A1:B2').getValues();
      sheet.getRange('A1').getNotes();
      sheet.getRangeList(['A1', 'B2']).setNote('x');
      sheet.getRange('A1').setBackground('red');
      PropertiesService.getUserProperties().getProperty('k');
      SpreadsheetApp.flush();
    });
    const { reads, writes, cellsRead, calls } = host.counts;
    expect({ reads, writes, cellsRead }).toEqual({ reads: 4, writes: 2, cellsRead: 5 });
    expect(calls['SpreadsheetApp.Sheet.getRange']).toBe(3);
  });
});
