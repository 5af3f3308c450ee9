/** One person's scheduled tab over the simulation's cloud and the stand-in: hour by hour, with one thing going wrong in a tick. */

import { createStandIn, type StandIn } from '../../../local/metrica/standIn';
import { runHourly } from '../../../src/app/schedule/hourly';
import { switchOn } from '../../../src/app/schedule/schedule';
import { loadSchedules, type ScheduleState } from '../../../src/app/schedule/scheduleState';
import { saveSettings } from '../../../src/app/tab/tabState';
import { uploadTab } from '../../../src/app/upload/upload';
import { DEFAULT_SETTINGS, type Schedule } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import type { HttpOutcome, HttpRequest, LogLine, Ports } from '../../../src/ports';
import { inAllLanguages, say } from '../../../src/texts/say';
import { uploadElsewhere } from '../../local/metrica/elsewhere';
import { type Cloud, makeCloud } from '../../simulation/world/cloud';
import {
  COUNTER,
  makeMetrica,
  NO_QUOTAS,
  sendTo,
  storedRows,
  TOKEN,
} from '../../simulation/world/metrica';
import { type Cut, CutOff, runPorts } from '../../simulation/world/runPorts';
import { SHEET_ID } from '../fakes/fakePorts';

export const ANNA = 'anna@agency.ru';

/** 13:00 in Moscow is the first due hour of each: the world begins an hour earlier, on a Friday. */
export const SCHEDULES: readonly (readonly [name: string, schedule: Schedule])[] = [
  ['hourly', { kind: 'hours', everyHours: 1 }],
  ['daily', { kind: 'daily', hour: 13 }],
  ['weekly', { kind: 'weekdays', hour: 13, weekdays: [5] }],
];

/** Days until a schedule is due again. */
export const DAYS: Readonly<Record<string, number>> = { hourly: 0, daily: 1, weekly: 7 };

/** What goes wrong at the n-th call of a tick. */
export interface Hurt {
  readonly call: number;
  readonly how: 'fails before' | 'fails after' | 'cut, writes lost' | 'cut, writes kept' | 'slow';
}

export const FAULT = 'Service invoked too many times: 7';

/** The least that a call takes beyond the time of a scheduled run. */
const SLOW_MS = 200_000;

export interface SentMail {
  readonly subject: string;
  readonly body: string;
  readonly atMs: number;
}

export interface TickWorld {
  readonly cloud: Cloud;
  readonly mails: readonly SentMail[];
  /** What Metrica says in place of the stand-in, as long as it gives an answer. */
  answer: (request: HttpRequest) => HttpOutcome | null;
  missingScopes: readonly string[];
  /** One tick, 17 minutes past the hour; its port calls by name. */
  tick(hurt?: Hurt): readonly string[];
  /** Lets hours pass, each with a tick. */
  pass(hours: number): void;
  /** Ports of the person for a use case by hand. */
  byHand<T>(work: (ports: Ports) => T): T;
  addCalls(count: number): void;
  /** Another program uploads: whoever sees it in a list knows how fresh the list is. */
  witness(): void;
  log(): readonly LogLine[];
  state(): ScheduleState | undefined;
  /** How often Metrica has each call. */
  stored(): readonly number[];
}

interface Start {
  readonly cloud: Cloud;
  readonly metrica: StandIn;
  readonly ids: string[];
}

const started = new Map<Schedule, Start>();

/** Connected, three calls sent by hand, a schedule switched on, two new calls: done once for each schedule, then copied. */
export function makeTickWorld(schedule: Schedule): TickWorld {
  let start = started.get(schedule);
  if (start === undefined) {
    start = { cloud: makeCloud([['ClientId', 'DateTime']], 7), metrica: makeMetrica(), ids: [] };
    const world = worldOf(start);
    world.addCalls(3);
    world.byHand((ports) => begin(ports, schedule));
    world.addCalls(2);
    started.set(schedule, start);
  }
  return worldOf(copyOf(start));
}

function copyOf({ cloud, metrica, ids }: Start): Start {
  return {
    cloud: { ...structuredClone(cloud), randomState: 8 },
    metrica: createStandIn({ state: structuredClone(metrica.state()), settings: NO_QUOTAS }),
    ids: [...ids],
  };
}

function worldOf({ cloud, metrica, ids }: Start): TickWorld {
  const mails: SentMail[] = [];
  let hasTrigger = true;
  const run = (hurt: Hurt | null, work: (ports: Ports) => void): readonly string[] => {
    const mayFail = (name: string) => name !== 'http.send' && name !== 'session.user';
    const simulated = runPorts({
      cloud,
      user: ANNA,
      cut: cutOf(hurt),
      send(request) {
        const failed = hurt?.how.startsWith('fails') && simulated.calls.length === hurt.call;
        if (failed) return { kind: 'unknown', detail: FAULT };
        return world.answer(request) ?? sendTo(metrica, cloud, request);
      },
      before(call, name) {
        if (hurt?.call === call && hurt.how === 'fails before' && mayFail(name)) {
          throw new Error(FAULT);
        }
      },
      between(call, name) {
        if (hurt?.call !== call) return;
        if (hurt.how === 'fails after' && mayFail(name)) throw new Error(FAULT);
        if (hurt.how === 'slow') cloud.nowMs += SLOW_MS;
      },
    });
    const { step } = simulated;
    const { ports } = simulated;
    try {
      work({
        ...ports,
        trigger: {
          exists: () => step('trigger.exists', () => hasTrigger),
          ensure: () =>
            step('trigger.ensure', () => {
              hasTrigger = true;
            }),
          removeSurplus: () => step('trigger.removeSurplus', () => undefined),
          remove: () =>
            step('trigger.remove', () => {
              hasTrigger = false;
            }),
        },
        mail: {
          send: (_to, subject, body) =>
            step('mail.send', () => {
              mails.push({ subject, body, atMs: cloud.nowMs });
              return true;
            }),
        },
        session: {
          ...ports.session,
          missingScopes: () => step('session.missingScopes', () => world.missingScopes),
          authorisationUrl: () => 'https://accounts.google.com/allow',
        },
        progress: { ...ports.progress, report: () => undefined, stopAsked: () => false },
        words: {
          language: 'en',
          say: ({ key, params }) => say('en', key, params),
          inAllLanguages,
        },
      });
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
    } finally {
      simulated.end();
    }
    return simulated.calls;
  };
  const world: TickWorld = {
    cloud,
    mails,
    answer: () => null,
    missingScopes: [],
    tick(hurt) {
      const calls = run(hurt ?? null, runHourly);
      return calls;
    },
    pass(hours) {
      for (let hour = 0; hour < hours; hour += 1) {
        cloud.nowMs = (Math.floor(cloud.nowMs / HOUR_MS) + 1) * HOUR_MS + 17 * 60_000;
        if (hasTrigger) world.tick();
      }
    },
    byHand(work) {
      let value: ReturnType<typeof work> | undefined;
      run(null, (ports) => {
        value = work(ports);
      });
      return value as ReturnType<typeof work>;
    },
    addCalls(count) {
      for (let index = 0; index < count; index += 1) {
        const id = `17000000001234${String(5000 + ids.length)}`;
        ids.push(id);
        cloud.tabs.get(SHEET_ID)?.push([id, String(Math.floor(cloud.nowMs / 1000) - 600 - index)]);
      }
    },
    witness: () => uploadElsewhere(metrica, cloud.nowMs),
    log: () => cloud.log,
    state: () => loadSchedules(Object.fromEntries(cloud.document)).get(SHEET_ID),
    stored: () => {
      const rows = storedRows(metrica, cloud.nowMs);
      return ids.map((id) => rows.filter((row) => row.includes(id)).length);
    },
  };
  return world;
}

function begin(ports: Ports, schedule: Schedule): void {
  const counter = { id: COUNTER, name: '', hosts: [], timeZone: 'Europe/Moscow' };
  ports.store.set('user', 'mc.token', JSON.stringify({ token: TOKEN, setAtMs: 0 }));
  saveSettings(ports.store, SHEET_ID, { ...DEFAULT_SETTINGS, counter });
  uploadTab(ports, {
    sheetId: SHEET_ID,
    how: 'hand',
    confirmed: ['elsewhere'],
    limit: null,
    onlyRows: null,
    sendChanged: false,
    sendMoved: false,
    tryRefused: false,
    findRefused: false,
  });
  const on = switchOn(ports, SHEET_ID, schedule, true);
  if (!on.ok) throw new Error(`The schedule is not on: ${on.error.code}`);
}

function cutOf(hurt: Hurt | null): Cut | null {
  if (hurt === null || !hurt.how.startsWith('cut')) return null;
  return { call: hurt.call, when: 'after', keep: hurt.how === 'cut, writes kept' ? 'all' : 'none' };
}
