/** The options of the playground: what a person mistypes is said in one line. */

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { BookRefused } from '../../../../local/playground/book/bookThread';
import { readOptions } from '../../../../local/playground/web/options';
import { refusalOf } from '../../../../local/playground/web/refusals';

function message(...args: readonly string[]): string {
  const reading = readOptions(args);
  return reading.ok ? 'fine' : reading.message;
}

describe('the options', () => {
  test('have defaults that need no thought', () => {
    const reading = readOptions([]);
    expect(reading).toMatchObject({
      ok: true,
      options: { file: null, port: 0, language: 'en', timeZone: 'Europe/Moscow', nowMs: null },
    });
  });

  test('take a time without a zone as UTC, wherever they are read', () => {
    const reading = readOptions(['--now', '2026-11-20T10:00:00']);
    expect(reading).toMatchObject({ options: { nowMs: Date.UTC(2026, 10, 20, 10) } });
  });

  test('say what to write instead', () => {
    expect(message('--lang', 'de')).toBe('--lang de: write en or ru.');
    expect(message('--port', '99999')).toMatch(/^--port 99999: write a number/);
    expect(message('--now', 'soon')).toMatch(/^--now soon: write an ISO time/);
    expect(message('--timezone', 'Moscow')).toMatch(/^--timezone Moscow: write a zone/);
    expect(message('--locale', '!')).toMatch(/^--locale !: write a locale/);
    expect(message('--fault', 'explode')).toMatch(/^fault "explode": unknown name/);
    expect(message('a.csv', 'b.csv')).toBe('One file at a time: “a.csv”, “b.csv” were given.');
    expect(message('--colour')).toMatch(/--help lists the options\.$/);
  });

  test('are refused by the command with one line and exit code 2', () => {
    const run = () =>
      execFileSync('npx', ['tsx', 'local/playground/web/serve.ts', '--lang', 'de'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).toThrow(
      expect.objectContaining({ status: 2, stdout: '', stderr: '--lang de: write en or ru.\n' }),
    );
  });
});

describe('what cannot be opened', () => {
  test('is said with a way out', () => {
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(refusalOf(taken, 8080)).toMatch(/^Port 8080 is taken by another program\./);
    const forbidden = Object.assign(new Error('listen'), { code: 'EACCES' });
    expect(refusalOf(forbidden, 80)).toMatch(/^Port 80 may not be used here\./);
    expect(refusalOf(new BookRefused('There is no file x.'), 0)).toBe('There is no file x.');
    expect(refusalOf(new TypeError('a bug'), 0)).toBeNull();
  });
});
