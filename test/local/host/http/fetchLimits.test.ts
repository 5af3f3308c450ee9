/** UrlFetchApp refuses what is too large, unknown, or not on the manifest's allow-list. */

import { describe, expect, test } from '@jest/globals';
import type { HostRequest } from '../../../../local/host/hostOptions';
import { type FixtureOptions, fixture } from '../hostFixture';

const ADDRESS = 'https://api.example.com/v1/calls';

/** A fixture whose requests are kept and answered with 200. */
function online(options: FixtureOptions = {}) {
  const sent: HostRequest[] = [];
  const made = fixture({
    http: (request) => {
      sent.push(request);
      return { status: 200, headers: [], body: Buffer.from('{}') };
    },
    ...options,
  });
  return { ...made, sent };
}

describe('limits (quotas page)', () => {
  test.each([
    [
      'a post over 50 MB',
      { payload: 'x'.repeat(50 * 1024 * 1024 + 1) },
      'Limit exceeded: URL Fetch POST size.',
    ],
    [
      'more than 8 KB of headers',
      { headers: { a: 'x'.repeat(8192) } },
      'Limit exceeded: URL Fetch Header Size.',
    ],
    [
      'an option that does not exist',
      { mute: true },
      'Attribute provided with invalid value: mute',
    ],
    [
      'a method that does not exist',
      { method: 'head' },
      'Attribute provided with invalid value: method',
    ],
  ])('%s is refused', (_, options, message) => {
    const { failure, sent } = online();
    expect(failure(({ UrlFetchApp }) => UrlFetchApp.fetch(ADDRESS, options as object))).toBe(
      message,
    );
    expect(sent).toEqual([]);
  });

  test('an address may have 2,082 characters', () => {
    const { run, failure } = online();
    const long = `${ADDRESS}?${'x'.repeat(2082 - ADDRESS.length - 1)}`;
    expect(run(({ UrlFetchApp }) => UrlFetchApp.fetch(long).getResponseCode())).toBe(200);
    expect(failure(({ UrlFetchApp }) => UrlFetchApp.fetch(`${long}x`))).toBe(
      'Limit exceeded: URL Fetch URL Length.',
    );
  });
});

describe('the allow-list of the manifest (guides/manifest/allowlist-urls)', () => {
  test.each([
    ['https://api.example.com/v1/calls', true],
    ['https://API.example.com/v1/calls', true],
    ['https://api.example.com/V1/calls', false],
    ['https://api.example.com/v2/calls', false],
    ['http://api.example.com/v1/calls', false],
    ['https://api.example.com.evil.net/v1/', false],
    ['https://sub.example.org/any', true],
    ['https://example.org/any', false],
    ['https://api.example.com:8443/v1/calls', false],
  ])('%s listed: %s', (address, listed) => {
    const { call } = online();
    expect(call(({ UrlFetchApp }) => UrlFetchApp.fetch(address)).kind).toBe(
      listed ? 'returned' : 'threw',
    );
  });

  test('the script and the list see the original address, the request goes where it is sent to', () => {
    const { run, sent } = online({
      rewriteHost: { 'https://api.example.com': 'http://127.0.0.1:1234' },
    });
    run(({ UrlFetchApp }) => UrlFetchApp.fetch(`${ADDRESS}?a=1`));
    expect(sent[0]).toMatchObject({
      url: 'http://127.0.0.1:1234/v1/calls?a=1',
      originalUrl: `${ADDRESS}?a=1`,
    });
  });
});
