/** The Http port over UrlFetchApp. */

import { hideToken } from '../metrica/describeRequest';
import type { Http, HttpBody, HttpOutcome, HttpRequest } from '../ports';
import { thrownWords } from './thrownWords';

/** Google adds the multipart boundary itself when the payload holds a *named* Blob; redirects are answers like any other. */
export const urlFetchHttp: Http = {
  // An answer or an exception that repeats the token must not bring it into a log.
  send: (request) => hideToken(request, sent(request)),
};

function sent(request: HttpRequest): HttpOutcome {
  try {
    const response = UrlFetchApp.fetch(request.url, {
      method: request.method === 'POST' ? 'post' : 'get',
      headers: { ...request.headers },
      ...(request.body === null ? {} : { payload: payloadOf(request.body) }),
      followRedirects: false,
      muteHttpExceptions: true,
      timeoutSeconds: request.timeoutSeconds,
    });
    return {
      kind: 'answer',
      status: response.getResponseCode(),
      headers: lowerCase(response.getAllHeaders()),
      text: response.getContentText('UTF-8'),
    };
  } catch (error) {
    // Whatever the reason, it is not known whether the request arrived.
    return {
      kind: 'unknown',
      detail: thrownWords(error),
    };
  }
}

function payloadOf(body: HttpBody): Record<string, string | GoogleAppsScript.Base.Blob> {
  if (body.kind === 'form') return { ...body.fields };
  return { [body.part]: Utilities.newBlob(body.text, body.contentType, body.fileName) };
}

function lowerCase(headers: object): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = String(value);
  return result;
}
