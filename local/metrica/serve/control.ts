/** The stand-in's own endpoints under /_stand-in/: look inside, set the clock, order faults, start afresh. */

import { TEST_COUNTER_ID } from '../api/accounts';
import { type Fault, readFault } from '../faults/faults';
import type { StandIn } from '../standIn';
import { type ClockSetting, clockTimeMs, type NewUpload, type StandInEvent } from '../state';
import type { RequestLog } from './requestLog';
import { type Answer, jsonAnswer } from './wire';

/** Addresses that begin so are never part of the real API. */
export const CONTROL_PREFIX = '/_stand-in/';

export interface ControlRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

export interface ControlReply {
  readonly answer: Answer;
  /** Carried out already, for the journal. */
  readonly events: readonly StandInEvent[];
}

type Command = (
  standIn: StandIn,
  options: {
    readonly body: Readonly<Record<string, unknown>>;
    readonly realMs: number;
    readonly log: RequestLog;
  },
) => ControlReply;

const COMMANDS: Readonly<Record<string, Command>> = {
  'GET state': (standIn, { realMs }) => showState(standIn, realMs),
  'POST clock': (standIn, { body, realMs }) => setClock(standIn, body, realMs),
  'GET faults': (standIn) => reply({ faults: standIn.faults.open() }),
  'POST faults': (standIn, { body }) => orderFaults(standIn, body),
  'DELETE faults': (standIn) => {
    standIn.faults.clear();
    return reply({ faults: [] });
  },
  'POST reset': (standIn, { log }) => {
    standIn.faults.clear();
    log.clear();
    return carryOut(standIn, [{ type: 'reset' }], { reset: true });
  },
  'GET requests': (_standIn, { log }) => reply({ requests: log.all() }),
  'POST uploads': (standIn, { body, realMs }) => storeForeignUpload(standIn, body, realMs),
  'GET redirected': () => reply({ redirected: true }),
};

/** Does one command; a mistake in it is a 400 with `{"error"}`, an unknown one a 404 that lists them all. */
export function control(
  standIn: StandIn,
  request: ControlRequest,
  realMs: number,
  log: RequestLog,
): ControlReply {
  const path = (request.url.split('?')[0] ?? '').slice(CONTROL_PREFIX.length);
  const command = COMMANDS[`${request.method} ${path}`];
  if (command === undefined) {
    return failure(`Unknown command; known are ${Object.keys(COMMANDS).join(', ')}`, 404);
  }
  const body = readJsonObject(request.body);
  return body === null
    ? failure('The body must be a JSON object')
    : command(standIn, { body, realMs, log });
}

function showState(standIn: StandIn, realMs: number): ControlReply {
  const { state, events } = advanced(standIn, realMs);
  const nowMs = clockTimeMs(state.clock, realMs);
  const { tokens: _tokens, refreshTokens: _refreshTokens, codes: _codes, ...shown } = state;
  return {
    answer: jsonAnswer(200, {
      nowMs,
      now: new Date(nowMs).toISOString(),
      faults: standIn.faults.open(),
      ...shown,
    }),
    events,
  };
}

/**
 * `{"nowMs": T}` sets the clock, `{"advanceMs": D}` moves it, `{"real": true}` takes the machine's again. It goes on
 * from there unless `"stopped": true` comes with it; a stopped clock that is moved stays stopped.
 */
function setClock(
  standIn: StandIn,
  body: Readonly<Record<string, unknown>>,
  realMs: number,
): ControlReply {
  const { clock } = standIn.state();
  const { nowMs, advanceMs, stopped, real } = body;
  const target =
    typeof nowMs === 'number'
      ? nowMs
      : typeof advanceMs === 'number'
        ? clockTimeMs(clock, realMs) + advanceMs
        : null;
  if (
    real !== true &&
    (target === null || !Number.isFinite(target) || Math.abs(target) > 8.64e15)
  ) {
    return failure(
      'clock needs {"nowMs": T} or {"advanceMs": D}, with or without "stopped", or {"real": true}',
    );
  }
  const stays =
    stopped === true || (stopped === undefined && nowMs === undefined && clock.kind === 'stopped');
  const setting: ClockSetting =
    target === null || real === true
      ? { kind: 'real' }
      : stays
        ? { kind: 'stopped', atMs: target }
        : { kind: 'shifted', byMs: target - realMs };
  standIn.apply([{ type: 'clock-set', clock: setting }]);
  const { events } = advanced(standIn, realMs);
  return {
    ...reply({ nowMs: clockTimeMs(setting, realMs), clock: setting }),
    events: [{ type: 'clock-set', clock: setting }, ...events],
  };
}

/** `{"faults": ["drop-after,times=1"], "replace": true}`: all are read before one is ordered. */
function orderFaults(standIn: StandIn, body: Readonly<Record<string, unknown>>): ControlReply {
  if (!Array.isArray(body.faults))
    return failure('faults needs {"faults": ["NAME[:ARG][,option=value]"]}');
  const orders: Fault[] = [];
  for (const text of body.faults) {
    const reading = readFault(String(text));
    if (!reading.ok) return failure(reading.message);
    orders.push(reading.fault);
  }
  if (body.replace === true) standIn.faults.clear();
  for (const order of orders) standIn.faults.order(order);
  return reply({ faults: standIn.faults.open() });
}

/** An upload by somebody else, as a tracker's own integration makes: `rows` of it are made up, `ageMs` is how old it is. */
function storeForeignUpload(
  standIn: StandIn,
  body: Readonly<Record<string, unknown>>,
  realMs: number,
): ControlReply {
  const { counterId = TEST_COUNTER_ID, rows, comment = '', ageMs = 0 } = body;
  if (
    typeof rows !== 'number' ||
    !Number.isInteger(rows) ||
    rows < 1 ||
    typeof counterId !== 'number' ||
    typeof comment !== 'string' ||
    typeof ageMs !== 'number'
  ) {
    return failure('uploads needs {"rows": N}, with or without "counterId", "comment", "ageMs"');
  }
  const { state, events } = advanced(standIn, realMs);
  const createdMs = clockTimeMs(state.clock, realMs) - ageMs;
  const seconds = Math.floor(createdMs / 1000);
  const upload: NewUpload = {
    counterId,
    login: 'call-tracker',
    createdMs,
    comment,
    clientIdType: 'CLIENT_ID',
    header: 'ClientId,DateTime',
    rows: Array.from(
      { length: rows },
      (_, index) => `${1700000000000000 + index},${seconds - 60 * (index + 1)}`,
    ),
    sourceQuantity: rows,
    lineQuantity: rows,
    staticCallsQuantity: 0,
    dynamicCallsQuantity: rows,
    linkedQuantity: rows,
  };
  const stored: StandInEvent = { type: 'stored', upload: { ...upload, id: state.nextUploadId } };
  standIn.apply([stored]);
  return { ...reply({ id: state.nextUploadId }), events: [...events, stored] };
}

function advanced(standIn: StandIn, realMs: number) {
  const nowMs = clockTimeMs(standIn.state().clock, realMs);
  const events = standIn.advance(nowMs);
  return { state: standIn.state(), events };
}

function carryOut(standIn: StandIn, events: readonly StandInEvent[], value: unknown): ControlReply {
  standIn.apply(events);
  return { ...reply(value), events };
}

function reply(value: unknown): ControlReply {
  return { answer: jsonAnswer(200, value), events: [] };
}

function failure(message: string, status = 400): ControlReply {
  return { answer: jsonAnswer(status, { error: message }), events: [] };
}

function readJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
