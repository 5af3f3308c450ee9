/** `UrlFetchApp`: real requests with Google's limits, allow-list and exception texts. */

import type { HostRequest, HostResponse, HttpFailure } from '../hostOptions';
import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';
import { isListed, isPrivate } from './allowList';
import { type GasResponse, httpResponse } from './httpResponse';
import { FORM, requestBody } from './requestBody';
import { syncHttp } from './syncHttp';

type GasUrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type GasRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest;

/** Quotas page and UrlFetchApp reference: 50 MB a post, 2,082 characters an address, 100 headers and 8 KB of them. */
const LIMITS = { body: 50 * 1024 * 1024, address: 2082, headers: 100, headerBytes: 8 * 1024 };
const USUAL_TIMEOUT_SECONDS = 360;
/** Characters of the answer that the exception of a 4xx or 5xx shows. */
const TRUNCATED = 200;
const METHODS = ['get', 'delete', 'patch', 'post', 'put'];

interface FetchOptions {
  readonly method?: unknown;
  readonly headers?: unknown;
  readonly payload?: unknown;
  readonly contentType?: unknown;
  readonly followRedirects?: unknown;
  readonly muteHttpExceptions?: unknown;
  readonly validateHttpsCertificates?: unknown;
  readonly escaping?: unknown;
  readonly timeoutSeconds?: unknown;
}

const KNOWN_OPTIONS = new Set([
  'method',
  'headers',
  'payload',
  'contentType',
  'followRedirects',
  'muteHttpExceptions',
  'validateHttpsCertificates',
  'escaping',
  'timeoutSeconds',
]);

type Asked = string | ({ readonly url: string } & FetchOptions);

class UrlFetchAppService {
  constructor(readonly machine: Machine) {}

  fetch(url: string, options: FetchOptions | null = {}): GasResponse {
    const request = this.prepared(url, options ?? {});
    return this.received(request, this.carry(request), options ?? {});
  }

  /**
   * Answers in the order of the requests. All are sent before the first answer is looked at, so one
   * that fails loses the answers of the others, which may have done their work (JEV spike 94).
   */
  fetchAll(asked: readonly Asked[]): GasResponse[] {
    const requests = asked.map((each) => {
      const { url, ...options } = typeof each === 'string' ? { url: each } : each;
      return { request: this.prepared(url, options), options };
    });
    const answers = requests.map(({ request }) => this.carry(request));
    return requests.map(({ request, options }, index) => {
      return this.received(request, answers[index] as HostResponse, options);
    });
  }

  /** What would be sent, without sending it. */
  getRequest(url: string, options: FetchOptions | null = {}): GasRequest {
    const request = this.prepared(url, options ?? {});
    const headers: Record<string, string> = {};
    let contentType: string | undefined;
    for (const [name, value] of request.headers) {
      if (name === 'Content-Type') contentType = value;
      else headers[name] = value;
    }
    // A text comes back as the text (gas-fakes tests).
    const payload =
      typeof options?.payload === 'string'
        ? options.payload
        : request.body === null
          ? undefined
          : [...new Int8Array(request.body)];
    if (contentType === undefined && request.method === 'POST') contentType = FORM;
    return {
      url: request.originalUrl,
      method: request.method.toLowerCase() as GoogleAppsScript.URL_Fetch.HttpMethod,
      headers,
      followRedirects: request.followRedirects,
      validateHttpsCertificates: request.validateCertificates,
      useIntranet: false,
      ...(contentType === undefined ? {} : { contentType }),
      ...(payload === undefined ? {} : { payload }),
    };
  }

  private carry(request: HostRequest): HostResponse {
    return (this.machine.options.http ?? syncHttp)(request);
  }

  private received(
    request: HostRequest,
    response: HostResponse,
    options: FetchOptions,
  ): GasResponse {
    const { machine } = this;
    if ('failure' in response) {
      return machine.fail(this.failureText(response.failure, request.originalUrl));
    }
    if (response.status >= 400 && options.muteHttpExceptions !== true) {
      const text = new TextDecoder().decode(response.body).slice(0, TRUNCATED);
      const host = new URL(request.originalUrl).origin;
      machine.fail(machine.texts.fetchFailed(host, response.status, text));
    }
    return httpResponse(machine, response);
  }

  private failureText(failure: HttpFailure, address: string): string {
    const { texts } = this.machine;
    switch (failure) {
      case 'dns':
        return texts.fetchDns(address);
      case 'timeout':
        return texts.fetchTimeout(address);
      case 'ssl':
        return texts.fetchSsl(address);
      case 'bandwidth':
        return texts.fetchBandwidth(address);
      case 'quota':
        return texts.fetchQuota();
      case 'unreachable':
        return texts.fetchUnreachable(address);
    }
  }

  private prepared(url: string, options: FetchOptions): HostRequest {
    const { machine } = this;
    const { texts } = machine;
    for (const name of Object.keys(options)) {
      if (!KNOWN_OPTIONS.has(name)) machine.fail(texts.badAttribute(name));
    }
    if (options.escaping === false) throw new Error('Not in the host: UrlFetchApp escaping');
    const address = /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`;
    if (address.length > LIMITS.address) machine.fail(texts.fetchUrlLength());
    if (!URL.canParse(address)) machine.fail(texts.invalidArgument(url));
    if (isPrivate(new URL(address).hostname)) machine.fail(texts.badRequest(address));
    if (!isListed(new URL(address), machine.options.manifest.urlFetchWhitelist)) {
      machine.fail(texts.fetchNotListed(address));
    }
    const method = String(options.method ?? 'get').toLowerCase();
    if (!METHODS.includes(method)) machine.fail(texts.badAttribute('method'));
    const body = requestBody(machine, options.payload);
    if ((body?.bytes.byteLength ?? 0) > LIMITS.body) machine.fail(texts.fetchPostSize());
    const headers = this.headers(options);
    const type = typeof options.contentType === 'string' ? options.contentType : body?.contentType;
    if (body !== null && type != null) headers.push(['Content-Type', type]);
    const seconds = Number(options.timeoutSeconds ?? USUAL_TIMEOUT_SECONDS);
    if (!(seconds > 0)) machine.fail(texts.badAttribute('timeoutSeconds'));
    return {
      method: method.toUpperCase(),
      url: this.rewritten(address),
      originalUrl: address,
      headers,
      body: body?.bytes ?? null,
      timeoutMs: seconds * 1000,
      followRedirects: options.followRedirects !== false,
      validateCertificates: options.validateHttpsCertificates !== false,
    };
  }

  private headers(options: FetchOptions): [string, string][] {
    const given = Object.entries((options.headers ?? {}) as Record<string, unknown>);
    const headers = given.map(([name, value]): [string, string] => [name, String(value)]);
    const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (headers.length > LIMITS.headers || size > LIMITS.headerBytes) {
      this.machine.fail(this.machine.texts.fetchHeaderSize());
    }
    return [['User-Agent', 'Mozilla/5.0 (compatible; Google-Apps-Script)'], ...headers];
  }

  private rewritten(address: string): string {
    for (const [from, to] of Object.entries(this.machine.options.rewriteHost ?? {})) {
      const rest = address.slice(from.length);
      // The whole host: `https://api.example.com` must not catch `https://api.example.com.evil`.
      if (address.startsWith(from) && /^($|[/?#])/.test(rest)) return to + rest;
    }
    return address;
  }
}

const asked = [['text'], ['text', 'object?']] as const;

const expose = service<GasUrlFetchApp>()('UrlFetchApp', {
  fetch: trip(...asked),
  fetchAll: trip(['array']),
  getRequest: free(...asked),
});

export function urlFetchApp(machine: Machine): GasUrlFetchApp {
  return expose(machine, new UrlFetchAppService(machine));
}
