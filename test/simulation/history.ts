/** Plays one history: runs that are cut or meet faults, then time, reruns and a truthful person; and says what came of it. */

import type { StandIn } from '../../local/metrica/standIn';
import type { HttpRequest } from '../../src/ports';
import type { App } from './buildApp';
import { type Cloud, makeCloud } from './cloud';
import { COUNTER, hasArrived, makeMetrica, order, sendTo, storedRows, TOKEN } from './metrica';
import { HEADER, judge, type MadeCall, makeBadCall, makeCall, type Verdict } from './oracle';
import { type Cut, CutOff, runPorts, SHEET_ID } from './runPorts';

const MINUTE_MS = 60_000;

/** What happens to the spreadsheet between two runs. */
export type Event =
  | 'ledger deleted'
  | 'ledger rolled back'
  | 'ledger edited'
  | 'ledger sorted'
  | 'rows reversed'
  | 'rows added'
  | 'copied'
  | 'zone changed'
  | 'properties lost';

export interface History {
  readonly kind: string;
  readonly seed: number;
  /** One a run that is disturbed, in order. */
  readonly cuts: readonly (Cut | null)[];
  /** Orders for the stand-in, as on its command line. */
  readonly faults: readonly string[];
  /** A second person's whole run begins at this port call of the first run. */
  readonly secondAt?: number;
  /** The lock is out of order: only the read-back protects. */
  readonly withoutLock?: boolean;
  /** Between the disturbed runs and what follows. */
  readonly events?: readonly Event[];
  /** How the list behaves all the time; the truth comes out all the same. */
  readonly lists?: readonly string[];
  /** Faults of the list that last: the truth may stay hidden until a person says it. */
  readonly lasting?: readonly string[];
}

export interface Ending {
  readonly verdict: Verdict;
  /** Calls that Metrica took short, by its own counts: told to the person, never sent again. */
  readonly short: number;
  /** Batches still open when time and reruns had done what they can. */
  readonly openBeforePerson: number;
  /** Batches still open at the end. */
  readonly open: number;
  /** Codes that stopped runs. */
  readonly stops: readonly string[];
  /** Port calls of the first run. */
  readonly calls: readonly string[];
  /** What was sent and stored, for comparing traces. */
  readonly trace: string;
}

const FIRST_SECOND = Date.parse('2026-11-18T07:00:00Z') / 1000;

/** Seven sendable calls and a bad one; two calls share id, price and tag and differ only in time. */
export function makeCalls(): readonly MadeCall[] {
  return [
    makeCall('1700000000123456789', FIRST_SECOND, 150_000, 'first'),
    makeCall('1700000000123456790', FIRST_SECOND + 61, 0, 'a, "b"'),
    makeBadCall(1),
    makeCall('1700000000123456791', FIRST_SECOND + 3600, 99, ''),
    makeCall('1700000000123456792', FIRST_SECOND + 7200, 150_000, 'same'),
    makeCall('1700000000123456792', FIRST_SECOND + 7260, 150_000, 'same'),
    makeCall('1700000000123456793', FIRST_SECOND + 9000, 1, '=SUM(A1)'),
    makeCall('1700000000123456794', FIRST_SECOND + 9001, 25_050, 'последний'),
  ];
}

/** Plays a history to its end. */
export function play(app: App, history: History): Ending {
  const calls = [...makeCalls()];
  const cloud = makeCloud([[...HEADER], ...calls.map((call) => [...call.cells])], history.seed);
  const ofLists = [...(history.lists ?? []), ...(history.lasting ?? [])];
  const metrica = makeMetrica([...history.faults, ...ofLists]);
  prepare(app, cloud);
  const stops: string[] = [];
  let firstCalls: readonly string[] = [];
  history.cuts.forEach((cut, index) => {
    const played = run(app, cloud, metrica, {
      user: 'anna@example.com',
      cut,
      secondAt: index === 0 ? history.secondAt : undefined,
      withoutLock: history.withoutLock === true,
    });
    stops.push(...played.stops);
    if (index === 0) firstCalls = played.calls;
    cloud.nowMs += MINUTE_MS;
  });
  for (const event of history.events ?? []) happen(event, cloud, calls);
  metrica.faults.clear();
  order(metrica, ofLists);

  // Time passes and the tab is sent again and again, as a schedule would.
  for (const minutes of [1, 20, 45, 20, 1]) {
    cloud.nowMs += minutes * MINUTE_MS;
    stops.push(...run(app, cloud, metrica, { user: 'anna@example.com', cut: null }).stops);
  }
  const openBeforePerson = openBatches(app, cloud).length;
  metrica.faults.clear();
  letPersonDecide(app, cloud, metrica);
  cloud.nowMs += MINUTE_MS;
  stops.push(...run(app, cloud, metrica, { user: 'anna@example.com', cut: null }).stops);

  const stored = storedRows(metrica, cloud.nowMs);
  return {
    verdict: judge(calls, stored),
    short: shortCalls(app, cloud),
    openBeforePerson,
    open: openBatches(app, cloud).length,
    stops,
    calls: firstCalls,
    trace: JSON.stringify([stored, cloud.ledger, stops]),
  };
}

interface RunOptions {
  readonly user: string;
  readonly cut: Cut | null;
  readonly secondAt?: number | undefined;
  readonly withoutLock?: boolean;
}

/** One upload by one person; a cut run leaves what Google had kept. */
function run(
  app: App,
  cloud: Cloud,
  metrica: StandIn,
  options: RunOptions,
): { readonly stops: readonly string[]; readonly calls: readonly string[] } {
  const stops: string[] = [];
  const send = (request: HttpRequest) => sendTo(metrica, cloud, request);
  const simulated = runPorts({
    cloud,
    user: options.user,
    cut: options.cut,
    send,
    lock: options.withoutLock !== true,
    between: (call) => {
      if (call !== options.secondAt) return;
      const second = {
        user: 'boris@example.com',
        cut: null,
        withoutLock: options.withoutLock === true,
      };
      stops.push(...run(app, cloud, metrica, second).stops);
    },
  });
  try {
    const result = app.uploadTab(
      simulated.ports,
      {
        sheetId: SHEET_ID,
        how: 'hand',
        confirmed: ['over-ten-percent'],
        limit: null,
        onlyRows: null,
        sendChanged: false,
        tryRefused: false,
        findRefused: false,
      },
      { maxCalls: 3, maxBytes: 1_000_000 },
    );
    const error = result.ok ? result.value.error : result.error;
    if (error !== null) stops.push(error.code);
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  } finally {
    simulated.end();
  }
  return { stops, calls: simulated.calls };
}

function prepare(app: App, cloud: Cloud): void {
  const { ports } = runPorts({ cloud, user: 'anna@example.com', cut: null, send: unreachable });
  app.saveSettings(ports.store, SHEET_ID, {
    ...app.DEFAULT_SETTINGS,
    counter: { id: COUNTER, name: 'Test', hosts: [], timeZone: 'Europe/Moscow' },
    country: 'RU',
  });
  for (const user of ['anna@example.com', 'boris@example.com']) {
    cloud.users.set(`user ${user}`, new Map([['mc.token', JSON.stringify({ token: TOKEN })]]));
  }
}

function unreachable(): never {
  throw new Error('Nothing is sent here.');
}

function happen(event: Event, cloud: Cloud, calls: MadeCall[]): void {
  switch (event) {
    case 'ledger deleted':
      cloud.ledger = null;
      break;
    case 'ledger rolled back':
      // An old version of the spreadsheet: only the first batch is known.
      cloud.ledger = (cloud.ledger ?? []).slice(0, 2);
      break;
    case 'ledger edited':
      cloud.ledger = (cloud.ledger ?? []).map((line, index) =>
        index === 0 ? line.map((cell, place) => (place === 5 ? `${cell} ` : cell)) : line,
      );
      break;
    case 'ledger sorted':
      cloud.ledger = [...(cloud.ledger ?? [])].reverse();
      break;
    case 'rows reversed': {
      const [header = [], ...rows] = cloud.rows;
      cloud.rows = [header, ...rows.reverse()];
      break;
    }
    case 'rows added': {
      // The caller of the first row once more: the same in everything but the time.
      const call = makeCall('1700000000123456789', FIRST_SECOND + 12_000, 150_000, 'first');
      calls.push(call);
      cloud.rows = [...cloud.rows, [...call.cells]];
      break;
    }
    case 'copied':
      Object.assign(cloud, { spreadsheetId: 'spreadsheet-2' });
      for (const key of [...cloud.document.keys()]) {
        if (!key.endsWith('.settings')) cloud.document.delete(key);
      }
      break;
    case 'zone changed': {
      const key = `mc.tab.${SHEET_ID}.settings`;
      const settings = JSON.parse(cloud.document.get(key) ?? '{}') as object;
      cloud.document.set(key, JSON.stringify({ ...settings, timeZone: 'Asia/Yekaterinburg' }));
      break;
    }
    case 'properties lost':
      for (const key of [...cloud.document.keys()]) {
        if (!key.endsWith('.settings')) cloud.document.delete(key);
      }
      break;
  }
}

function openBatches(app: App, cloud: Cloud): readonly string[] {
  const { batches } = app.openBook((cloud.ledger ?? []).map((line) => line.slice(0, 7)));
  return batches
    .filter((batch) => batch.state === 'sending' || batch.state === 'in doubt')
    .map((batch) => batch.claim.batch);
}

/** A person looks into Metrica and says what is true. */
function letPersonDecide(app: App, cloud: Cloud, metrica: StandIn): void {
  for (const batch of openBatches(app, cloud)) {
    const send = (request: HttpRequest) => sendTo(metrica, cloud, request);
    const simulated = runPorts({ cloud, user: 'anna@example.com', cut: null, send });
    const word = hasArrived(metrica, batch, cloud.nowMs) ? 'arrived' : 'again';
    app.decideBatch(simulated.ports, SHEET_ID, batch, word);
    simulated.end();
  }
}

/** Calls that batches *accepted short* lack by Metrica's counts. */
function shortCalls(app: App, cloud: Cloud): number {
  const { batches } = app.openBook((cloud.ledger ?? []).map((line) => line.slice(0, 7)));
  return batches
    .filter((batch) => batch.state === 'accepted short')
    .reduce((sum, batch) => {
      const taken = Math.min(
        batch.last?.accepted ?? batch.claim.calls,
        batch.last?.source ?? batch.claim.calls,
      );
      return sum + batch.claim.calls - taken;
    }, 0);
}
