/** Real HTTP from a thread that waits, against a server in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HostRequest } from '../../../../local/host/hostOptions';
import { syncHttp } from '../../../../local/host/http/syncHttp';

const SERVER = `
const http = require('node:http');
http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    if (request.url === '/moved') { response.writeHead(302, { Location: '/echo' }); response.end(); return; }
    if (request.url === '/slow') return;
    if (request.url === '/cut') { response.writeHead(200, { 'Content-Length': 100 }); response.write('half'); setTimeout(() => response.destroy(), 20); return; }
    response.writeHead(207, { 'X-Case': 'Kept', 'Set-Cookie': ['a=1', 'b=2'] });
    response.end(JSON.stringify({ method: request.method, url: request.url, type: request.headers['content-type'] ?? null, size: body.length, hex: body.subarray(0, 4).toString('hex') }));
  });
}).listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)); });
`;

let server: ChildProcess;
let base = '';

beforeAll(async () => {
  server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve) => server.stdout?.once('data', resolve));
  base = `http://127.0.0.1:${String(port)}`;
});

afterAll(() => {
  server.kill();
});

function send(path: string, more: Partial<HostRequest> = {}) {
  const url = base + path;
  return syncHttp({
    method: 'GET',
    url,
    originalUrl: url,
    headers: [],
    body: null,
    timeoutMs: 20_000,
    followRedirects: true,
    validateCertificates: true,
    ...more,
  });
}

function echoed(response: ReturnType<typeof send>): unknown {
  if ('failure' in response) return response;
  return JSON.parse(Buffer.from(response.body).toString('utf8'));
}

describe('real requests', () => {
  test('carry method, headers and every byte, and bring headers in their own letters', () => {
    const body = Uint8Array.from([0, 255, 128, 10, ...new Array<number>(300_000).fill(7)]);
    const response = send('/echo?a=1', {
      method: 'POST',
      headers: [['Content-Type', 'text/csv']],
      body,
    });
    expect(echoed(response)).toEqual({
      method: 'POST',
      url: '/echo?a=1',
      type: 'text/csv',
      size: 300_004,
      hex: '00ff800a',
    });
    expect(response).toMatchObject({ status: 207 });
    const headers = 'failure' in response ? [] : response.headers;
    expect(headers).toContainEqual(['X-Case', 'Kept']);
    expect(headers.filter(([name]) => name === 'Set-Cookie').length).toBe(2);
  });

  test('follow a redirect as a GET without the body, or give it back', () => {
    const body = Buffer.from('calls');
    expect(echoed(send('/moved', { method: 'POST', body }))).toMatchObject({
      method: 'GET',
      url: '/echo',
      size: 0,
    });
    expect(send('/moved', { followRedirects: false })).toMatchObject({ status: 302 });
  });

  test('end as a time-out, as unreachable when the answer breaks off, nobody listens, or no name is known', () => {
    expect(send('/slow', { timeoutMs: 100 })).toEqual({ failure: 'timeout' });
    expect(send('/cut')).toEqual({ failure: 'unreachable' });
    expect(send('', { url: 'http://127.0.0.1:1/' })).toEqual({ failure: 'unreachable' });
    expect(send('', { url: 'http://no-such-host.invalid/' })).toEqual({ failure: 'dns' });
  });
});
