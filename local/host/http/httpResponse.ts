/** `HTTPResponse`: an answer as scripts read it. */

import type { Machine } from '../machine';
import { free } from '../run/argumentRules';
import { service } from '../run/expose';
import { blob } from './blob';

export type GasResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

class ResponseService {
  constructor(
    readonly machine: Machine,
    private readonly answer: Answer,
  ) {}

  getResponseCode(): number {
    return this.answer.status;
  }

  getContentText(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.answer.body);
  }

  getContent(): number[] {
    return [...new Int8Array(this.answer.body)];
  }

  /** Repeated headers become arrays; letters as they came (JEV spike 94). */
  getAllHeaders(): Record<string, string | string[]> {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.answer.headers) {
      const before = all[name];
      if (before === undefined) all[name] = value;
      else all[name] = Array.isArray(before) ? [...before, value] : [before, value];
    }
    return all;
  }

  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.answer.headers);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const type =
      this.answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
    return blob(this.machine, this.answer.body, type, null);
  }

  getAs(type: string): GoogleAppsScript.Base.Blob {
    return blob(this.machine, this.answer.body, type, null);
  }
}

const exposeResponse = service<GasResponse>()('HTTPResponse', {
  getAllHeaders: free(),
  getAs: free(['text']),
  getBlob: free(),
  getContent: free(),
  getContentText: free([], ['text']),
  getHeaders: free(),
  getResponseCode: free(),
});

export function httpResponse(machine: Machine, answer: Answer): GasResponse {
  return exposeResponse(machine, new ResponseService(machine, answer));
}
