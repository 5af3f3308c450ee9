// Sends one request for real; node:http, so that headers go out as they are given.
const http = require('node:http');
const https = require('node:https');

const MOST_REDIRECTS = 20;

exports.send = (request) => send(request, MOST_REDIRECTS);

/** Resolves with the answer, or with why there is none; never rejects. */
function send(request, redirectsLeft) {
  return new Promise((resolve) => {
    const fail = (failure) => resolve({ failure });
    let url;
    try {
      url = new URL(request.url);
    } catch {
      fail('unreachable');
      return;
    }
    const headers = {};
    for (const [name, value] of request.headers) headers[name] = value;
    if (request.body !== null) headers['Content-Length'] = request.body.byteLength;
    const client = url.protocol === 'https:' ? https : http;
    const sent = client.request(
      url,
      {
        method: request.method,
        headers,
        agent: false,
        rejectUnauthorized: request.validateCertificates,
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('aborted', () => fail('unreachable'));
        response.on('error', () => fail('unreachable'));
        response.on('end', () => {
          clearTimeout(timer);
          if (!response.complete) {
            fail('unreachable');
            return;
          }
          const status = response.statusCode;
          const target = response.headers.location;
          if (
            request.followRedirects &&
            status >= 300 &&
            status < 400 &&
            target &&
            redirectsLeft > 0
          ) {
            // 307 and 308 keep method and body; the others turn into a plain GET (RFC 9110, 15.4).
            const same = status === 307 || status === 308;
            const headers = request.headers.filter(([name]) => !/^content-/i.test(name));
            const plain = same ? {} : { method: 'GET', body: null, headers };
            const next = { ...request, ...plain, url: new URL(target, url).href };
            resolve(send(next, redirectsLeft - 1));
            return;
          }
          const pairs = [];
          for (let index = 0; index < response.rawHeaders.length; index += 2) {
            pairs.push([response.rawHeaders[index], response.rawHeaders[index + 1]]);
          }
          resolve({ status, headers: pairs, body: new Uint8Array(Buffer.concat(chunks)) });
        });
      },
    );
    const timer = setTimeout(() => {
      sent.destroy();
      fail('timeout');
    }, request.timeoutMs);
    sent.on('error', (error) => {
      clearTimeout(timer);
      fail(reasonOf(error));
    });
    if (request.body !== null) sent.write(request.body);
    sent.end();
  });
}

function reasonOf(error) {
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'dns';
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(String(error.code))) return 'ssl';
  return 'unreachable';
}
