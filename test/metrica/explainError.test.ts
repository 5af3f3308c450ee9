/** Every error has a sentence in both languages, and the documents explain each one in the same words. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localError, readError } from '../../src/metrica/errors';
import { ERROR_TABLE, ERROR_TYPES, refuses } from '../../src/metrica/errorTable';
import {
  causeKey,
  type ErrorContext,
  explainError,
  oauthKey,
  unknownKey,
} from '../../src/metrica/explainError';
import { OAUTH_ERRORS, readTokenReply } from '../../src/metrica/oauth';
import { fill } from '../../src/texts/say';
import { METRICA_TEXTS } from '../../src/texts/server/metricaTexts';
import { answer, errorBody, NO_ANSWER } from './answers';

const CONTEXT: ErrorContext = { counter: '12345678', quotaEnds: '03:00' };

const LANGUAGES = ['en', 'ru'] as const;

function said(error: Parameters<typeof explainError>[0], context = CONTEXT) {
  const { key, params } = explainError(error, context);
  return LANGUAGES.map((language) => fill(language, METRICA_TEXTS[key][language], params));
}

describe('explainError', () => {
  test.each(ERROR_TYPES)(
    '%s is explained in both languages, with nothing left to fill in',
    (type) => {
      const error = readError(answer(ERROR_TABLE[type].statuses[0], errorBody(type)));
      for (const sentence of said(error)) expect(sentence).toMatch(/^[^{}]{30,}[.]$/);
      expect(explainError(error, CONTEXT).key).toBe(`metrica.error.${type}`);
    },
  );

  test.each([100, 200, 302, 400, 401, 403, 404, 408, 413, 420, 429, 500, 503, 599])(
    'status %d without an error type is explained',
    (status) => {
      for (const text of ['', '<html>', '{}']) {
        for (const sentence of said(readError(answer(status, text)))) {
          expect(sentence).toMatch(/^[^{}]{30,}[.]$/);
        }
      }
    },
  );

  test.each([
    [
      'no answer',
      readError(NO_ANSWER),
      'Metrica does not answer. Nothing was changed; that mostly passes within minutes.',
    ],
    [
      'a token refused',
      readError(answer(403, errorBody('invalid_token'))),
      'Metrica did not accept the token: it was copied in part, has expired or was withdrawn, for example by a password change. Get a new one and paste it under Connect.',
    ],
    [
      '401 without a body',
      readError(answer(401, '')),
      'Metrica did not accept the token: it was copied in part, has expired or was withdrawn, for example by a password change. Get a new one and paste it under Connect.',
    ],
    [
      'no access',
      readError(answer(403, errorBody('access_denied'))),
      'The token works, but Metrica does not let it send calls to counter 12345678. Check that your Yandex login may edit this counter and that the token has the right metrika:offline_data, then get a new token.',
    ],
    [
      'the day’s quota',
      readError(answer(420, errorBody('quota_requests_by_uid'))),
      'Your Yandex login has used up Metrica’s requests for today. They start again at 03:00; nothing is lost, and sending can go on then.',
    ],
    [
      'a file refused',
      readError(answer(400, errorBody('invalid_uploading', 'Строка 5'))),
      'Metrica refused the file and stored nothing. Its words: “Строка 5”. Correct what it names and send again; the calls are still new.',
    ],
    [
      'nothing accepted',
      localError('nothing_accepted', '', 200),
      METRICA_TEXTS['metrica.error.nothing_accepted'].en,
    ],
    [
      'an endless list',
      localError('too_many_pages'),
      METRICA_TEXTS['metrica.error.list_incomplete'].en,
    ],
    [
      'a bad gateway',
      readError(answer(502, '<html>')),
      'Metrica could not answer (status 502). That mostly passes within minutes.',
    ],
  ])('%s, in the panel’s words', (_, error, sentence) => {
    expect(said(error)[0]).toBe(sentence);
  });

  test('says Metrica’s words once: in the sentence, or to be shown below it', () => {
    const file = explainError(
      readError(answer(400, errorBody('invalid_uploading', 'why'))),
      CONTEXT,
    );
    expect([file.saysMessage, file.params.message]).toEqual([true, 'why']);
    const silent = explainError(
      readError(answer(400, errorBody('invalid_uploading', ''))),
      CONTEXT,
    );
    expect([silent.saysMessage, silent.key]).toEqual([false, 'metrica.error.refused_silently']);
    const other = explainError(readError(answer(409, errorBody('conflict', 'why'))), CONTEXT);
    expect(other.saysMessage).toBe(false);
  });

  test('speaks of the list, not of a counter, where no counter was asked', () => {
    const error = readError(answer(403, errorBody('access_denied')));
    expect(said(error, { ...CONTEXT, counter: null })[0]).toContain('the list of your counters');
  });
});

describe('other sentences', () => {
  test('every documented cause has one', () => {
    for (const type of ERROR_TYPES) {
      for (const cause of ERROR_TABLE[type].causes) {
        expect(METRICA_TEXTS[causeKey(cause)].en).not.toBe('');
      }
    }
  });

  test('a failed sign-in is explained by its step', () => {
    expect(
      OAUTH_ERRORS.map((code) => {
        const reply = readTokenReply(answer(400, { error: code }));
        if (reply.ok) throw new Error('no failure');
        return [oauthKey(reply.error, 'exchange'), oauthKey(reply.error, 'refresh')].map(
          (key) => METRICA_TEXTS[key].ru.length > 30 && key,
        );
      }),
    ).toEqual([
      ['metrica.oauth.code', 'metrica.oauth.refresh'],
      ['metrica.oauth.code', 'metrica.oauth.refresh'],
      ['metrica.oauth.client', 'metrica.oauth.client'],
      ['metrica.oauth.client', 'metrica.oauth.client'],
      ['metrica.oauth.request', 'metrica.oauth.request'],
      ['metrica.oauth.scope', 'metrica.oauth.scope'],
      ['metrica.oauth.request', 'metrica.oauth.request'],
      ['metrica.oauth.pending', 'metrica.oauth.pending'],
    ]);
    expect(oauthKey({ code: 'http_500', status: 500, message: '' }, 'refresh')).toBe(
      'metrica.oauth.silent',
    );
  });

  test('both languages of a sentence have the same words to fill in', () => {
    for (const [key, text] of Object.entries(METRICA_TEXTS)) {
      const names = (sentence: string) =>
        [...sentence.matchAll(/\{\w+[^}]*\}/g)].map(String).sort();
      expect([key, names(text.ru)]).toEqual([key, names(text.en)]);
    }
  });
});

describe.each([
  ['en', 'docs/metrica-errors.md', 'the calls are still new', 'in doubt'],
  ['ru', 'docs/metrica-errors.ru.md', 'звонки остались новыми', 'под вопросом'],
] as const)('the document in %s', (language, file, stillNew, inDoubt) => {
  const text = readFileSync(join(__dirname, '../..', file), 'utf8');
  const sections = new Map(
    text
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.split('\n')[0], section.split(/^## /m)[0] ?? '']),
  );

  test('has a section for every error type, and for no other', () => {
    const types = [...sections.keys()].map((heading) => heading?.replace(/`/g, '') ?? '');
    const local = [
      'unreachable',
      'not_json',
      'unexpected_answer',
      'nothing_accepted',
      'no_new_uploads',
      'too_many_pages',
      'http_401',
      'http_400',
      'http_429',
      'http_500',
    ];
    expect(types.sort()).toEqual([...ERROR_TYPES, ...local].sort());
  });

  test.each(ERROR_TYPES)(
    'explains %s: its statuses, the panel’s sentence, meaning and remedy',
    (type) => {
      const section = sections.get(`\`${type}\``) ?? '';
      expect(section).toContain(`: ${ERROR_TABLE[type].statuses.join(', ')}\n`);
      expect(section).toContain(`> ${METRICA_TEXTS[`metrica.error.${type}`][language]}\n`);
      expect(section.match(/^\*\*[^*]+\.\*\* \S/gm)).toHaveLength(2);
    },
  );

  test.each(ERROR_TYPES)(
    'says what becomes of the calls after %s as the code decides it',
    (type) => {
      const row = text.split('\n').find((line) => line.startsWith(`| [\`${type}\`](#${type})`));
      const statuses = ERROR_TABLE[type].statuses.join(', ');
      expect(row).toBe(
        `| [\`${type}\`](#${type}) | ${statuses} | ${refuses(type) ? stillNew : inDoubt} |`,
      );
    },
  );

  test('has every sentence about errors, causes, doubts and signing in', () => {
    const keys = Object.keys(METRICA_TEXTS).filter((key) =>
      /^metrica\.(error|cause|unknown|oauth)\./.test(key),
    ) as (keyof typeof METRICA_TEXTS)[];
    expect(keys.filter((key) => !text.includes(METRICA_TEXTS[key][language]))).toEqual([]);
    expect(METRICA_TEXTS[unknownKey('no_answer')]).toBeDefined();
  });

  test('names the error types of each cause as the table does', () => {
    for (const type of ERROR_TYPES) {
      for (const cause of ERROR_TABLE[type].causes) {
        const row = text
          .split('\n')
          .find((line) => line.startsWith(`| ${METRICA_TEXTS[causeKey(cause)][language]} |`));
        expect(row).toContain(`\`${type}\``);
      }
    }
  });
});
