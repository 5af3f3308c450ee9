/** The request that delivers a batch, and the batch id in its comment. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  batchIdIn,
  batchIdsIn,
  checkUploadAddress,
  makeComment,
  type UploadParts,
  uploadRequest,
} from '../../src/metrica/uploadRequest';

const BATCH = 'abcdefgh234567ab';

const PARTS: UploadParts = {
  token: 'y0_secret',
  counterId: '2215573',
  idType: 'CLIENT_ID',
  comment: `July ${BATCH}`,
  goal: 'Звонок',
  csv: 'ClientId,DateTime\n133591247640966458,1481714026\n',
  withIdType: true,
};

describe('uploadRequest', () => {
  test('is the request of the API page', () => {
    expect(uploadRequest(PARTS)).toEqual({
      method: 'POST',
      url: `https://api-metrica.yandex.net/management/v1/counter/2215573/offline_conversions/upload_calls?client_id_type=CLIENT_ID&comment=July%20${BATCH}&new_goal_name=%D0%97%D0%B2%D0%BE%D0%BD%D0%BE%D0%BA`,
      headers: { Authorization: 'OAuth y0_secret' },
      body: {
        kind: 'file',
        part: 'file',
        fileName: 'data.csv',
        contentType: 'text/csv',
        text: PARTS.csv,
      },
      timeoutSeconds: 90,
    });
  });

  test.each(['', '   '])('names no goal where none was given (%j)', (goal) => {
    expect(uploadRequest({ ...PARTS, goal }).url).not.toContain('new_goal_name');
  });

  test('leaves client_id_type out when the server did not know it', () => {
    const { url } = uploadRequest({ ...PARTS, withIdType: false });
    expect(new URL(url).searchParams.has('client_id_type')).toBe(false);
    expect(new URL(url).searchParams.get('comment')).toBe(PARTS.comment);
  });

  test('nothing that a person typed changes where the request goes or which parameters it has', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a&comment=b',
        '../../x?',
        '#',
        '\ud800',
        '%2e%2e',
        'a b+c',
        '😀',
        '\r\nHost: x',
      ),
    );
    fc.assert(
      fc.property(text, text, text, (counterId, goal, comment) => {
        const url = new URL(uploadRequest({ ...PARTS, counterId, goal, comment }).url);
        expect(url.host).toBe('api-metrica.yandex.net');
        expect(url.hash).toBe('');
        const names = [...url.searchParams.keys()];
        expect(names).toEqual(
          goal.trim() === ''
            ? ['client_id_type', 'comment']
            : ['client_id_type', 'comment', 'new_goal_name'],
        );
        expect(url.searchParams.get('comment')).toBe(comment.replace(/\p{Cs}/gu, '\ufffd'));
      }),
    );
  });

  test('a text that is no token can still be sent, for Metrica to refuse', () => {
    const header = (token: string) => uploadRequest({ ...PARTS, token }).headers.Authorization;
    expect(header('привет')).toBe('OAuth %D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82');
    expect(header('a\r\nX: 1')).toBe('OAuth a%0D%0AX:%201');
    expect(header('\udfff')).toBe('OAuth %EF%BF%BD');
  });
});

describe('the address of an upload', () => {
  test('is short enough for a long Cyrillic comment alone, not with a long goal', () => {
    const comment = makeComment('ж'.repeat(230), BATCH);
    const parts = { ...PARTS, comment: comment.ok ? comment.comment : '', goal: '' };
    expect(checkUploadAddress(parts)).toBe(true);
    expect(checkUploadAddress({ ...parts, goal: 'Звонок с сайта '.repeat(10) })).toBe(false);
  });

  test('has at most 2,000 bytes', () => {
    const rest = new TextEncoder().encode(uploadRequest({ ...PARTS, goal: 'g' }).url).length - 1;
    const fits = (bytes: number) =>
      checkUploadAddress({ ...PARTS, goal: 'g'.repeat(bytes - rest) });
    expect([fits(2000), fits(2001)]).toEqual([true, false]);
  });
});

describe('makeComment', () => {
  test.each([
    ['Июль 2025', `Июль 2025 ${BATCH}`],
    ['', BATCH],
    ['   ', BATCH],
    ['July, week-1', `July  week 1 ${BATCH}`],
    ['выгрузка_звонков: 14.03!', `выгрузка звонков  14 03 ${BATCH}`],
    ['a\tb\nc\u00a0d', `a b c d ${BATCH}`],
    ['и\u0306од', `йод ${BATCH}`],
    ['😀 ура', `ура ${BATCH}`],
    ['"=1+1"', `1 1 ${BATCH}`],
    ['©®', BATCH],
  ])('%j', (typed, comment) => {
    expect(makeComment(typed, BATCH)).toEqual({ ok: true, comment });
  });

  test('takes 230 characters, not 231', () => {
    expect(makeComment('ж'.repeat(230), BATCH)).toMatchObject({ ok: true });
    expect(makeComment('😀'.repeat(230), BATCH)).toMatchObject({ ok: true });
    expect(makeComment('ж'.repeat(231), BATCH)).toEqual({
      ok: false,
      code: 'COMMENT_TOO_LONG',
      length: 231,
    });
  });

  test('whatever a person types, the comment has letters, digits and spaces only, fits the API and carries the batch id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 230 }), (typed) => {
        const made = makeComment(typed, BATCH);
        if (!made.ok) throw new Error('too long');
        expect(made.comment).toMatch(/^[\p{L}\p{Nd} ]+$/u);
        expect([...made.comment].length).toBeLessThanOrEqual(255);
        expect(made.comment.endsWith(BATCH)).toBe(true);
        expect(batchIdIn(made.comment, BATCH)).toBe(true);
      }),
    );
  });
});

describe('batchIdIn', () => {
  test.each([
    [BATCH, true],
    [`July ${BATCH}`, true],
    [`${BATCH} July`, true],
    [`July ${BATCH.toUpperCase()} week`, true],
    [`July,${BATCH};`, true],
    [`July_${BATCH}_x`, true],
    [`July\u00a0${BATCH}`, true],
    [`July${BATCH}`, false],
    [`${BATCH}2`, false],
    [`ж${BATCH}`, false],
    [BATCH.slice(1), false],
    [`${BATCH.slice(0, 8)} ${BATCH.slice(8)}`, false],
    ['', false],
  ])('%j: %p', (comment, found) => {
    expect(batchIdIn(comment, BATCH)).toBe(found);
  });

  test('an empty batch id is in no comment', () => {
    expect(['', ' ', 'a  b'].map((comment) => batchIdIn(comment, ''))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('batchIdsIn', () => {
  test('finds the ids of one spreadsheet and no other words', () => {
    const comment =
      'July ABCDEFGH234567AB responsibilities abcd2222333344445 abcd222233334444 zzzz222233334444';
    expect(batchIdsIn(comment, 'ABCD')).toEqual([BATCH, 'abcd222233334444']);
    expect(batchIdsIn('abcd222233334441', 'abcd')).toEqual([]);
  });
});
