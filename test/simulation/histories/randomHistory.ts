/** Random histories, the same from the same seed. */

import { randomFrom, SECOND_ID, SHEET_ID } from '../world/cloud';
import type { Cut } from '../world/runPorts';
import type { Event } from './events';
import { LIST_FAULTS, UPLOAD_FAULTS } from './histories';
import type { History } from './history';

const SECOND_TABS: readonly Event[] = [
  'branch opened',
  'branch opened for another counter',
  'tab copied',
  'tab copied for another counter',
];

/** What may happen between any two runs, and changes nothing of what must arrive. */
const ANY_TIME: readonly Event[] = [
  'rows reversed',
  'ledger sorted',
  'ledger line copied',
  'another program uploads',
];

/** Cuts, faults, events, a second tab and a second person as they come. */
export function randomHistory(seed: number, calls: number): History {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const maybeCut = (): Cut | null =>
    random() < 0.6
      ? {
          call: 1 + Math.floor(random() * calls * 1.3),
          when: pick(['before', 'after'] as const),
          keep: pick(['none', 'part', 'all'] as const),
        }
      : null;
  const faults = Array.from({ length: Math.floor(random() * 4) }, () =>
    random() < 0.7
      ? `${pick(UPLOAD_FAULTS)},skip=${Math.floor(random() * 3)}`
      : `${pick(LIST_FAULTS)}`,
  );
  const cuts = Array.from({ length: 1 + Math.floor(random() * 4) }, maybeCut);
  // A second tab comes before one of the runs; before that there is nothing to run on.
  const opened = random() < 0.5 ? Math.floor(random() * cuts.length) : null;
  const hasSecond = (index: number) => opened !== null && index >= opened;
  const before = cuts.map((_, index) => [
    ...ANY_TIME.filter(() => random() < 0.15),
    ...(index === opened ? [pick(SECOND_TABS)] : []),
  ]);
  const edit = pick(['rows reversed', 'rows inserted', 'row changed, either form'] as const);
  const isEdited = random() < 0.3;
  // A row that was changed and moved is another call to anybody. Of two calls alike that moved nobody knows which went out.
  const isMoved = !isEdited && random() < 0.2;
  const last: readonly Event[] = ['rows reversed', 'another caller added', 'ledger sorted'];
  return {
    kind: opened === null ? 'random' : 'random, two tabs',
    seed,
    cuts,
    tabs: cuts.map((_, index) => (hasSecond(index) && random() < 0.5 ? SECOND_ID : SHEET_ID)),
    actions: cuts.map(() => pick(['send', 'send', 'send', 'ask', 'find refused'] as const)),
    before,
    faults,
    events: [
      ...last.filter(() => random() < 0.3),
      ...(isMoved ? ['first time moved, either form' as const] : []),
    ],
    hasOtherProgram: random() < 0.2,
    // A row that Metrica refused alone, even by a passing fault, waits for this word.
    lastAction: 'try refused',
    ...(random() < 0.3
      ? {
          secondAt: 1 + Math.floor(random() * calls),
          secondTab: hasSecond(0) && random() < 0.5 ? SECOND_ID : SHEET_ID,
        }
      : {}),
    ...(isEdited ? { editAt: { call: 1 + Math.floor(random() * calls), event: edit } } : {}),
  };
}
