/** Histories in which people act: edit rows, damage the ledger, copy the file, decide, look for refused rows; each run cut everywhere. */

import type { App } from '../world/buildApp';
import type { Event } from './events';
import { allCuts } from './histories';
import { type History, play } from './history';

export const LEDGER_DAMAGE: readonly Event[] = [
  'ledger deleted',
  'ledger rolled back',
  'ledger rolled back by one',
  'ledger edited',
  'ledger line deleted',
  'packed cell edited',
];

/** The ledger is deleted, edited, rolled back; the file is copied; the reading changes: nothing is sent without a word. */
export function damageHistories(): readonly History[] {
  const events: readonly Event[] = [...LEDGER_DAMAGE, 'copied', 'zone changed'];
  const base = {
    kind: 'damage, no word',
    seed: 8,
    cuts: [null, null],
    faults: [],
    // Something new to send: nobody is asked about nothing.
    events: ['rows added'] as const,
  };
  const single = events.flatMap((event) =>
    [[], ['list-no-comments']].map((lasting) => ({ ...base, before: [[], [event]], lasting })),
  );
  // Without the count only Metrica's list knows that there was more.
  const listed = { ...base, before: [[], ['ledger rolled back', 'count lost'] as const] };
  // Without the secret nothing can be compared, although every line is there.
  const secretless = { ...base, before: [[], ['properties lost'] as const] };
  return [...single, listed, secretless];
}

/** Google loses a claim, or somebody deletes it, before it is read back: nothing of it goes out, and the next run begins anew. */
export function ownClaimHistories(app: App): readonly History[] {
  const base: History = { kind: 'claim lost', seed: 8, cuts: [null], faults: [] };
  const calls = play(app, base).calls[0] ?? [];
  return calls.flatMap((name, index) =>
    name === 'ledger.readFrom' && calls[index - 2] === 'ledger.append'
      ? [{ ...base, editAt: { call: index, event: 'last ledger line deleted' as const } }]
      : [],
  );
}

/** Cut while *claiming* stands nothing was sent: the next run knows it, whatever the lists say. */
export function claimingHistories(app: App): readonly History[] {
  const base: History = {
    kind: 'cut while claiming',
    seed: 8,
    cuts: [null],
    faults: [],
    // Such a list denies nothing.
    lists: ['list-5xx-page:2'],
  };
  const calls = play(app, base).calls[0] ?? [];
  const read = calls.flatMap((name, index) => (name === 'ledger.readFrom' ? [index + 1] : []));
  return read.flatMap((call) =>
    allCuts(calls.length)
      .filter((cut) => cut.call >= call - 2 && cut.call <= call + 1)
      .map((cut) => ({ ...base, cuts: [cut] })),
  );
}

/** Rows were counted as delivered before anything was sent, then the ledger goes: the count knows that there was one. */
export function countLostHistories(): readonly History[] {
  return [
    {
      kind: 'damage, no word',
      seed: 8,
      cuts: [null, null],
      actions: ['count as delivered', 'send'],
      before: [['nothing to be sent'], ['ledger deleted']],
      faults: [],
    },
  ];
}

/** All was delivered, then the ledger is damaged; a person counts the rows as delivered, and that run is cut everywhere. */
function countedHistories(app: App): readonly History[] {
  return LEDGER_DAMAGE.flatMap((event) =>
    cutEverywhere(app, 1, {
      kind: 'rows counted as delivered',
      seed: 9,
      cuts: [null, null, null],
      actions: ['send', 'count as delivered', 'count as delivered'],
      before: [[], [event], []],
      events: ['rows added'],
      faults: [],
    }),
  );
}

/** Nothing was ever sent from here, and nothing is to be: another program did it. */
function countedFirstHistories(app: App): readonly History[] {
  return cutEverywhere(app, 0, {
    kind: 'rows counted before the first upload',
    seed: 9,
    cuts: [null, null],
    actions: ['count as delivered', 'count as delivered'],
    before: [['nothing to be sent'], []],
    events: ['rows added'],
    faults: [],
  });
}

/** Everything was refused, then the ledger is lost: the truthful word is *send all*. */
function sendAllHistories(app: App): readonly History[] {
  return (['ledger deleted', 'ledger edited'] as const).flatMap((event) =>
    cutEverywhere(app, 1, {
      kind: 'word to send all',
      seed: 10,
      cuts: [null, null, null],
      actions: ['send', 'send all', 'send all'],
      before: [[], [event], []],
      faults: ['refuse:access_denied,times=1,on=upload'],
    }),
  );
}

/** A copy with an open batch of the original, without its secret: the batch and the rows wait for a person's words, the rest goes on. */
function copiedHistories(app: App): readonly History[] {
  // Everything arrived, so that the truthful word is to count the rows.
  return ['drop-after,times=1', 'drop-after,times=1,skip=2'].flatMap((fault) =>
    cutEverywhere(app, 1, {
      kind: 'copy with an open batch',
      seed: 11,
      cuts: [null, null, null, null],
      actions: ['send', 'goes on here', 'goes on here', 'count as delivered'],
      before: [[], ['copied'], [], []],
      events: ['rows added'],
      faults: [fault],
      lasting: ['list-lag:0'],
    }),
  );
}

/** A person's word about a batch that Metrica cannot tell; that run is cut everywhere. */
function wordHistories(app: App): readonly History[] {
  return [
    ['drop-after,times=1', 'list-no-comments'],
    ['drop-before,times=1', 'list-5xx-page:2'],
    ['drop-before,times=1', 'list-lag:0'],
    ['drop-after,times=1', 'list-lag:0'],
  ].flatMap(([fault = '', list = '']) =>
    cutEverywhere(app, 1, {
      kind: 'word cut off',
      seed: 12,
      cuts: [null, null],
      actions: ['send', 'decide'],
      faults: [fault],
      lasting: [list],
    }),
  );
}

/** A person who did not look says *Send again* although the calls arrived: the list, which is read once more, holds. */
export function wrongWordHistories(): readonly History[] {
  return ['drop-after,times=1', 'cut-answer,times=1,skip=1', 'not-json,times=1'].flatMap(
    (fault): History[] => {
      const base: History = {
        kind: 'word against the list',
        seed: 12,
        cuts: [null, null],
        actions: ['send', 'say again'],
        faults: [fault],
      };
      // The list that is read before the word is the last to show it.
      return [base, { ...base, lasting: ['list-forgets:30'], events: ['an hour passes'] }];
    },
  );
}

/** One bad row makes Metrica refuse the file; the search for it is cut everywhere, and later a person tries it again or not. */
function refusedHistories(app: App): readonly History[] {
  const search: History = {
    kind: 'search for refused rows',
    seed: 13,
    cuts: [null, null, null, null],
    actions: ['send', 'find refused', 'find refused', 'find refused'],
    before: [['row not to be sent'], [], [], []],
    faults: [],
    always: ['refuse-rows:first'],
    lastAction: 'find refused',
  };
  const again: History = {
    ...search,
    kind: 'refused row tried again',
    before: [],
    always: [],
    lasting: ['refuse-rows:first'],
    lastAction: 'try refused',
  };
  return [...cutEverywhere(app, 1, search), ...cutEverywhere(app, 1, again)];
}

/** A delivered row is edited: it is held until a person sends changed rows, and that run is cut everywhere. */
function changedHistories(app: App): readonly History[] {
  const base = { seed: 14, faults: [], events: [] };
  const held: History = {
    ...base,
    kind: 'row changed after delivery',
    cuts: [null, null],
    before: [[], ['row changed']],
  };
  const sent: History = {
    ...base,
    kind: 'changed row sent',
    cuts: [null, null, null],
    actions: ['send', 'send changed', 'send changed'],
    before: [[], ['row changed, to be sent'], []],
    // A word holds for one upload: what did not arrive of it needs another.
    lastAction: 'send changed',
  };
  const early: History = {
    ...base,
    kind: 'row changed after a cut',
    cuts: [null, null],
    before: [[], ['row changed, either form']],
  };
  const inDoubt = ['drop-before', 'drop-after', 'store-later:14'].map(
    (fault): History => ({
      ...early,
      kind: 'row changed while in doubt',
      faults: [`${fault},times=1`],
    }),
  );
  return [held, ...cutEverywhere(app, 1, sent), ...cutEverywhere(app, 0, early), ...inDoubt];
}

/** Somebody sorts, inserts or edits rows while they are read and sent: at every port call. */
export function tornHistories(app: App): readonly History[] {
  const events: readonly Event[] = ['rows reversed', 'rows inserted', 'row changed, either form'];
  return [false, true].flatMap((isWide) => {
    const base: History = { kind: 'torn read', seed: 15, cuts: [null], faults: [], isWide };
    const calls = play(app, base).calls[0]?.length ?? 0;
    return events.flatMap((event) =>
      Array.from({ length: calls }, (_, index) => ({
        ...base,
        editAt: { call: index + 1, event },
      })),
    );
  });
}

/** Metrica breaks the assumption: a batch whose calls became new again turns up within 48 hours. It is told what arrived twice. */
export function lateHistories(): readonly History[] {
  const base = { seed: 16, laterHours: 4 };
  return [
    ...lateByLists(),
    // A person says *Send again* of what is on its way.
    {
      ...base,
      kind: 'late after a word',
      cuts: [null, null],
      actions: ['send', 'say again'],
      faults: ['store-later:180,times=1'],
    },
    // The list shows it without a row for longer than an hour.
    {
      ...base,
      kind: 'late after zero lines',
      cuts: [null],
      faults: ['count-later,times=1'],
      lists: ['list-zeros:130'],
    },
  ];
}

function lateByLists(): readonly History[] {
  return [
    { hours: 2, laterHours: 4 },
    { hours: 20, laterHours: 30 },
    { hours: 40, laterHours: 47 },
  ].map(({ hours, laterHours }) => ({
    kind: 'late after not arrived',
    seed: 16,
    cuts: [null],
    faults: [`store-later:${hours * 60},times=1`],
    laterHours,
  }));
}

/** A schedule: what was refused waits for a change, what is over ten per cent bad stops; nothing doubles. */
function scheduleHistories(app: App): readonly History[] {
  return cutEverywhere(app, 1, {
    kind: 'schedule after an upload',
    seed: 17,
    cuts: [null, null],
    actions: ['send', 'send on schedule'],
    before: [[], ['rows added']],
    faults: ['drop-after,times=1'],
  });
}

/** Every history in which people act. */
export function storyHistories(app: App): readonly History[] {
  return [
    ...damageHistories(),
    ...countLostHistories(),
    ...countedHistories(app),
    ...countedFirstHistories(app),
    ...sendAllHistories(app),
    ...copiedHistories(app),
    ...wordHistories(app),
    ...wrongWordHistories(),
    ...refusedHistories(app),
    ...changedHistories(app),
    ...tornHistories(app),
    ...lateHistories(),
    ...scheduleHistories(app),
  ];
}

/** The history itself, and with the given run cut at each of its port calls. */
export function cutEverywhere(app: App, run: number, history: History): readonly History[] {
  const calls = play(app, history).calls[run]?.length ?? 0;
  const cuts = allCuts(calls).map((cut) => ({
    ...history,
    cuts: history.cuts.map((each, index) => (index === run ? cut : each)),
  }));
  return [history, ...cuts];
}
