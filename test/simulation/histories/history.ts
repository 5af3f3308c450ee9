/** Plays one history: runs that are cut or meet faults, then what follows; and says what came of it. */

import type { App } from '../world/buildApp';
import { type Cloud, makeCloud, SHEET_ID } from '../world/cloud';
import { COUNTER, makeMetrica, TOKEN } from '../world/metrica';
import { HEADER, makeCalls } from '../world/oracle';
import type { Cut } from '../world/runPorts';
import { type Event, happen, type Story } from './events';
import { type Following, lastingOf, type Memory, type Outcome, restOf } from './rest';
import { type Action, runAction, type Stop, unreachable } from './runs';
import { counterOf } from './tabEvents';

const MINUTE_MS = 60_000;

export interface History extends Following {
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
  /** Tabs on which a question must be asked, where one must; the first where nothing is said. */
  readonly asks?: readonly number[];
  /** Columns far apart and many rows, so that a read takes several blocks. */
  readonly isWide?: boolean;
}

export interface Ending extends Outcome {
  /** What stopped runs. */
  readonly stops: readonly Stop[];
  /** Port calls of the disturbed runs. */
  readonly calls: readonly (readonly string[])[];
  /** What was sent and stored, for comparing traces. */
  readonly trace: string;
}

/** Plays a history to its end; with a memory, what follows the disturbed runs is played once for each state that they leave. */
export function play(app: App, history: History, memory?: Memory): Ending {
  const calls = [...makeCalls()];
  const cloud = makeCloud(
    [[...HEADER], ...calls.map((call) => [...call.cells])],
    history.seed,
    history.isWide === true,
  );
  const metrica = makeMetrica([...history.faults, ...lastingOf(history)]);
  const places = [{ sheetId: SHEET_ID, counter: COUNTER, calls }];
  const story: Story = { cloud, metrica, places };
  prepare(app, cloud);
  const stops: Stop[] = [];
  const portCalls: (readonly string[])[] = [];
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
  const rest = restOf(app, story, history, memory);
  stops.push(...rest.stops);
  return { ...rest.outcome, stops, calls: portCalls, trace: JSON.stringify([rest.kept, stops]) };
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
