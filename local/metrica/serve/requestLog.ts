/** Keeps the last requests as they came over the wire, for tests of the wire format, without any secret in them. */

const KEPT_REQUESTS = 50;
const KEPT_BYTES = 64 * 1024 * 1024;

/** A request before masking. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  /** Names and values in turn, in the order and the letters of the wire. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A request as kept: `rawBase64` is the whole message, byte for byte but for the masked secrets. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly bodyBase64: string;
  readonly rawBase64: string;
}

export interface RequestLog {
  add(request: WireRequest): void;
  clear(): void;
  /** Oldest first. */
  readonly all: () => readonly LoggedRequest[];
}

const SECRET_FIELD =
  /\b(oauth_token|access_token|refresh_token|client_secret|code_verifier|code)=[^&\s]*/g;

/** A log of the last 50 requests, fewer when they are large. */
export function createRequestLog(): RequestLog {
  let kept: WireRequest[] = [];
  return {
    add: (request) => {
      kept.push(request);
      let bytes = kept.reduce((sum, { body }) => sum + body.length, 0);
      while (kept.length > 1 && (kept.length > KEPT_REQUESTS || bytes > KEPT_BYTES)) {
        bytes -= kept.shift()?.body.length ?? 0;
      }
    },
    clear: () => {
      kept = [];
    },
    all: () => kept.map(masked),
  };
}

function masked(request: WireRequest): LoggedRequest {
  const url = request.url.replace(SECRET_FIELD, '$1=***');
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    const value = request.rawHeaders[index + 1] ?? '';
    headers.push([name, name.toLowerCase() === 'authorization' ? maskedCredentials(value) : value]);
  }
  const isForm = headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-type' &&
      value.startsWith('application/x-www-form-urlencoded'),
  );
  const body = isForm
    ? Buffer.from(request.body.toString('latin1').replace(SECRET_FIELD, '$1=***'), 'latin1')
    : request.body;
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${request.method} ${url} HTTP/${request.httpVersion}\r\n${lines}\r\n`;
  return {
    method: request.method,
    url,
    headers,
    bodyBase64: body.toString('base64'),
    rawBase64: Buffer.concat([Buffer.from(head, 'latin1'), body]).toString('base64'),
  };
}

/** The scheme stays, for that is part of the wire format. */
function maskedCredentials(value: string): string {
  return value.includes(' ') ? `${value.slice(0, value.indexOf(' '))} ***` : '***';
}
