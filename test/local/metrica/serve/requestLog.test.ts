/** The log of requests shows the wire and hides the secrets. */

import { expect, test } from '@jest/globals';
import { createRequestLog } from '../../../../local/metrica/serve/requestLog';

const REQUEST = {
  method: 'POST',
  url: '/upload?comment=x',
  httpVersion: '1.1',
  rawHeaders: ['Host', 'a', 'AUTHORIZATION', 'OAuth y0_secret', 'X-Odd', '1'],
  body: Buffer.from([0x00, 0xff, 0x0d, 0x0a]),
};

test('a request is kept byte for byte, in the letters of the wire, but for the token', () => {
  const log = createRequestLog();
  log.add(REQUEST);
  const [kept] = log.all();
  expect(Buffer.from(kept?.rawBase64 ?? '', 'base64').toString('latin1')).toBe(
    'POST /upload?comment=x HTTP/1.1\r\nHost: a\r\nAUTHORIZATION: OAuth ***\r\nX-Odd: 1\r\n\r\n\u0000\u00ff\r\n',
  );
  expect(kept?.headers[1]).toEqual(['AUTHORIZATION', 'OAuth ***']);
});

test.each([
  ['a token without scheme', { rawHeaders: ['Authorization', 'y0_secret'] }],
  ['a token in the address', { url: '/x?oauth_token=y0_secret&a=1', rawHeaders: [] }],
  [
    'the fields of a token request',
    {
      rawHeaders: ['Content-Type', 'application/x-www-form-urlencoded'],
      body: Buffer.from(
        'client_secret=y0_secret&refresh_token=y0_secret&code=y0_secret&code_verifier=y0_secret',
      ),
    },
  ],
])('%s is masked', (_name, changed) => {
  const log = createRequestLog();
  log.add({ ...REQUEST, ...changed });
  const [kept] = log.all();
  const text = Buffer.from(kept?.rawBase64 ?? '', 'base64').toString('utf8');
  expect(text).toContain('***');
  expect(JSON.stringify(log.all()) + text).not.toContain('y0_secret');
});

test('only the last fifty are kept', () => {
  const log = createRequestLog();
  for (let index = 0; index < 60; index += 1) log.add({ ...REQUEST, url: `/${index}` });
  expect([log.all().length, log.all()[0]?.url, log.all()[49]?.url]).toEqual([50, '/10', '/59']);
  log.clear();
  expect(log.all()).toEqual([]);
});
