/** One upload of the built bundle that goes wrong, and what a patient, truthful person does afterwards. */

import type { HostRequest } from '../../local/host/hostOptions';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { hasArrived, storedRows } from '../simulation/world/metrica';
import { HEADER, judge, makeCalls, type Verdict } from '../simulation/world/oracle';
import { CALLS, makeWorld, type Person, type World } from './scheduleWorld';

const MINUTE_MS = 60_000;

/** Minutes after the first upload; Metrica may list an upload up to an hour late. */
const WITHIN_THE_HOUR: readonly number[] = [5, 59];
const AFTER_THE_HOUR: readonly number[] = [70, 90, 120];

/** The first upload sends so many calls, so that others can go while they wait. */
export const FIRST = 3;

interface Line {
  readonly batch: string;
  readonly state: string;
  readonly calls: number;
  readonly accepted: number | null;
}

export interface Story {
  readonly world: World;
  readonly anna: Person;
  readonly startMs: number;
}

/** Seven good calls and a bad one in the tab; Anna has connected and chosen the counter. Then the orders reach the stand-in. */
export function startStory(orders: readonly string[] = []): Story {
  const world = makeWorld({ now: '2026-11-19T09:00:00Z' });
  const cells = makeCalls().map((call) => call.cells);
  // In place of the columns of a fresh world.
  world.workbook.apply({
    type: 'values',
    sheetId: CALLS,
    row: 1,
    column: 1,
    values: [HEADER, ...cells],
  });
  const anna = world.person('anna@agency.ru');
  anna.want('pasteToken', { token: TEST_TOKEN });
  anna.want('chooseCounter', { sheetId: CALLS, counterId: String(TEST_COUNTER_ID) });
  for (const order of orders) world.order(order);
  return { world, anna, startMs: world.clock.nowMs };
}

/** One press of *Upload*; with `limit` only the first calls. */
export function upload({ anna }: Story, limit?: number): unknown {
  return anna.ask('uploadCalls', {
    sheetId: CALLS,
    confirmed: ['elsewhere', 'over-ten-percent'],
    ...(limit === undefined ? {} : { limit }),
  });
}

/** How often the calls of the first batch were put on the way to Metrica. */
export function timesSent({ world }: Story): number {
  const id = makeCalls()[0]?.line?.split(',')[0] ?? '';
  return world.requests.filter((request) => isUpload(request) && bodyOf(request).includes(id))
    .length;
}

/** What *History* shows, oldest first. */
export function history({ anna }: Story): readonly Line[] {
  const panel = anna.want('readPanel', { sheetId: CALLS }) as {
    readonly history: { readonly batches: readonly Line[] };
  };
  return [...panel.history.batches].reverse();
}

export interface Ending {
  readonly verdict: Verdict;
  /** Calls that Metrica took short, as *History* says. */
  readonly short: number;
  readonly openBeforePerson: number;
  readonly open: number;
  /** How often the first calls were sent before the hour was over. */
  readonly sentWithinTheHour: number;
}

/** Time passes, the tab is uploaded again and again; what is open then is decided by what Metrica really has. */
export function endStory(story: Story): Ending {
  const { world, anna, startMs } = story;
  const pass = (minutes: readonly number[]) => {
    for (const minute of minutes) {
      world.clock.nowMs = Math.max(world.clock.nowMs, startMs + minute * MINUTE_MS);
      upload(story);
    }
  };
  pass(WITHIN_THE_HOUR);
  const sentWithinTheHour = timesSent(story);
  pass(AFTER_THE_HOUR);
  const open = openOf(story);
  world.standIn.faults.clear();
  for (const { batch } of open) {
    const word = hasArrived(world.standIn, batch, world.clock.nowMs) ? 'arrived' : 'again';
    anna.want('decideBatch', { sheetId: CALLS, batch, word });
  }
  pass([180]);
  const lines = history(story);
  return {
    verdict: judge(makeCalls(), storedRows(world.standIn, world.clock.nowMs)),
    short: lines
      .filter(({ state }) => state === 'accepted short')
      .reduce((sum, { calls, accepted }) => sum + calls - (accepted ?? calls), 0),
    openBeforePerson: open.length,
    open: openOf(story).length,
    sentWithinTheHour,
  };
}

function openOf(story: Story): readonly Line[] {
  return history(story).filter(({ state }) => state === 'sending' || state === 'in doubt');
}

function isUpload({ url }: HostRequest): boolean {
  return new URL(url).pathname.endsWith('/upload_calls');
}

function bodyOf({ body }: HostRequest): string {
  return new TextDecoder().decode(body ?? new Uint8Array());
}
