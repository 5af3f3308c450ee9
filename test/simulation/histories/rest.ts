/** What follows the disturbed runs: time, reruns, a truthful person, and what came of it all. */

import { createHash } from 'node:crypto';
import { uploadElsewhere } from '../../local/metrica/elsewhere';
import type { App } from '../world/buildApp';
import { type Cloud, SHEET_ID } from '../world/cloud';
import { COUNTER, order, SECOND_COUNTER, storedRows } from '../world/metrica';
import { judge, type Verdict } from '../world/oracle';
import { happen, type Story } from './events';
import { type Action, openBatches, runAction, type Stop, shortCalls } from './runs';

const MINUTE_MS = 60_000;

/** What of a history is still to come. */
export interface Following {
  /** How the list behaves all the time; the truth comes out all the same. */
  readonly lists?: readonly string[];
  /** Other faults that stay to the very end. */
  readonly always?: readonly string[];
  /** Faults that last until a person decides. */
  readonly lasting?: readonly string[];
  /** Hours after the person's word at which the tab is sent once more. */
  readonly laterHours?: number;
  /** What the last run does. */
  readonly lastAction?: Action;
  /** Another program uploads as many calls as a batch has before each run that follows. */
  readonly hasOtherProgram?: boolean;
}

/** How a history ended. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Calls that Metrica took short, by its own counts: told to the person, never sent again. */
  readonly short: number;
  /** Calls of which the log says that they arrived twice. */
  readonly toldTwice: number;
  /** Batches still open when time and reruns had done what they can. */
  readonly openBeforePerson: number;
  /** Batches still open at the end. */
  readonly open: number;
}

export interface Rest {
  readonly outcome: Outcome;
  /** What stopped these runs. */
  readonly stops: readonly Stop[];
  /** What was stored and what the ledger holds, for comparing traces. */
  readonly kept: readonly unknown[];
}

/** Faults that are there while runs follow. */
export function lastingOf({ lists = [], lasting = [], always = [] }: Following): string[] {
  return [...lists, ...lasting, ...always];
}

/** Rests that were played, by the state that they began with. */
export type Memory = Map<string, Rest>;

/**
 * Plays the rest, or recalls how the same rest ended from the very same state: most cuts leave one of few states.
 * A memory serves one app only.
 */
export function restOf(app: App, story: Story, following: Following, memory?: Memory): Rest {
  if (memory === undefined) return playRest(app, story, following);
  const state = stateOf(story, following);
  const known = memory.get(state) ?? playRest(app, story, following);
  memory.set(state, known);
  return known;
}

/** All that decides how a story goes on. Orders of the disturbed runs are gone by then, and nothing is within a quota. */
function stateOf(
  { cloud, metrica, places }: Story,
  { lists, always, lasting, laterHours, lastAction, hasOtherProgram }: Following,
): string {
  const following = [lists, always, lasting, laterHours, lastAction, hasOtherProgram];
  const state = [cloud, metrica.state(), places, following];
  const text = JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(text).digest('base64');
}

/** Minutes between the reruns: two within the hour, two after it. */
const RERUNS: readonly number[] = [1, 20, 45, 20];

/** The rerun before which another program's upload comes: late enough to be later than every claim by any clock. */
const WITNESS_BEFORE = 1;

function playRest(app: App, story: Story, following: Following): Rest {
  const { cloud, metrica } = story;
  const stops: Stop[] = [];
  const doOn = (sheetId: number, action: Action): void => {
    stops.push(...runAction(app, cloud, metrica, { action, sheetId, cut: null }).stops);
  };
  const send = (action: Action): void => {
    for (const sheetId of cloud.tabs.keys()) doOn(sheetId, action);
  };
  metrica.faults.clear();
  order(metrica, lastingOf(following));

  // Time passes and the tab is sent again and again.
  RERUNS.forEach((minutes, index) => {
    cloud.nowMs += minutes * MINUTE_MS;
    // Another program uploads to the counter: whoever sees it in a list knows that the list is fresh.
    if (index === WITNESS_BEFORE) {
      for (const counter of COUNTERS) uploadElsewhere(metrica, cloud.nowMs, 11, Number(counter));
    }
    if (following.hasOtherProgram === true) happen('another program uploads', story);
    send('send');
  });
  const openBeforePerson = openBatches(app, cloud).length;
  metrica.faults.clear();
  order(metrica, following.always ?? []);
  doOn(SHEET_ID, 'decide');
  cloud.nowMs += MINUTE_MS;
  send(following.lastAction ?? 'send');
  if (following.laterHours !== undefined) {
    cloud.nowMs += following.laterHours * 60 * MINUTE_MS;
    send('send');
  }

  const stored = COUNTERS.map((counter) => storedRows(metrica, cloud.nowMs, counter));
  return {
    outcome: {
      verdict: verdictOf(story, stored),
      short: shortCalls(app, cloud),
      toldTwice: toldTwice(cloud),
      openBeforePerson,
      open: openBatches(app, cloud).length,
    },
    stops,
    kept: [stored, cloud.ledger],
  };
}

const COUNTERS: readonly string[] = [COUNTER, SECOND_COUNTER];

/** Each counter must hold the calls of the tabs that send to it; a call that stands in two of them once. */
function verdictOf({ places }: Story, stored: readonly (readonly string[])[]): Verdict {
  const verdicts = COUNTERS.map((counter, index) => {
    const calls = places
      .filter((place) => place.counter === counter)
      .flatMap((place) => place.calls);
    const lines = calls.map(({ line }) => line);
    const once = calls.filter(({ line }, at) => line === null || lines.indexOf(line) === at);
    return judge(once, stored[index] ?? []);
  });
  return {
    lost: verdicts.flatMap(({ lost }) => lost),
    doubled: verdicts.flatMap(({ doubled }) => doubled),
    strange: verdicts.flatMap(({ strange }) => strange),
  };
}

/** How many id cells the log names as arrived twice; the simulated words put the parameters behind the key. */
function toldTwice(cloud: Cloud): number {
  const cells = cloud.log
    .filter(({ message }) => message.startsWith('log.lateTwice '))
    .flatMap(({ message }) => String(JSON.parse(message.slice(14)).cells).split(', '));
  const rowsOf = (range: string) => range.split(':').map((cell) => Number(cell.replace(/\D/g, '')));
  return cells.map(rowsOf).reduce((sum, [from = 0, to = from]) => sum + to - from + 1, 0);
}
