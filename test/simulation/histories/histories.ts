/** Which histories are played: every cut, every fault, every pair, a second person at every step. */

import type { Cut } from '../world/runPorts';
import type { History } from './history';

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
  'not-json,times=1,on=upload',
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
  'list-repeats',
  'list-5xx-page:2,times=2',
  'status:503,times=1,on=list',
  'not-json,times=1,on=list',
];

/** Faults and lists that stay so: together they hide what became of the batch. */
const BLIND: readonly (readonly [string, string])[] = [
  ['drop-before', 'list-5xx-page:2'],
  ['drop-before', 'list-stuck'],
  ['drop-after', 'list-no-comments'],
  ['drop-after', 'list-comment-cut:10'],
  ['half', 'list-no-comments'],
  ['half', 'list-comment-cut:10'],
  ['store-later:14', 'list-no-comments'],
  ['store-later:59', 'list-no-comments'],
];

/** The same lists where the truth comes out: an incomplete list confirms, and uploads whose ids are known are no strangers. */
const TELLING: readonly (readonly [string, string])[] = [
  ['drop-before', 'list-no-comments'],
  ['drop-before', 'list-comment-cut:10'],
  ['drop-after', 'list-5xx-page:2'],
  ['drop-after', 'list-stuck'],
  ['half', 'list-5xx-page:2'],
  ['store-later:14', 'list-5xx-page:2'],
  ['store-later:59', 'list-stuck'],
];

/** Answers lost and a list that is three hours old: without a witness the calls wait, whether they arrived or not. */
export function lagHistories(): readonly History[] {
  return [
    'drop-before,times=3',
    'drop-after,times=3',
    'drop-after,times=1',
    'drop-before,times=1',
  ].map((fault) => ({
    kind: 'list that hides it',
    seed: 19,
    cuts: [null],
    faults: [fault],
    lasting: ['list-lag:180'],
  }));
}

/** Lists from which nobody can tell: the calls wait until a person says what is true. */
export function muteHistories(): readonly History[] {
  return [
    // The witness is there, and uploads that we know are not.
    ['list-lag:30', 'list-forgets:66'],
    // The very upload that is looked for comes without its id.
    ['list-no-ids', 'list-order:old-first'],
    // What came may be the batch: neither its time nor its comment says otherwise.
    ['list-no-times', 'list-no-comments'],
  ].map((lasting) => ({
    kind: 'list that proves nothing',
    seed: 8,
    cuts: [null],
    faults: ['drop-after,times=1,on=upload'],
    lasting,
  }));
}

/** The list shows the upload after the hour, or its comment in other letters. */
export function lateTruthHistories(): readonly History[] {
  return [
    ['store-later:70,times=1'],
    ['drop-after,times=1,on=upload', 'list-comment-case:upper'],
    ['drop-before,times=1,on=upload', 'list-no-times'],
  ].map(([fault = '', ...lists]) => ({
    kind: 'list that knows more',
    seed: 9,
    cuts: [null],
    faults: [fault],
    lists,
  }));
}

/** Metrica said that it counted nothing: it stored all and counts later, or took none, and lists them so. */
export function zeroHistories(): readonly History[] {
  return [0, 1, 2].flatMap((skip) =>
    [['count-later'], ['count-later', 'list-zeros:30'], ['line-zero']].map(
      ([fault = '', ...lists]): History => ({
        kind: 'zero lines',
        seed: 20,
        cuts: [null],
        faults: [`${fault},times=1,skip=${skip}`],
        lists,
      }),
    ),
  );
}

/** The second page shows an upload of the first again, without its comment. */
export function repeatHistories(): readonly History[] {
  return [0, 1, 2].flatMap((skip) =>
    ['list-order:new-first', 'list-order:old-first'].map((order) => ({
      kind: 'list that repeats',
      seed: 20,
      cuts: [null],
      faults: [`drop-after,times=1,skip=${skip}`],
      lists: ['list-cap:2', 'list-repeats:bare', order],
    })),
  );
}

/** Words that refuse with a status that does not, and statuses that refuse without a word, although the rows were stored. */
export function openRefusalHistories(): readonly History[] {
  return [
    'status:400:json,times=1,on=upload,store=yes',
    'status:403:html,times=1,on=upload,store=yes',
    'status:409:empty,times=1,on=upload,store=yes',
    'status:500:json,times=1,on=upload,store=yes',
    'status:503:json,times=1,on=upload,store=yes',
    'refuse:backend_error,times=1,on=upload,store=yes',
    'refuse:timeout,times=1,on=upload,store=yes',
  ].map((fault) => ({ kind: 'open refusal', seed: 21, cuts: [null], faults: [fault] }));
}

const KEPT = ['none', 'part', 'all'] as const;

/** Every place where a run with so many port calls can be cut: to be cut after a call is to be cut before the next one. */
function placesOf(calls: number): readonly Pick<Cut, 'call' | 'when'>[] {
  return Array.from({ length: calls + 1 }, (_, index) =>
    index < calls
      ? { call: index + 1, when: 'before' as const }
      : { call: calls, when: 'after' as const },
  );
}

/** Every cut of a run with so many port calls. */
export function allCuts(calls: number): readonly Cut[] {
  return placesOf(calls).flatMap((place) => KEPT.map((keep) => ({ ...place, keep })));
}

/** No fault at all: nothing may stay in doubt. */
export function calmHistories(): readonly History[] {
  const events: readonly NonNullable<History['events']>[] = [
    [],
    ['rows reversed'],
    ['rows added'],
    ['rows inserted'],
    ['ledger sorted'],
    ['ledger line copied'],
    ['rows reversed', 'rows added', 'ledger sorted'],
    ['property behind', 'rows added'],
    ['count lost'],
  ];
  return [
    ...events.map((each) => ({ kind: 'calm', seed: 1, cuts: [null], faults: [], events: each })),
    { kind: 'calm', seed: 1, cuts: [null], faults: [], isWide: true },
  ];
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
  return BLIND.map(([fault, list]) => ({
    kind: 'list that hides it',
    seed: 4,
    cuts: [null],
    faults: [`${fault},times=1`],
    lasting: [list],
  }));
}

/** The list is as bad, but the truth comes out. */
export function tellingHistories(): readonly History[] {
  return TELLING.map(([fault, list]) => ({
    kind: 'bad list that tells',
    seed: 4,
    cuts: [null],
    faults: [`${fault},times=1`],
    lists: [list],
  }));
}

/** Every cut with a lost answer. */
export function cutAndFaultHistories(calls: number): readonly History[] {
  return allCuts(calls)
    .filter((cut) => cut.keep !== 'part')
    .flatMap((cut) =>
      ['drop-before,times=1', 'drop-after,times=1', 'store-later:59,times=1'].map((fault) => ({
        kind: 'cut and fault',
        seed: 5,
        cuts: [cut],
        faults: [fault],
      })),
    );
}

/**
 * Every pair of cuts: the rerun is cut as well. What the first run had not flushed is lost, or kept.
 */
export function pairHistories(calls: number, keep: 'none' | 'all'): readonly History[] {
  const places = placesOf(calls);
  return places.flatMap((first) =>
    places.map((second) => ({
      kind: `two cuts, ${keep === 'all' ? 'writes kept' : 'writes lost'}`,
      seed: 6,
      cuts: [
        { ...first, keep },
        { ...second, keep: 'none' as const },
      ],
      faults: [],
    })),
  );
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
