/** UrlFetchApp: what goes out for each kind of payload, limits, the allow-list, exception texts. */

import { describe, expect, test } from '@jest/globals';
import busboy from 'busboy';
import type { HostRequest, HostResponse, HttpFailure } from '../../../../local/host/hostOptions';
import { type FixtureOptions, fixture, type Services } from '../hostFixture';

const ADDRESS = 'https://api.example.com/v1/calls';

function answer(status = 200, text = '{}'): HostResponse {
  return { status, headers: [['Content-Type', 'application/json']], body: Buffer.from(text) };
}

/** A fixture whose requests are kept and answered here. */
function online(reply: HostResponse = answer(), options: FixtureOptions = {}) {
  const sent: HostRequest[] = [];
  const made = fixture({
    http: (request) => {
      sent.push(request);
      return reply;
    },
    ...options,
  });
  return { ...made, sent };
}

const header = (request: HostRequest | undefined, name: string): string | undefined =>
  request?.headers.find(([known]) => known === name)?.[1];

describe('payloads (UrlFetchApp reference)', () => {
  test('an object with a named Blob is multipart as Google builds it', async () => {
    const { run, sent } = online();
    const csv = 'ClientId,Tag\n1,"Привет, ""мир"""\n';
    run(({ UrlFetchApp, Utilities }) =>
      UrlFetchApp.fetch(ADDRESS, {
        method: 'post',
        payload: { note: 'июнь', file: Utilities.newBlob(csv, 'text/csv', 'data.csv') },
      }),
    );
    const [request] = sent;
    expect(request?.method).toBe('POST');
    const boundary = header(request, 'Content-Type')?.replace('multipart/form-data; boundary=', '');
    expect(Buffer.from(request?.body ?? []).toString('utf8')).toBe(
      [
        `--${boundary}`,
        'Content-Disposition: form-data; name="note"',
        '',
        'июнь',
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="data.csv"',
        'Content-Type: text/csv',
        '',
        csv,
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
    const parsed = await new Promise((resolve) => {
      const files: string[] = [];
      const parser = busboy({
        headers: { 'content-type': String(header(request, 'Content-Type')) },
      });
      parser.on('file', (name, stream, info) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () =>
          files.push(
            name,
            String(info.filename),
            info.mimeType,
            Buffer.concat(chunks).toString('utf8'),
          ),
        );
      });
      parser.on('close', () => resolve(files));
      parser.end(Buffer.from(request?.body ?? []));
    });
    expect(parsed).toEqual(['file', 'data.csv', 'text/csv', csv]);
  });

  test('a Blob without a name goes out as a plain field (TAN 2020/10/17)', () => {
    const { run, sent } = online();
    run(({ UrlFetchApp, Utilities }) =>
      UrlFetchApp.fetch(ADDRESS, {
        method: 'post',
        payload: { file: Utilities.newBlob('a,b', 'text/csv') },
      }),
    );
    const body = Buffer.from(sent[0]?.body ?? []).toString();
    expect(body).toContain('Content-Disposition: form-data; name="file"\r\n\r\na,b\r\n');
    expect(body).not.toContain('filename');
  });

  test.each([
    [{ a: 'x y', b: 'ж' }, 'a=x%20y&b=%D0%B6', 'application/x-www-form-urlencoded'],
    ['{"ж":1}', '{"ж":1}', 'application/x-www-form-urlencoded'],
    [[-48, -106], 'Ж', 'application/x-www-form-urlencoded'],
  ])('payload %j goes out as %j', (payload, body, type) => {
    const { run, sent } = online();
    run(({ UrlFetchApp }) =>
      UrlFetchApp.fetch(ADDRESS, { method: 'post', payload: payload as string }),
    );
    expect(Buffer.from(sent[0]?.body ?? []).toString('utf8')).toBe(body);
    expect(header(sent[0], 'Content-Type')).toBe(type);
  });

  test('contentType and headers of the script are sent as given', () => {
    const { run, sent } = online();
    run(({ UrlFetchApp }) =>
      UrlFetchApp.fetch(ADDRESS, {
        method: 'put',
        payload: '[]',
        contentType: 'application/json',
        headers: { Authorization: 'OAuth x' },
      }),
    );
    expect(header(sent[0], 'Content-Type')).toBe('application/json');
    expect(header(sent[0], 'Authorization')).toBe('OAuth x');
  });

  test('getRequest tells what would be sent and sends nothing', () => {
    const { run, sent } = online();
    const request = run(({ UrlFetchApp }) =>
      UrlFetchApp.getRequest(ADDRESS, { method: 'post', payload: 'a', headers: { 'X-Y': 'z' } }),
    );
    expect(request).toMatchObject({
      url: ADDRESS,
      method: 'post',
      payload: 'a',
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(sent).toEqual([]);
  });
});

describe('answers', () => {
  test('text, code, signed bytes and headers in their own letters (JEV spike 94)', () => {
    const { run } = online({
      status: 201,
      headers: [
        ['X-One', 'a'],
        ['Set-Cookie', 'b=1'],
        ['Set-Cookie', 'c=2'],
      ],
      body: Buffer.from('Ж'),
    });
    const got = run(({ UrlFetchApp }) => {
      const response = UrlFetchApp.fetch(ADDRESS);
      return [
        response.getResponseCode(),
        response.getContentText(),
        response.getContent(),
        response.getAllHeaders(),
      ];
    });
    expect(got).toEqual([201, 'Ж', [-48, -106], { 'X-One': 'a', 'Set-Cookie': ['b=1', 'c=2'] }]);
  });

  test('4xx and 5xx throw with the host only and a cut body, unless muted', () => {
    const { run, failure } = online(answer(400, `bad ${'x'.repeat(1000)}`));
    const message = failure(({ UrlFetchApp }) => UrlFetchApp.fetch(`${ADDRESS}?secret=1`));
    expect(message).toMatch(
      /^Request failed for https:\/\/api\.example\.com returned code 400\. Truncated server response: bad x+ \(use muteHttpExceptions option to examine full response\)$/,
    );
    expect(message.length).toBeLessThan(400);
    const muted = run(({ UrlFetchApp }) =>
      UrlFetchApp.fetch(ADDRESS, { muteHttpExceptions: true }).getContentText(),
    );
    expect(muted.length).toBe(1004);
  });

  test.each<[HttpFailure, string]>([
    ['dns', `DNS error: ${ADDRESS}`],
    ['unreachable', `Address unavailable: ${ADDRESS}`],
    ['timeout', `Timeout: ${ADDRESS}`],
    ['ssl', `SSL error: ${ADDRESS}`],
    ['bandwidth', `Bandwidth quota exceeded: ${ADDRESS} Try reducing the rate of data transfer.`],
    ['quota', 'Service invoked too many times for one day: urlfetch.'],
  ])('no answer for %s throws %j even when muted', (failure, message) => {
    const made = online({ failure });
    expect(
      made.failure(({ UrlFetchApp }) => UrlFetchApp.fetch(ADDRESS, { muteHttpExceptions: true })),
    ).toBe(message);
  });

  test('fetchAll answers in order; one that fails loses all, but the others were sent (JEV spike 94)', () => {
    const sent: string[] = [];
    const { run, failure } = fixture({
      http: ({ originalUrl }) => {
        sent.push(originalUrl);
        return originalUrl.endsWith('/2') ? { failure: 'dns' } : answer(200, originalUrl);
      },
    });
    const all =
      (...paths: readonly string[]) =>
      ({ UrlFetchApp }: Services) =>
        UrlFetchApp.fetchAll(paths.map((path) => ({ url: ADDRESS + path, method: 'get' }))).map(
          (response) => response.getContentText(),
        );
    expect(run(all('/1', '/3'))).toEqual([`${ADDRESS}/1`, `${ADDRESS}/3`]);
    sent.length = 0;
    expect(failure(all('/1', '/2', '/3'))).toBe(`DNS error: ${ADDRESS}/2`);
    expect(sent.length).toBe(3);
  });
});
