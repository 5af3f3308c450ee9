/** Plays one history: runs that are cut or meet faults, then time, reruns and a truthful person; and says what came of it. */

import { uploadElsewhere } from '../../local/metrica/elsewhere';
import type { App } from '../world/buildApp';
import { type Cloud, makeCloud, SHEET_ID } from '../world/cloud';
import { COUNTER, makeMetrica, order, SECOND_COUNTER, storedRows, TOKEN } from '../world/metrica';
import { HEADER, judge, makeCalls, type Verdict } from '../world/oracle';
import type { Cut } from '../world/runPorts';
import { type Event, happen, type Story } from './events';
import { type Action, openBatches, runAction, type Stop, shortCalls, unreachable } from './runs';
import { counterOf } from './tabEvents';

const MINUTE_MS = 60_000;

export interface History {
  readonly kind: string;
  readonly seed: number;
  /** One a run that is disturbed, in order. */
  readonly cuts: readonly (Cut | null)[];
  /** What those runs do; *send* where nothing is said. */
  readonly actions?: readonly Action[];
  /** The tabs that they are done on; the first where nothing is said. */
  readonly tabs?: readonly number[];
  /** What happens to the spreadsheet before each of those runs. */
  readonly before?: readonly (readonly Event[])[];
  /** Orders for the stand-in, as on its command line; gone when the disturbed runs are over. */
  readonly faults: readonly string[];
  /** A second person's whole run begins at this port call of the first run. */
  readonly secondAt?: number;
  /** The tab that this person sends from. */
  readonly secondTab?: number;
  /** Somebody edits the sheet at this port call of the first run. */
  readonly editAt?: { readonly call: number; readonly event: Event };
  /** The lock is out of order: only the read-back protects. */
  readonly withoutLock?: boolean;
  /** Between the disturbed runs and what follows. */
  readonly events?: readonly Event[];
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
  /** Tabs on which a question must be asked, where one must; the first where nothing is said. */
  readonly asks?: readonly number[];
  /** Another program uploads as many calls as a batch has before each run that follows. */
  readonly hasOtherProgram?: boolean;
  /** Columns far apart and many rows, so that a read takes several blocks. */
  readonly isWide?: boolean;
}

export interface Ending {
  readonly verdict: Verdict;
  /** Calls that Metrica took short, by its own counts: told to the person, never sent again. */
  readonly short: number;
  /** Calls of which the log says that they arrived twice. */
  readonly toldTwice: number;
  /** Batches still open when time and reruns had done what they can. */
  readonly openBeforePerson: number;
  /** Batches still open at the end. */
  readonly open: number;
  /** What stopped runs. */
  readonly stops: readonly Stop[];
  /** Port calls of the disturbed runs. */
  readonly calls: readonly (readonly string[])[];
  /** What was sent and stored, for comparing traces. */
  readonly trace: string;
}

/** Minutes between the reruns: two within the hour, two after it. */
const RERUNS: readonly number[] = [1, 20, 45, 20];

/** The rerun before which another program's upload comes: late enough to be later than every claim by any clock. */
const WITNESS_BEFORE = 1;

/** Plays a history to its end. */
export function play(app: App, history: History): Ending {
  const calls = [...makeCalls()];
  const cloud = makeCloud(
    [[...HEADER], ...calls.map((call) => [...call.cells])],
    history.seed,
    history.isWide === true,
  );
  const lists = history.lists ?? [];
  const always = history.always ?? [];
  const lasting = [...lists, ...(history.lasting ?? []), ...always];
  const metrica = makeMetrica([...history.faults, ...lasting]);
  const places = [{ sheetId: SHEET_ID, counter: COUNTER, calls }];
  const story: Story = { cloud, metrica, places };
  prepare(app, cloud);
  const stops: Stop[] = [];
  const portCalls: (readonly string[])[] = [];
  const doOn = (sheetId: number, action: Action): void => {
    stops.push(...runAction(app, cloud, metrica, { action, sheetId, cut: null }).stops);
  };
  const send = (action: Action): void => {
    for (const sheetId of cloud.tabs.keys()) doOn(sheetId, action);
  };

  history.cuts.forEach((cut, index) => {
    for (const event of history.before?.[index] ?? []) happen(event, story);
    const played = runAction(app, cloud, metrica, {
      action: history.actions?.[index] ?? 'send',
      sheetId: history.tabs?.[index],
      cut,
      withoutLock: history.withoutLock === true,
      ...(index === 0
        ? { secondAt: history.secondAt, secondTab: history.secondTab, edit: editOf(history, story) }
        : {}),
    });
    stops.push(...played.stops);
    portCalls.push(played.calls);
    cloud.nowMs += MINUTE_MS;
  });
  for (const event of history.events ?? []) happen(event, story);
  metrica.faults.clear();
  order(metrica, lasting);

  // Time passes and the tab is sent again and again.
  RERUNS.forEach((minutes, index) => {
    cloud.nowMs += minutes * MINUTE_MS;
    // Another program uploads to the counter: whoever sees it in a list knows that the list is fresh.
    if (index === WITNESS_BEFORE) {
      for (const counter of COUNTERS) uploadElsewhere(metrica, cloud.nowMs, 11, Number(counter));
    }
    if (history.hasOtherProgram === true) happen('another program uploads', story);
    send('send');
  });
  const openBeforePerson = openBatches(app, cloud).length;
  metrica.faults.clear();
  order(metrica, always);
  doOn(SHEET_ID, 'decide');
  cloud.nowMs += MINUTE_MS;
  send(history.lastAction ?? 'send');
  if (history.laterHours !== undefined) {
    cloud.nowMs += history.laterHours * 60 * MINUTE_MS;
    send('send');
  }

  const stored = COUNTERS.map((counter) => storedRows(metrica, cloud.nowMs, counter));
  return {
    verdict: verdictOf(story, stored),
    short: shortCalls(app, cloud),
    toldTwice: toldTwice(cloud),
    openBeforePerson,
    open: openBatches(app, cloud).length,
    stops,
    calls: portCalls,
    trace: JSON.stringify([stored, cloud.ledger, stops]),
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

function editOf(
  history: History,
  story: Story,
): { readonly call: number; readonly edit: () => void } | undefined {
  const { editAt } = history;
  return editAt && { call: editAt.call, edit: () => happen(editAt.event, story) };
}

function prepare(app: App, cloud: Cloud): void {
  const { store } = unreachable(cloud);
  app.saveSettings(store, SHEET_ID, {
    ...app.DEFAULT_SETTINGS,
    counter: counterOf(COUNTER),
    country: 'RU',
  });
  for (const user of ['anna@example.com', 'boris@example.com']) {
    cloud.users.set(`user ${user}`, new Map([['mc.token', JSON.stringify({ token: TOKEN })]]));
  }
}

/** How many id cells the log names as arrived twice; the simulated words put the parameters behind the key. */
function toldTwice(cloud: Cloud): number {
  const cells = cloud.log
    .filter(({ message }) => message.startsWith('log.lateTwice '))
    .flatMap(({ message }) => String(JSON.parse(message.slice(14)).cells).split(', '));
  const rowsOf = (range: string) => range.split(':').map((cell) => Number(cell.replace(/\D/g, '')));
  return cells.map(rowsOf).reduce((sum, [from = 0, to = from]) => sum + to - from + 1, 0);
}
