/** Which histories are played: every cut, every fault, every pair, a second person at every step, and random ones. */

import { randomFrom } from './cloud';
import type { Event, History } from './history';
import type { Cut } from './runPorts';

/** What can become of an upload on its way. */
export const UPLOAD_FAULTS: readonly string[] = [
  'drop-before,times=1',
  'drop-amid-request,times=1',
  'drop-after,times=1',
  'cut-answer,times=1',
  'half,times=1',
  'store-later:1,times=1',
  'store-later:14,times=1',
  'store-later:59,times=1',
  'not-json,times=1',
  'no-id,times=1',
  'redirect,times=1,on=upload',
  'short:1,times=1',
  'short:1:source,times=1',
  'refuse-parameter:client_id_type,times=1',
  ...[400, 401, 403, 404, 406, 408, 409, 413, 420, 429, 500, 502, 503, 504].flatMap((status) =>
    ['json', 'html', 'empty'].map((body) => `status:${status}:${body},times=1,on=upload`),
  ),
  ...[
    'backend_error',
    'timeout',
    'invalid_parameter',
    'missing_parameter',
    'invalid_uploading',
    'limit_exceeded',
    'unauthorized',
    'invalid_token',
    'access_denied',
    'not_found',
    'conflict',
    'quota_requests_by_uid',
    'quota_requests_by_ip',
    'quota_parallel_requests',
  ].flatMap((type) => [`refuse:${type},times=1,on=upload`]),
  // An error body although the rows were stored: only types that leave it open may come so.
  'refuse:backend_error,times=1,on=upload,store=yes',
  'refuse:timeout,times=1,on=upload,store=yes',
];

/** What the list can do; the truth comes out all the same, sooner or later. */
export const LIST_FAULTS: readonly string[] = [
  'list-lag:30',
  'list-cap:1',
  'list-cap:2',
  'list-order:random',
  'list-order:old-first',
  'list-comment-case:upper',
  'list-5xx-page:2,times=2',
  'status:503,times=1,on=list',
  'not-json,times=1,on=list',
];

/** Lists that hide the truth until a person looks. */
export const BLIND_LISTS: readonly string[] = ['list-no-comments', 'list-5xx-page:2'];

const KEPT = ['none', 'part', 'all'] as const;

/** Every cut of a run with so many port calls. */
export function allCuts(calls: number): readonly Cut[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) =>
    (['before', 'after'] as const).flatMap((when) => KEPT.map((keep) => ({ call, when, keep }))),
  );
}

/** No fault at all: nothing may stay in doubt. */
export function calmHistories(): readonly History[] {
  const events: readonly (readonly Event[])[] = [
    [],
    ['rows reversed'],
    ['rows added'],
    ['ledger sorted'],
    ['rows reversed', 'rows added', 'ledger sorted'],
    ['properties lost'],
  ];
  return events.map((each) => ({ kind: 'calm', seed: 1, cuts: [null], faults: [], events: each }));
}

/** One cut at every port call. */
export function cutHistories(calls: number): readonly History[] {
  return allCuts(calls).map((cut) => ({ kind: 'one cut', seed: 2, cuts: [cut], faults: [] }));
}

/** The promise assumes that Metrica lists an upload within an hour: these two together take longer. */
function breaksAssumption(fault: string, list: string): boolean {
  return fault.startsWith('store-later:59') && list.startsWith('list-lag');
}

/** Every fault of the upload with every behaviour of the list, at each of the batches. */
export function faultHistories(): readonly History[] {
  return [0, 1, 2].flatMap((skip) =>
    UPLOAD_FAULTS.flatMap((fault) =>
      ['', ...LIST_FAULTS]
        .filter((list) => !breaksAssumption(fault, list))
        .map((list) => ({
          kind: 'one fault',
          seed: 3,
          cuts: [null],
          faults: [`${fault},skip=${skip}`],
          lists: list === '' ? [] : [list],
        })),
    ),
  );
}

/** The truth is hidden: calls wait, and only a person's word sends them again. */
export function blindHistories(): readonly History[] {
  return ['drop-before', 'drop-after', 'store-later:14'].flatMap((fault) =>
    BLIND_LISTS.map((list) => ({
      kind: 'blind list',
      seed: 4,
      cuts: [null],
      faults: [`${fault},times=1`],
      lasting: [list],
    })),
  );
}

/** Every cut with a lost answer, and every pair of cuts: the rerun is cut as well. */
export function pairHistories(calls: number): readonly History[] {
  const light = allCuts(calls).filter((cut) => cut.keep !== 'part');
  const cutAndFault = light.flatMap((cut) =>
    ['drop-before,times=1', 'drop-after,times=1', 'store-later:59,times=1'].map((fault) => ({
      kind: 'cut and fault',
      seed: 5,
      cuts: [cut],
      faults: [fault],
    })),
  );
  const reruns = light.filter((cut) => cut.keep === 'none');
  const pairs = reruns.flatMap((first) =>
    reruns.map((second) => ({ kind: 'two cuts', seed: 6, cuts: [first, second], faults: [] })),
  );
  return [...cutAndFault, ...pairs];
}

/** A second person's run at every step. */
export function secondHistories(calls: number): readonly History[] {
  return Array.from({ length: calls }, (_, index) => index + 1).flatMap((secondAt) => [
    { kind: 'second person', seed: 7, cuts: [null], faults: [], secondAt },
    {
      kind: 'second person, lost answer',
      seed: 7,
      cuts: [null],
      faults: ['drop-after,times=1'],
      secondAt,
    },
  ]);
}

/** The same with a lock that does not work: only the read-back protects, and not at every step. */
export function unlockedHistories(calls: number): readonly History[] {
  return secondHistories(calls).map((history) => ({
    ...history,
    kind: `${history.kind}, no lock`,
    withoutLock: true,
  }));
}

/** The ledger is deleted, edited, rolled back; the file is copied; the reading changes: nothing is sent without a word. */
export function damageHistories(): readonly History[] {
  const events: readonly Event[] = [
    'ledger deleted',
    'ledger rolled back',
    'ledger edited',
    'copied',
    'zone changed',
  ];
  return events.flatMap((event) =>
    [[], ['list-no-comments']].map((lasting) => ({
      kind: 'damage',
      seed: 8,
      cuts: [null, null],
      faults: [],
      events: [event],
      lasting,
    })),
  );
}

/** A random history: cuts, faults, events and a second person as they come. */
export function randomHistory(seed: number, calls: number): History {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const maybeCut = (): Cut | null =>
    random() < 0.6
      ? {
          call: 1 + Math.floor(random() * calls * 1.3),
          when: pick(['before', 'after'] as const),
          keep: pick(KEPT),
        }
      : null;
  const faults = Array.from({ length: Math.floor(random() * 4) }, () =>
    random() < 0.7
      ? `${pick(UPLOAD_FAULTS)},skip=${Math.floor(random() * 3)}`
      : `${pick(LIST_FAULTS)}`,
  );
  const events: readonly Event[] = ['rows reversed', 'rows added', 'ledger sorted'];
  return {
    kind: 'random',
    seed,
    cuts: Array.from({ length: 1 + Math.floor(random() * 4) }, maybeCut),
    faults,
    events: events.filter(() => random() < 0.3),
    ...(random() < 0.3 ? { secondAt: 1 + Math.floor(random() * calls) } : {}),
  };
}
