/** The options of `npm run metrica`: reading them, and the help text. */

import { parseArgs } from 'node:util';
import {
  EDIT_COUNTER_ID,
  OWNER_TOKEN,
  TEST_CLIENT_ID,
  TEST_COUNTER_ID,
  TEST_TOKEN,
  VIEW_COUNTER_ID,
} from '../api/accounts';
import type { StandInSettings } from '../exchange';
import { FAULT_NAMES, FAULTS } from '../faults/faultCatalogue';
import { FAULT_OPTIONS, type Fault, readFault } from '../faults/faults';

const DEFAULT_PORT = 8750;

export interface CommandLine {
  readonly port: number;
  readonly host: string;
  readonly statePath: string | null;
  readonly faults: readonly Fault[];
  readonly settings: Partial<StandInSettings>;
  /** The clock starts there; null: the machine's time. */
  readonly startMs: number | null;
  readonly isHelp: boolean;
}

export type CommandLineReading =
  | { readonly ok: true; readonly value: CommandLine }
  | { readonly ok: false; readonly message: string };

/** Names of `--limit`, with the setting behind each. */
const LIMITS = {
  day: 'requestsPerDay',
  second: 'requestsPerSecond',
  parallel: 'parallelRequests',
  reports: 'reportsInFiveMinutes',
  code: 'quotaCode',
} as const satisfies Record<string, keyof StandInSettings>;

/** Reads the arguments after the program's name. */
export function readCommandLine(args: readonly string[]): CommandLineReading {
  let values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        state: { type: 'string' },
        fault: { type: 'string', multiple: true },
        limit: { type: 'string', multiple: true },
        now: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  const { port = String(DEFAULT_PORT), host = '127.0.0.1', state, now, help } = values;
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
    return { ok: false, message: `--port needs a number from 0 to 65535, not "${port}"` };
  }
  if (state === '') return { ok: false, message: '--state needs a file name' };
  const startMs = now === undefined ? null : Date.parse(String(now));
  if (Number.isNaN(startMs)) {
    return { ok: false, message: `--now needs an ISO time, not "${now}"` };
  }
  const faults: Fault[] = [];
  for (const text of texts(values.fault)) {
    const reading = readFault(text);
    if (!reading.ok) return reading;
    faults.push(reading.fault);
  }
  const settings: { -readonly [K in keyof StandInSettings]?: StandInSettings[K] } = {};
  for (const text of texts(values.limit)) {
    const match = /^(day|second|parallel|code)=(\d{1,9})$/.exec(text);
    const name = match?.[1] as keyof typeof LIMITS | undefined;
    if (match === null || name === undefined) {
      return {
        ok: false,
        message: `--limit needs day=N, second=N, parallel=N, reports=N or code=429|420, not "${text}"`,
      };
    }
    settings[LIMITS[name]] = Number(match[2]);
  }
  return {
    ok: true,
    value: {
      port: Number(port),
      host: String(host),
      statePath: typeof state === 'string' ? state : null,
      faults,
      settings,
      startMs,
      isHelp: help === true,
    },
  };
}

/** What `--help` prints. */
export function helpText(): string {
  const names = FAULT_NAMES.map(
    (name) => `  ${`${name}${FAULTS[name].usage}`.padEnd(38)} ${FAULTS[name].meaning}`,
  );
  const options = FAULT_OPTIONS.map(([name, meaning]) => `  ${`,${name}`.padEnd(38)} ${meaning}`);
  return `A stand-in for the Yandex Metrica Management API, over HTTP on this machine.

Usage: npm run metrica -- [options]

  --port N        port to listen on (${DEFAULT_PORT}; 0: any free one)
  --host ADDRESS  address to listen on (127.0.0.1)
  --state FILE    keep uploads, tokens and quotas in FILE, and go on from it (nothing is kept)
  --fault FAULT   order a fault (repeatable; see below)
  --limit NAME=N  quotas: day=5000 requests per login and counter, second=30 per address,
                  parallel=3 and reports=200 in five minutes per login; code=429 is the HTTP status of a quota (or 420)
  --now TIME      start the clock at this ISO time (the machine's clock)
  --help          this text

Test counters: ${TEST_COUNTER_ID} (own), ${EDIT_COUNTER_ID} (edit), ${VIEW_COUNTER_ID} (view only)
Test token:    ${TEST_TOKEN}
               ${OWNER_TOKEN} may also make and delete counters
Test OAuth client, for /authorize and /token with PKCE: ${TEST_CLIENT_ID}

An upload shows UPLOADED, after 10 minutes EXPORTED, after 40 MATCHED, after 90 PROCESSED, or
LINKAGE_FAILURE when no call could be linked. Never linked: static calls, calls older than
21 days, and about one id in ten.

A fault is NAME[:ARGUMENT][,option=value...], for example drop-after,skip=1,times=1

${names.join('\n')}

Options of a fault:

${options.join('\n')}

Control endpoints (not part of the real API; bodies are JSON):

  GET  /_stand-in/state     uploads with the stored rows, clock, quotas, faults on order
  POST /_stand-in/clock     {"nowMs": T} or {"advanceMs": D}, "stopped": true; {"real": true}
  POST /_stand-in/faults    {"faults": ["..."], "replace": true}; GET shows, DELETE clears them
  POST /_stand-in/uploads   {"rows": N}: an upload by somebody else; "counterId", "comment", "ageMs"
  POST /_stand-in/reset     forget uploads, tokens, quotas, faults and requests; the clock stays
  GET  /_stand-in/requests  the last requests byte for byte, secrets masked
`;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
