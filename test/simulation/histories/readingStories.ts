/** Histories in which delivered rows come to be read in another way: other times, another zone, another id. */

import type { App } from '../world/buildApp';
import type { Event } from './events';
import type { History } from './history';
import { cutEverywhere } from './stories';

/** Something new to send: nobody is asked about nothing. */
const NEW: readonly Event[] = ['rows added'];

/** Each part of the reading changed alone after a delivery: nothing is sent without a word, although every row is as it was. */
export function readingHistories(): readonly History[] {
  const changes: readonly (readonly [readonly Event[], Event])[] = [
    [[], 'zone changed'],
    [[], 'locale changed'],
    [[], 'id header renamed'],
    [[], 'time header renamed'],
    [[], 'ids are the site’s own'],
    [[], 'ledger of an older version'],
    [['dates at nine'], 'dates at ten'],
    [['dates with slashes', 'day comes first'], 'month comes first'],
  ];
  return changes.map(([first, event]) => ({
    kind: 'damage, no word',
    seed: 18,
    cuts: [null, null],
    faults: [],
    before: [first, [event]],
    events: NEW,
  }));
}

/** A duplicated tab is read in another way than the tab that delivered its calls, or may have. */
export function otherTabsReadingHistories(): readonly History[] {
  const base = { kind: 'damage, no word', seed: 18, cuts: [null, null], tabs: [1, 2], asks: [2] };
  const before: History['before'] = [[], ['tab copied', 'second tab in another zone']];
  return [
    { ...base, before, faults: [] },
    // Nothing is known but that all of them are in doubt; once they are not, nothing is sent any more.
    {
      ...base,
      ...{ before, faults: ['drop-after,times=3'], lasting: ['list-lag:180'], lastAction: 'ask' },
    },
  ];
}

/** Another country reads the same numbers to other phones: the calls are changed ones, and wait. */
export function countryHistories(): readonly History[] {
  return [
    {
      kind: 'country changed',
      seed: 18,
      cuts: [null, null],
      faults: [],
      before: [['phones written'], ['country changed']],
    },
  ];
}

/** The sheet has two ids for a call: whichever is sent now, a call that went out by the other is known. */
export function otherIdHistories(): readonly History[] {
  return [
    { before: [['user ids written', 'user ids chosen'], ['client ids chosen']], events: NEW },
    { before: [['user ids written'], ['user ids chosen']] },
  ].map((each) => ({
    ...(each as Pick<History, 'before' | 'events'>),
    kind: 'other id column',
    seed: 18,
    cuts: [null, null],
    actions: ['send', 'send as read now'],
    faults: [],
    lastAction: 'send as read now',
  }));
}

/** The order of day and month that sent calls proved holds, when the rows that proved it are gone. */
export function orderHistories(): readonly History[] {
  return [
    {
      kind: 'date order turned over',
      seed: 22,
      cuts: [null, null],
      faults: [],
      before: [['dates with slashes'], ['rows of early November']],
    },
  ];
}

/** Times are corrected after a delivery, or amid one: what went out under the old time goes out under the new one by a word alone. */
export function movedHistories(app: App): readonly History[] {
  const base = { seed: 23, faults: [], cuts: [null, null] };
  const moved = (['times moved', 'times moved by a minute'] as const).flatMap(
    (event): History[] => [
      { ...base, kind: 'times moved', before: [[], [event]], events: ['another caller added'] },
      {
        ...base,
        kind: 'times moved',
        before: [[], [event]],
        actions: ['send', 'send on schedule'],
      },
    ],
  );
  const same: History = {
    ...base,
    kind: 'times moved, the same calls',
    cuts: [null, null, null],
    actions: ['send', 'same calls', 'same calls'],
    before: [[], ['times moved'], []],
    events: ['another caller added'],
    // All that is asked about is written down: the word to send finds nothing.
    lastAction: 'send moved',
  };
  const other: History = {
    ...base,
    kind: 'times moved, other calls',
    cuts: [null, null, null],
    actions: ['send', 'send moved', 'send moved'],
    before: [[], ['times moved, to be sent'], []],
    // A word holds for one upload: what did not arrive of it needs another.
    lastAction: 'send moved',
  };
  const early: History = {
    ...base,
    kind: 'times moved after a cut',
    before: [[], ['times moved, either form']],
  };
  const inDoubt = ['drop-before', 'drop-after', 'store-later:14'].map(
    (fault): History => ({
      ...early,
      kind: 'times moved while in doubt',
      faults: [`${fault},times=1`],
    }),
  );
  return [
    ...moved,
    ...cutEverywhere(app, 1, same),
    ...cutEverywhere(app, 1, other),
    ...cutEverywhere(app, 0, early),
    ...inDoubt,
  ];
}
