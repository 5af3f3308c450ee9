/** Plays all histories of a kind and counts what came of them. */

import { wrongWith } from '../expect';
import type { App } from '../world/buildApp';
import {
  blindHistories,
  calmHistories,
  cutAndFaultHistories,
  cutHistories,
  faultHistories,
  lagHistories,
  lateTruthHistories,
  muteHistories,
  openRefusalHistories,
  pairHistories,
  repeatHistories,
  secondHistories,
  tellingHistories,
  zeroHistories,
} from './histories';
import { type History, play } from './history';
import { randomHistory } from './randomHistory';
import {
  countryHistories,
  movedHistories,
  orderHistories,
  otherIdHistories,
  otherTabsReadingHistories,
  readingHistories,
} from './readingStories';
import type { Memory } from './rest';
import { claimingHistories, ownClaimHistories, storyHistories } from './stories';
import { tabHistories } from './tabStories';

export interface Tally {
  readonly kind: string;
  readonly histories: number;
  readonly lost: number;
  readonly doubled: number;
  /** Histories that ended in another way than they must. */
  readonly wrong: readonly { readonly history: History; readonly why: string }[];
}

/** The parts of the enumeration; how many histories a part has follows from the port calls of a calm run. */
export const PARTS: Readonly<Record<string, (app: App) => readonly History[]>> = {
  singles: (app) => {
    const calls = portCalls(app);
    return [
      ...calmHistories(),
      ...cutHistories(calls),
      ...faultHistories(),
      ...blindHistories(),
      ...tellingHistories(),
      ...lagHistories(),
      ...muteHistories(),
      ...lateTruthHistories(),
      ...zeroHistories(),
      ...repeatHistories(),
      ...ownClaimHistories(app),
      ...claimingHistories(app),
      ...openRefusalHistories(),
      ...secondHistories(calls),
    ];
  },
  stories: storyHistories,
  readings: (app) => [
    ...readingHistories(),
    ...otherTabsReadingHistories(),
    ...countryHistories(),
    ...otherIdHistories(),
    ...orderHistories(),
    ...movedHistories(app),
  ],
  tabs: tabHistories,
  'cuts and faults': (app) => cutAndFaultHistories(portCalls(app)),
  'pairs, writes lost': (app) => pairHistories(portCalls(app), 'none'),
  'pairs, writes kept': (app) => pairHistories(portCalls(app), 'all'),
};

/** Every history but the random ones. */
export function allHistories(app: App): readonly History[] {
  return Object.values(PARTS).flatMap((part) => part(app));
}

/** Seeded random histories, from one seed on. */
export function randomHistories(app: App, firstSeed: number, count: number): readonly History[] {
  const calls = portCalls(app);
  return Array.from({ length: count }, (_, index) => randomHistory(firstSeed + index, calls));
}

/** How many port calls an undisturbed run makes. */
export function portCalls(app: App): number {
  const [calm] = calmHistories();
  if (calm === undefined) throw new Error('There is no calm history.');
  return play(app, calm).calls[0]?.length ?? 0;
}

/** Plays histories and counts by kind; `stopAfter` wrong ones it gives up. */
export function tally(
  app: App,
  histories: readonly History[],
  stopAfter = Number.POSITIVE_INFINITY,
): readonly Tally[] {
  const kinds = new Map<
    string,
    { histories: number; lost: number; doubled: number; wrong: Tally['wrong'][number][] }
  >();
  const memory: Memory = new Map();
  let wrongSoFar = 0;
  for (const history of histories) {
    const count = kinds.get(history.kind) ?? { histories: 0, lost: 0, doubled: 0, wrong: [] };
    kinds.set(history.kind, count);
    count.histories += 1;
    const ending = play(app, history, memory);
    const why = wrongWith(history, ending);
    count.doubled += ending.verdict.doubled.length;
    // Calls that a person was told about are not lost.
    if (history.kind !== 'damage, no word')
      count.lost += Math.max(0, ending.verdict.lost.length - ending.short);
    if (why !== null) {
      count.wrong.push({ history, why });
      wrongSoFar += 1;
      if (wrongSoFar >= stopAfter) break;
    }
  }
  return [...kinds].map(([kind, count]) => ({ kind, ...count }));
}

/** Tallies of shares as those of the whole, kind by kind. */
export function merged(tallies: readonly Tally[]): readonly Tally[] {
  const kinds = new Map<string, Tally>();
  for (const each of tallies) {
    const { kind } = each;
    const before = kinds.get(kind) ?? { kind, histories: 0, lost: 0, doubled: 0, wrong: [] };
    kinds.set(kind, {
      kind,
      histories: before.histories + each.histories,
      lost: before.lost + each.lost,
      doubled: before.doubled + each.doubled,
      wrong: [...before.wrong, ...each.wrong],
    });
  }
  return [...kinds.values()];
}
