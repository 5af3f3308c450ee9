/** The options of `npm start`: what is read from them, and the line that says what to write instead (design section 13). */

import { describe, expect, test } from '@jest/globals';
import { ACTIONS, DECISIONS } from '../../../../local/run/options/actions';
import { HELP } from '../../../../local/run/options/help';
import { isRealHost, OPTION_NAMES, readOptions } from '../../../../local/run/options/options';

function options(args: string, environment: Record<string, string> = {}) {
  const read = readOptions(args === '' ? [] : args.split(' '), environment);
  if (!read.ok) throw new Error(read.message);
  return read.options;
}

function message(args: string, environment: Record<string, string> = {}): string {
  const read = readOptions(args.split(' '), environment);
  return read.ok ? 'accepted' : read.message;
}

describe('the options', () => {
  test('without any are the example, the stand-in, Moscow and English', () => {
    expect(options('')).toMatchObject({
      file: null,
      api: null,
      token: null,
      counterId: null,
      timeZone: 'Europe/Moscow',
      locale: 'ru_RU',
      country: null,
      language: 'en',
      nowMs: null,
      out: 'out/example.xlsx',
    });
  });

  test('a file goes to out/ under its own name', () => {
    expect(options('some/Звонки.март.csv').out).toBe('out/Звонки.март.xlsx');
  });

  test('the token comes from its option before the environment, and an empty one is none', () => {
    const environment = { METRICA_TOKEN: 'from-environment' };
    expect(options('a.csv --token here', environment).token).toBe('here');
    expect(options('a.csv', environment).token).toBe('from-environment');
    expect(options('a.csv', { METRICA_TOKEN: '' }).token).toBeNull();
  });

  test('--now without a zone is UTC, whatever the zone of the machine', () => {
    expect(options('a.csv --now 2026-03-01T10:00').nowMs).toBe(Date.UTC(2026, 2, 1, 10));
    expect(options('a.csv --now 2026-03-01T10:00:00+03:00').nowMs).toBe(Date.UTC(2026, 2, 1, 7));
    expect(options('a.csv --now 2026-03-01').nowMs).toBe(Date.UTC(2026, 2, 1));
  });

  test('repeatable ones keep their order, and everything after the first = is the value', () => {
    const read = options(
      'a.csv --map Tag=a=b --map URL=Page --const Currency=RUB --set minAgeHours=2',
    );
    expect(read.map).toEqual([
      ['Tag', 'a=b'],
      ['URL', 'Page'],
    ]);
    expect(read.constants).toEqual([['Currency', 'RUB']]);
    expect(read.settings).toEqual([['minAgeHours', '2']]);
  });

  test.each([
    ['fix=PRICE_UNREADABLE', { name: 'fix', argument: 'PRICE_UNREADABLE' }],
    ['line=7', { name: 'line', argument: '7' }],
    ['send-changed', { name: 'send-changed', argument: '' }],
  ])('--do %s', (text, action) => {
    expect(options(`a.csv --do ${text}`).action).toEqual(action);
  });

  test.each([
    ['count-as-delivered', { name: 'count-as-delivered', batch: '' }],
    ['again=abcd', { name: 'again', batch: 'abcd' }],
  ])('--decide %s', (text, decision) => {
    expect(options(`a.csv --decide ${text}`).decision).toEqual(decision);
  });
});

describe('one line says what to write instead of', () => {
  test.each([
    ['a.csv b.csv', /One file at a time: “a\.csv”, “b\.csv”/],
    ['--colour', /--colour/],
    ['--sheet', /--sheet/],
    ['--counter shop.ru', /--counter shop\.ru: a counter is a number, for example 12345678/],
    ['--counter 0', /a counter is a number/],
    ['--timezone Mars/Base', /--timezone Mars\/Base: write a zone like Europe\/Moscow/],
    ['--locale russian', /--locale russian: write a locale like ru_RU/],
    ['--lang de', /--lang de: write en or ru/],
    ['--now yesterday', /--now yesterday: write an ISO time/],
    ['--map Tag', /--map Tag: write NAME=VALUE/],
    ['--do dance', /--do dance: the actions are clear, problems-sheet, fix/],
    ['--do fix', /write fix=CODE/],
    ['--do fix=NOPE', /--do fix=NOPE: there is no such code; .*docs\/problems\.md/],
    ['--do line=x', /write line=ROW/],
    ['--decide maybe', /the choices are count-as-delivered, send-all/],
    ['--decide arrived', /arrived=BATCH/],
    ['--out result.csv', /saved as \.xlsx/],
    ['--api metrica', /--api metrica: write an address like http/],
    ['--api ftp://host', /write an address like http/],
    ['--do results', /starts afresh each time.* npm start -- examples\/calls\.csv --do results\./],
    ['--do undo', /--do undo finds nothing in it/],
    ['--do case-file=abcd', /--do case-file finds nothing in it/],
    ['--schedule off', /--schedule SPEC and --hours N go together/],
    ['--schedule daily --hours 0', /--hours 0: write a whole number/],
    ['a.csv --api http://127.0.0.1:1', /--token TOKEN, or METRICA_TOKEN/],
  ])('%s', (args, says) => {
    const text = message(args);
    expect(text).toMatch(says);
    expect(text).not.toContain('\n');
  });
});

describe('with the real Metrica', () => {
  const REAL = '--api https://api-metrica.yandex.net --token t';

  test('a file and a counter must be named, and the clock is the real one', () => {
    expect(message(`${REAL} --counter 1`)).toMatch(/a file must be named/);
    expect(message(`a.csv ${REAL}`)).toMatch(/--counter must be named/);
    expect(message(`a.csv ${REAL} --counter 1 --now 2026-01-01`)).toMatch(/--now/);
    expect(message(`a.csv --counter 1 --api https://api-metrica.yandex.net`)).toMatch(/--token/);
    expect(message(`a.csv ${REAL} --counter 1`)).toBe('accepted');
  });

  test.each([
    'https://api-metrica.yandex.net',
    'https://api-metrika.yandex.net/',
    'https://API-METRIKA.yandex.net:443/management',
    'http://api-metrika.yandex.ru',
  ])('%s is it', (api) => {
    expect(isRealHost(api)).toBe(true);
  });

  test.each(['http://127.0.0.1:8750', 'https://api-metrica.yandex.net.example.com'])(
    '%s is not',
    (api) => {
      expect(isRealHost(api)).toBe(false);
    },
  );
});

test('--help names every option, every action and every choice', () => {
  const words = [
    ...OPTION_NAMES.map((name) => `--${name}`),
    ...ACTIONS.map(String),
    ...DECISIONS.map(String),
  ];
  expect(words.filter((word) => !HELP.includes(word))).toEqual([]);
});
