/** The options of `npm run live`: reading them, and the help text. */

import { parseArgs } from 'node:util';

export interface LiveOptions {
  readonly api: string;
  readonly token: string;
  /** A second token with `metrika:read` and `metrika:offline_data` alone; null: not asked. */
  readonly narrowToken: string | null;
  /** Of the counter that is made. Nobody reports from it. */
  readonly site: string;
  readonly folder: string;
}

export type LiveReading =
  | { readonly ok: true; readonly options: LiveOptions }
  | { readonly ok: false; readonly message: string };

const METRICA = 'https://api-metrika.yandex.net';

export const LIVE_HELP = `npm run live -- --token TOKEN [options]

Asks Metrica what no documentation says. Makes a counter of its own, asks it about a hundred questions,
keeps every answer byte for byte without secrets, prints what differs from what the stand-in says, and
deletes the counter. Takes a minute or two.
No other counter is written to.

  --token TOKEN    or METRICA_TOKEN in the environment: with the right metrika:write
  --narrow TOKEN   a second token, with metrika:read and metrika:offline_data alone: is that enough?
  --api URL        where to ask (${METRICA})
  --site DOMAIN    site of the counter that is made (metrica-calls.example)
  --out FOLDER     where the answers go (out/live); what was there is replaced

Exit code: 0 all as the stand-in says; 1 something differs, was not asked, or the counter is still there;
2 nothing could be asked.`;

/** Reads the arguments after the program's name. */
export function readLiveOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LiveReading {
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        token: { type: 'string' },
        narrow: { type: 'string' },
        api: { type: 'string' },
        site: { type: 'string' },
        out: { type: 'string' },
      },
    }));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  const given = (name: string, fallback: string) => String(values[name] ?? fallback).trim();
  const token = given('token', env.METRICA_TOKEN ?? '');
  const narrow = given('narrow', '');
  const api = given('api', METRICA).replace(/\/+$/, '');
  const site = given('site', 'metrica-calls.example');
  const folder = given('out', 'out/live');
  const bad = (message: string): LiveReading => ({ ok: false, message });
  if (token === '') return bad('a token is needed: --token TOKEN, or METRICA_TOKEN.');
  if ([token, narrow].some((each) => /[^\x21-\x7e]/.test(each))) {
    return bad('a token has no blanks and no letters outside ASCII.');
  }
  if (!/^https?:\/\/[^/?#\s]+$/.test(api)) {
    return bad(`--api ${api}: write an address like http://127.0.0.1:8750.`);
  }
  if (!/^[^\s/:]+\.[^\s/:]+$/.test(site)) {
    return bad(`--site ${site}: write a domain like metrica-calls.example.`);
  }
  if (folder === '') return bad('--out needs a folder.');
  return {
    ok: true,
    options: { api, token, narrowToken: narrow === '' ? null : narrow, site, folder },
  };
}
