/** How bodies come off the wire, byte by byte. */

import { describe, expect, test } from '@jest/globals';
import { readRequestBody } from '../../../../local/metrica/serve/requestBody';

const TYPE = { 'content-type': 'multipart/form-data; boundary="--x7"' };

function message(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

describe('a multipart body', () => {
  test('gives its part with the bytes as they were', async () => {
    const bytes = message([
      '----x7',
      'Content-Disposition: form-data; name="file"; filename="звонки.csv"',
      'Content-Type: text/csv; charset=utf-8',
      '',
      'ClientId,Tag\n1,"Кафе"\n',
      '----x7--',
      '',
    ]);
    const body = await readRequestBody(TYPE, bytes);
    expect(body).toEqual({
      kind: 'multipart',
      parts: [
        {
          name: 'file',
          fileName: 'звонки.csv',
          contentType: 'text/csv',
          content: Buffer.from('ClientId,Tag\n1,"Кафе"\n'),
        },
      ],
    });
  });

  test('tells a part without file name from one with', async () => {
    const bytes = message([
      '----x7',
      'Content-Disposition: form-data; name="file"',
      '',
      'ClientId',
      '----x7--',
      '',
    ]);
    expect(await readRequestBody(TYPE, bytes)).toEqual({
      kind: 'multipart',
      parts: [{ name: 'file', contentType: 'text/plain', content: 'ClientId' }],
    });
  });

  test.each([
    ['cut off', TYPE, message(['----x7', 'Content-Disposition: form-data; name="file"', '', 'a'])],
    ['empty', TYPE, Buffer.alloc(0)],
    ['without boundary', { 'content-type': 'multipart/form-data' }, message(['----x7--', ''])],
  ])('that is %s is broken, with a reason', async (_name, headers, bytes) => {
    expect(await readRequestBody(headers, bytes)).toEqual({
      kind: 'broken',
      reason: expect.stringMatching(/\w/),
    });
  });
});

test.each([
  [
    'a form',
    'application/x-www-form-urlencoded; charset=UTF-8',
    'a=%D0%AB+1&b=',
    { kind: 'form', fields: { a: 'Ы 1', b: '' } },
  ],
  ['another type', 'text/csv', 'a,b', { kind: 'other', contentType: 'text/csv' }],
  ['nothing', '', '', { kind: 'none' }],
])('%s is told by its content type', async (_name, type, text, expected) => {
  expect(await readRequestBody({ 'content-type': type }, Buffer.from(text))).toEqual(expected);
});
