/** Loading a built bundle: one bare context, the host's clock in it, no service while it loads. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { loadBundle, loadWithoutServices } from '../../../local/host/host';
import { type FixtureOptions, fixture } from './hostFixture';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function dist(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  folders.push(folder);
  writeFileSync(join(folder, 'main.js'), script);
  return folder;
}

function loaded(script: string, options: FixtureOptions = {}) {
  const made = fixture(options);
  loadBundle(dist(script), made.host);
  return (name: string, ...args: readonly unknown[]) => made.host.call(name, args, 'page');
}

describe('the context', () => {
  test('has nothing that Apps Script lacks (JP wintercg list)', () => {
    const absent = [
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'fetch',
      'Headers',
      'FormData',
      'Blob',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'AbortController',
      'Event',
      'atob',
      'btoa',
      'crypto',
      'structuredClone',
      'performance',
      'navigator',
      'window',
      'process',
      'Buffer',
      'require',
      'module',
      'global',
    ];
    const call = loaded(`function seen(names) {
      return names.filter(function (name) { return typeof globalThis[name] !== 'undefined'; });
    }`);
    expect(call('seen', absent)).toEqual({ kind: 'returned', value: [] });
  });

  test('has every service by its global name', () => {
    const call = loaded(`function kinds() { return [SpreadsheetApp, UrlFetchApp, PropertiesService,
      CacheService, LockService, ScriptApp, HtmlService, Utilities, Session, MailApp, console, Logger]
      .map(function (service) { return typeof service; }); }`);
    expect(call('kinds')).toEqual({ kind: 'returned', value: new Array(12).fill('object') });
  });

  test('sees exceptions and dates of the services as its own', () => {
    const call = loaded(
      `function look() {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue(new Date(0));
        var date = sheet.getRange('A1').getValue();
        try { sheet.getRange(0, 1); } catch (error) {
          return [date instanceof Date, date.getTime(), error instanceof Error, error.name];
        }
      }`,
      { now: () => 0 },
    );
    expect(call('look')).toEqual({ kind: 'returned', value: [true, 0, true, 'Exception'] });
  });
});

describe('the clock', () => {
  test('is the host clock for every kind of now, and dates stay dates', () => {
    let now = 1_000;
    const call = loaded(
      `function times() {
        return [Date.now(), new Date().getTime(), new Date(5).getTime(), new Date(2020, 0, 1).getFullYear(),
          Date.UTC(1970, 0, 1), typeof Date(), new Date().constructor === Date, new Date() instanceof Date,
          Object.prototype.toString.call(new Date())];
      }`,
      { now: () => now },
    );
    now = 2_000;
    expect(call('times')).toEqual({
      kind: 'returned',
      value: [2000, 2000, 5, 2020, 0, 'string', true, true, '[object Date]'],
    });
  });

  test('moves on when the script sleeps', () => {
    const call = loaded('function nap() { Utilities.sleep(700); return Date.now(); }', {
      now: () => 0,
    });
    expect(call('nap')).toEqual({ kind: 'returned', value: 700 });
  });

  test('chance follows the caller generator', () => {
    const call = loaded('function roll() { return Math.random(); }', { random: () => 0.25 });
    expect(call('roll')).toEqual({ kind: 'returned', value: 0.25 });
  });
});

describe('loading', () => {
  test('a service call at the top level is refused, as in a published onOpen (editor-auth-lifecycle)', () => {
    const { host } = fixture();
    const folder = dist('var store = PropertiesService.getUserProperties();');
    expect(() => loadBundle(folder, host)).toThrow('You do not have permission to call');
  });

  test('without any service, names are simply not there', () => {
    expect(() => loadWithoutServices(dist('var app = SpreadsheetApp;'))).toThrow('SpreadsheetApp');
    const globals = loadWithoutServices(dist('function onOpen() {} var version = "1";'));
    expect([typeof globals.onOpen, globals.version]).toEqual(['function', '1']);
  });
});
