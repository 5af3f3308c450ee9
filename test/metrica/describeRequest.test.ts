/** What people see of a request: where it went and how much it carried, never its secrets. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describeRequest,
  hideToken,
  maskNumbers,
  maskPhone,
} from '../../src/metrica/describeRequest';
import { exchangeRequest, refreshRequest } from '../../src/metrica/oauth';
import { uploadListRequest } from '../../src/metrica/uploadList';
import { uploadRequest } from '../../src/metrica/uploadRequest';
import { answer } from './answers';

const UPLOAD = uploadRequest({
  token: 'y0_verysecrettoken',
  counterId: '2215573',
  idType: 'CLIENT_ID',
  comment: 'Июль 79451234567 abcdefgh234567ab',
  goal: 'Звонок',
  csv: 'ClientId,DateTime,PhoneNumber,Tag\n1,2,+79451234567,"a\n""b"""\n3,4,+79457654321,\n',
  withIdType: true,
});

describe('describeRequest', () => {
  test('an upload: its readable address and the size of its file', () => {
    expect(describeRequest(UPLOAD).split('\n')).toEqual([
      'POST https://api-metrica.yandex.net/management/v1/counter/2215573/offline_conversions/upload_calls?client_id_type=CLIENT_ID&comment=Июль 7945•••••67 abcdefgh234567ab&new_goal_name=Звонок',
      'Authorization: OAuth ••••',
      'file file: data.csv, text/csv, 79 bytes, 2 rows, columns ClientId,DateTime,PhoneNumber,Tag',
    ]);
  });

  test('a request that reads', () => {
    expect(describeRequest(uploadListRequest('secret', '5', 0, 10))).toBe(
      'GET https://api-metrica.yandex.net/management/v1/counter/5/offline_conversions/calls_uploadings?limit=10&offset=0\nAuthorization: OAuth ••••',
    );
  });

  test('a sign-in', () => {
    expect(
      describeRequest(exchangeRequest({ clientId: 'abc', code: '1234567', verifier: 'vvv' })),
    ).toBe(
      'POST https://oauth.yandex.ru/token\nform: grant_type=authorization_code&code=••••&code_verifier=••••&client_id=abc',
    );
  });

  test('no secret, wherever it stands, is printed', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,60}$/);
    fc.assert(
      fc.property(secret, (text) => {
        const requests = [
          uploadListRequest(text, '5', 0, 10),
          exchangeRequest({ clientId: 'abc', clientSecret: text, code: text, verifier: text }),
          refreshRequest({ clientId: 'abc', refreshToken: text }),
          {
            ...UPLOAD,
            headers: { authorization: `Bearer ${text}`, 'X-Api-Key': text, Cookie: text },
          },
          {
            ...UPLOAD,
            url: `https://user:${text}@host/p?oauth_token=${text}&x=${text}#access_token=${text}`,
          },
        ];
        for (const request of requests) expect(describeRequest(request)).not.toContain(text);
      }),
    );
  });

  test('an address that is badly encoded is printed as it stands', () => {
    expect(
      describeRequest({ ...UPLOAD, url: 'https://h/?comment=%zz', headers: {}, body: null }),
    ).toBe('POST https://h/?comment=%zz');
  });
});

describe('masks', () => {
  test.each([
    ['+79451234567', '+7945•••••67'],
    ['+4930123456', '+493•••••56'],
    ['89451234567', '8945•••••67'],
    ['12345', '1••45'],
    ['123', '•••'],
    ['', ''],
  ])('phone %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test('at most seven characters of a phone can be read, and the length stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9a-z]{0,40}$/), (text) => {
        const shown = (masked: string) => masked.replace(/•/g, '').length;
        expect(shown(maskPhone(text))).toBeLessThanOrEqual(7);
        expect(maskPhone(text)).toHaveLength(text.length);
      }),
    );
  });

  test.each([
    ['call +7 (945) 123-45-67 now', 'call +7945•••••67 now'],
    ['8 945 123 45 67', '8945•••••67'],
    ['8-945-123-45-67, 8.945.123.45.67', '8945•••••67, 8945•••••67'],
    ['+7\u00a0945\u00a01234567', '+7945•••••67'],
    ['(945) 123-45-67', '9451••••67'],
    ['+49 30 1234 5678', '+4930••••••78'],
    ['PhoneNumber=945-12-34', 'PhoneNumber=945••••34'],
    ['of ivan.petrov@mail.ru at 2025-03-10 07:00:00', 'of •••• at 2025-03-10 07:00:00'],
    ['<иван@почта.рф>: ivan%40mail.ru', '<••••>: ••••'],
    ['ClientId "12345" is short', 'ClientId "1••45" is short'],
    ['user_id: crm-8812 unknown', 'user_id: crm•••12 unknown'],
    ['Неверный ClientID «1234567»', 'Неверный ClientID «12•••67»'],
    ['yclid 123456789, value 9876543', 'yclid 123••••89, value 98•••43'],
    [
      'at 10.03.2025 07:00, line 12345, 5000 requests',
      'at 10.03.2025 07:00, line 12345, 5000 requests',
    ],
    ['counter 24226447 (upload 719450782)', 'counter 24226447 (upload 719450782)'],
    ['загрузка №719450782, счётчик 24226447', 'загрузка №719450782, счётчик 24226447'],
    ['Exceeded maximum execution time', 'Exceeded maximum execution time'],
  ])('a server’s words %s', (words, masked) => {
    expect(maskNumbers(words)).toBe(masked);
  });

  test('no seven digits in a row of a phone or an id stay readable, however they are grouped', () => {
    const groups = fc.array(fc.stringMatching(/^\d{2,4}$/), { minLength: 4, maxLength: 6 });
    const between = fc.constantFrom(' ', '-', '\u00a0', '.', ') ', '');
    fc.assert(
      fc.property(groups, between, (digits, gap) => {
        const written = `+7 (9${digits.join(gap)}`;
        const enough = written.replace(/\D/g, '').length >= 10;
        const left = maskNumbers(`Bad phone ${written} in line 5`).replace(/\D/g, '');
        if (enough) expect(left.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('a server’s words lose phones and ids and keep numbers of uploads and counters', () => {
    expect(maskNumbers('Row 5: +79451234567, id 1700000000123456789 in upload 719450782')).toBe(
      'Row 5: +7945•••••67, id 1700•••••••••••••89 in upload 719450782',
    );
  });
});

describe('hideToken', () => {
  test('a token that a server or an exception repeats is taken out', () => {
    expect(
      hideToken(UPLOAD, answer(403, 'bad y0_verysecrettoken, y0_verysecrettoken')),
    ).toMatchObject({
      status: 403,
      text: 'bad ••••, ••••',
    });
    expect(hideToken(UPLOAD, { kind: 'unknown', detail: 'y0_verysecrettoken!' })).toEqual({
      kind: 'unknown',
      detail: '••••!',
    });
  });

  test('an answer to a sign-in keeps its tokens', () => {
    const outcome = answer(200, { access_token: 'a', refresh_token: 'refresh-token' });
    expect(
      hideToken(refreshRequest({ clientId: 'c', refreshToken: 'refresh-token' }), outcome),
    ).toBe(outcome);
  });
});
