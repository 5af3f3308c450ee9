/** A spreadsheet, the people who work in it and Metrica, on one clock that a test moves: the built bundle runs for each of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, loadBundle } from '../../local/host/host';
import type {
  CallOptions,
  CallOutcome,
  FaultPlan,
  Host,
  HostRequest,
  MailRecord,
} from '../../local/host/hostOptions';
import { createPropertyBag, type PropertyBag } from '../../local/host/services/propertyBag';
import { createTriggerBag, type TriggerBag } from '../../local/host/services/triggerBag';
import { nextTriggerTime, timeDrivenEvent } from '../../local/host/services/triggerTimes';
import type { Positions } from '../../local/host/switches';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { fault } from '../../local/metrica/faults/faults';
import { createStandIn, type StandIn } from '../../local/metrica/standIn';
import type { StoredValue, Workbook } from '../../local/workbook/model';
import { createWorkbook } from '../../local/workbook/workbook';
import { ELSEWHERE } from '../local/metrica/elsewhere';
import { askedPositions } from './askedPositions';
import { type Clock, standInHttp } from './standInHttp';

const DIST = join(__dirname, '..', '..', 'dist');
export const HOUR_MS = 3_600_000;
export const CALLS = 7;

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

export interface Person {
  readonly email: string;
  readonly host: Host;
  readonly properties: PropertyBag;
  /** A function of the page. */
  ask(functionName: string, request?: object): Answer;
  /** The same; a failure makes the test fail. */
  want(functionName: string, request?: object): unknown;
  /** One tick of the hourly trigger, now. */
  tick(options?: CallOptions): CallOutcome;
}

export interface World {
  readonly clock: Clock;
  readonly workbook: Workbook;
  readonly standIn: StandIn;
  readonly triggers: TriggerBag;
  readonly document: PropertyBag;
  readonly script: PropertyBag;
  /** Every request with the time at which it was sent. */
  readonly requests: readonly (HostRequest & { readonly atMs: number })[];
  /** What goes wrong at Google, from now on. */
  faults: FaultPlan;
  /** Scopes that people did not tick. */
  denied: readonly string[];
  person(email: string): Person;
  order(text: string): void;
  /** Lets hours pass: everybody's triggers run at their minutes; `between` is asked before each whole hour. */
  pass(hours: number, options?: PassOptions): void;
  log(): readonly LogLine[];
  mails(): readonly MailRecord[];
  /** ClientIds that Metrica stored, once for every time it did. */
  delivered(): readonly string[];
  addRows(rows: readonly (readonly StoredValue[])[], sheetId?: number): void;
}

export interface PassOptions {
  /** People whose triggers Google does not start. */
  readonly asleep?: readonly string[];
  readonly between?: (nowMs: number) => void;
}

export type LogLine = Readonly<Record<string, StoredValue>>;

export interface WorldOptions {
  readonly now: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly google?: Partial<Positions>;
}

export const TITLES = ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration', 'Tag'];

export function makeWorld(options: WorldOptions): World {
  const clock: Clock = { nowMs: Date.parse(options.now) };
  const workbook = createWorkbook({
    id: 'book-of-calls',
    name: 'Calls of 2025',
    timeZone: options.timeZone ?? 'Europe/Moscow',
    locale: options.locale ?? 'ru_RU',
    metadata: {},
  });
  addSheet(workbook, CALLS, 'Calls');
  const standIn = createStandIn();
  const triggers = createTriggerBag();
  const document = createPropertyBag();
  const script = createPropertyBag();
  const requests: (HostRequest & { readonly atMs: number })[] = [];
  const people = new Map<string, Person>();
  const http = standInHttp(standIn, clock, (request) =>
    requests.push({ ...request, atMs: clock.nowMs }),
  );
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const manifest = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8'));

  const world: World = {
    clock,
    workbook,
    standIn,
    triggers,
    document,
    script,
    requests,
    faults: () => undefined,
    denied: [],
    person(email) {
      const known = people.get(email);
      if (known !== undefined) return known;
      const properties = createPropertyBag();
      const host = createHost({
        workbook,
        userEmail: email,
        userLocale: 'en',
        now: () => clock.nowMs,
        sleep: (ms) => {
          clock.nowMs += ms;
        },
        random,
        manifest,
        get grantedScopes() {
          return manifest.oauthScopes.filter(
            (scope: string) => !world.denied.some((word) => scope.endsWith(word)),
          );
        },
        properties: { user: properties, document, script },
        triggers,
        http,
        google: options.google ?? askedPositions(),
        faults: (point) => world.faults(point),
      });
      loadBundle(DIST, host);
      const person: Person = {
        email,
        host,
        properties,
        ask(functionName, request = {}) {
          const outcome = host.call(functionName, [request], 'page');
          if (outcome.kind === 'returned') return outcome.value as Answer;
          return { ok: false, error: { code: outcome.kind, message: outcome.message } };
        },
        want(functionName, request = {}) {
          const answer = person.ask(functionName, request);
          if (answer.ok) return answer.value;
          throw new Error(`${functionName}: ${answer.error.code} ${answer.error.message}`);
        },
        tick: (callOptions = {}) => host.call('onHourly', [{}], 'trigger', callOptions),
      };
      people.set(email, person);
      return person;
    },
    order: (text) => standIn.faults.order(fault(text)),
    pass(hours, { asleep = [], between } = {}) {
      const endMs = clock.nowMs + hours * HOUR_MS;
      const ran = new Map<string, number>();
      for (let fromMs = clock.nowMs; fromMs < endMs; fromMs += HOUR_MS) {
        clock.nowMs = Math.max(clock.nowMs, fromMs);
        between?.(fromMs);
        const due = triggers.all
          .filter((trigger) => !asleep.includes(trigger.userEmail))
          .filter((trigger) => trigger.documentId === workbook.properties.id)
          .map((trigger) => ({
            trigger,
            atMs: nextTriggerTime(trigger, ran.get(trigger.uniqueId) ?? fromMs - 1) ?? endMs,
          }))
          .filter(({ atMs }) => atMs < fromMs + HOUR_MS)
          .sort((a, b) => a.atMs - b.atMs);
        for (const { trigger, atMs } of due) {
          ran.set(trigger.uniqueId, atMs);
          clock.nowMs = Math.max(clock.nowMs, atMs);
          const event = timeDrivenEvent(trigger, atMs);
          world.person(trigger.userEmail).host.call(trigger.handler, [event], 'trigger');
        }
      }
      clock.nowMs = Math.max(clock.nowMs, endMs);
    },
    log: () => logOf(workbook),
    mails: () =>
      [...people.values()].flatMap(({ host }) => host.mails).sort((a, b) => a.sentAt - b.sentAt),
    delivered: () =>
      standIn.state().uploads.flatMap(({ comment, header, rows }) => {
        if (comment === ELSEWHERE) return [];
        const column = header.split(',').indexOf('ClientId');
        return rows.map((row) => row.split(',')[column] ?? '');
      }),
    addRows(rows, sheetId = CALLS) {
      const sheet = workbook.sheet(sheetId);
      if (sheet === undefined) throw new Error('There is no such sheet.');
      const row = sheet.lastRow() + 1;
      workbook.apply({ type: 'values', sheetId, row, column: 1, values: rows });
    },
  };
  world.addRows([TITLES]);
  return world;
}

/** Adds an empty tab of calls, its columns as plain text. */
export function addSheet(workbook: Workbook, sheetId: number, name: string): void {
  const index = workbook.sheets.length;
  workbook.apply({ type: 'insertSheet', sheetId, index, name, rows: 2000, columns: 8 });
}

/** Anna has connected, sent the first calls by hand and switched the schedule on. */
export function startSchedule(
  world: World,
  person: Person,
  schedule: object,
  options: { readonly sheetId?: number; readonly mail?: boolean } = {},
): void {
  const { sheetId = CALLS, mail = true } = options;
  person.want('pasteToken', { token: TEST_TOKEN });
  person.want('chooseCounter', { sheetId, counterId: String(TEST_COUNTER_ID) });
  person.want('uploadCalls', { sheetId, confirmed: ['elsewhere'] });
  world.clock.nowMs += 1000;
  person.want('switchScheduleOn', { sheetId, schedule, mail });
}

let made = 0;

/** A call that nobody made before, some minutes ago; its ClientId is the first cell. */
export function newCall(world: World, minutesAgo = 30): readonly StoredValue[] {
  made += 1;
  const second = Math.floor(world.clock.nowMs / 1000) - minutesAgo * 60 - (made % 60);
  const id = `17000000${String(10_000_000 + made)}7`;
  const phone = `+7945${String(1_230_000 + made)}`;
  return [id, String(second), phone, '42', `call ${made}`];
}

function logOf(workbook: Workbook): readonly LogLine[] {
  const sheet = workbook.sheets.find(
    ({ properties }) => properties.metadata['metrica-calls'] === 'log',
  );
  const rows = sheet?.lastRow() ?? 0;
  if (sheet === undefined || rows < 2) return [];
  const columns = sheet.lastColumn();
  const [titles = [], ...lines] = sheet.values({ row: 1, column: 1, rows, columns });
  return lines.map((line) =>
    Object.fromEntries(titles.map((title, index) => [String(title), line[index] ?? ''])),
  );
}
