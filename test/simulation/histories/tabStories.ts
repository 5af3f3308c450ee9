/** Histories of a spreadsheet with two tabs, for one counter or two: each counter has each call once, each tab its own questions. */

import type { App } from '../world/buildApp';
import { SECOND_ID, SHEET_ID } from '../world/cloud';
import type { Event } from './events';
import { type History, play } from './history';
import { cutEverywhere, LEDGER_DAMAGE } from './stories';

const BOTH: readonly number[] = [SHEET_ID, SECOND_ID];

/** Another tab and counter, the same counter, the same rows, or both. */
const SECOND_TABS: readonly Event[] = [
  'branch opened',
  'branch opened for another counter',
  'tab copied',
  'tab copied for another counter',
];

/** What can become of the second tab's upload. */
const FAULTS: readonly string[] = ['drop-before,times=1', 'drop-after,times=1', 'half,times=1'];

/** The second tab is there from the start, and its run is cut everywhere. */
function cutTabs(app: App): readonly History[] {
  return SECOND_TABS.flatMap((event) =>
    cutEverywhere(app, 1, {
      kind: `two tabs: ${event}`,
      seed: 24,
      cuts: [null, null],
      tabs: BOTH,
      before: [[event], []],
      events: ['rows added'],
      faults: [],
    }),
  );
}

/** The answer to each of the uploads of both tabs is lost. */
export function faultyTabHistories(): readonly History[] {
  return SECOND_TABS.flatMap((event) =>
    FAULTS.flatMap((fault) =>
      [0, 1, 2, 3, 4].map((skip) => ({
        kind: 'two tabs, one fault',
        seed: 25,
        cuts: [null, null],
        tabs: BOTH,
        before: [[event], []],
        faults: [`${fault},skip=${skip}`],
      })),
    ),
  );
}

/** A tab that delivered is copied, whatever became of its upload. */
export function copiedTabHistories(): readonly History[] {
  return (['tab copied', 'tab copied for another counter'] as const).flatMap((event) =>
    ['', 'store-later:14,times=1', ...FAULTS].map((fault) => ({
      kind: 'tab copied',
      seed: 26,
      cuts: [null, null],
      tabs: BOTH,
      before: [[], [event]],
      events: ['rows added'],
      faults: fault === '' ? [] : [fault],
    })),
  );
}

/** A second person sends from the other tab at every step. */
export function secondTabHistories(app: App): readonly History[] {
  return SECOND_TABS.flatMap((event) => {
    const base: History = {
      kind: 'second person on the other tab',
      seed: 27,
      cuts: [null],
      before: [[event]],
      faults: [],
      secondTab: SECOND_ID,
    };
    const calls = play(app, base).calls[0]?.length ?? 0;
    return Array.from({ length: calls }, (_, index) => ({ ...base, secondAt: index + 1 }));
  });
}

/** A tab goes on to another counter, where every call counts as new. */
export function changedCounterHistories(app: App): readonly History[] {
  // What did not arrive before stays behind: nothing sends to the old counter any more.
  return ['', 'drop-after,times=1'].flatMap((fault) =>
    cutEverywhere(app, 1, {
      kind: 'counter changed',
      seed: 28,
      cuts: [null, null],
      before: [[], ['counter changed']],
      events: ['rows added'],
      faults: fault === '' ? [] : [fault],
    }),
  );
}

/** The damage that every tab and counter must ask about: fingerprints of one counter say nothing of another. */
const EVERYWHERE = LEDGER_DAMAGE.filter((event) => event !== 'packed cell edited');

/** The ledger is damaged: a word about one tab is none about the other, nor about another counter of the same tab. */
export function otherTabsQuestionHistories(): readonly History[] {
  const base = { kind: 'damage, no word', seed: 29, faults: [], lasting: ['list-no-comments'] };
  const tabs = SECOND_TABS.flatMap((second) =>
    (second.includes('another counter') ? EVERYWHERE : LEDGER_DAMAGE).flatMap((event) =>
      (['count as delivered', 'send'] as const).map(
        (action): History => ({
          ...base,
          cuts: [null, null, null],
          tabs: [SHEET_ID, SECOND_ID, SHEET_ID],
          actions: ['send', 'send', action],
          before: [[second], [], [event]],
          // Without a word both tabs ask.
          asks: action === 'send' ? BOTH : [SECOND_ID],
        }),
      ),
    ),
  );
  const counters = EVERYWHERE.map(
    (event): History => ({
      ...base,
      cuts: [null, null, null],
      actions: ['send', 'send', 'count as delivered'],
      before: [[], ['counter changed'], ['first counter again', event]],
      events: ['second counter again'],
    }),
  );
  return [...tabs, ...counters];
}

/** The ledger is damaged, and each tab's rows are counted as delivered; the second word is cut everywhere. */
function countedTabs(app: App): readonly History[] {
  return (['branch opened', 'tab copied for another counter'] as const).flatMap((second) =>
    (['ledger deleted', 'ledger edited'] as const).flatMap((event) =>
      cutEverywhere(app, 3, {
        kind: 'two tabs: rows counted',
        seed: 30,
        cuts: [null, null, null, null, null],
        tabs: [SHEET_ID, SECOND_ID, SHEET_ID, SECOND_ID, SECOND_ID],
        actions: ['send', 'send', 'count as delivered', 'count as delivered', 'count as delivered'],
        before: [[second], [], [event], [], []],
        events: ['rows added'],
        faults: [],
      }),
    ),
  );
}

/** Another program uploads files of as many rows all the time: by its own words it is known, and nothing waits for a person. */
export function otherProgramHistories(): readonly History[] {
  return ['drop-before', 'drop-after', 'store-later:14', 'store-later:59'].flatMap((fault) =>
    [0, 1, 2].map((skip) => ({
      kind: 'another program’s uploads',
      seed: 31,
      cuts: [null],
      before: [['another program uploads'] as const],
      faults: [`${fault},times=1,skip=${skip}`],
      hasOtherProgram: true,
    })),
  );
}

/** Every history of two tabs, two counters and another program. */
export function tabHistories(app: App): readonly History[] {
  return [
    ...cutTabs(app),
    ...faultyTabHistories(),
    ...copiedTabHistories(),
    ...secondTabHistories(app),
    ...changedCounterHistories(app),
    ...otherTabsQuestionHistories(),
    ...countedTabs(app),
    ...otherProgramHistories(),
  ];
}
