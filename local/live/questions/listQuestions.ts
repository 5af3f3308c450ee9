/** Questions about the list of uploads, and what it tells of all uploads before it. */

import { fileOf, goodCall } from '../callFile';
import { type Facts, uploadingOf, uploadingsOf } from '../facts';
import type { Answered, Exchanged, Known, Question } from '../question';
import { get, list, ofCounter, upload } from '../requests';

/** Waits between two looks; together they are a minute. */
const LOOKS_AFTER_SECONDS = [1, 2, 4, 8, 15, 30];
/** Changes by itself as Metrica works. */
const MOVES_ON = [
  'status',
  'linked_quantity',
  'goal_not_found_quantity',
  'user_not_found_quantity',
];

/** Asked before anything else is sent. */
export const FIRST_UPLOAD: readonly Question[] = [
  plain('list-empty', 'What does the list of a new counter look like?', (known) => list(known)),
  {
    key: 'good-upload',
    asks: 'What does a good upload get?',
    point: 2,
    request: (known) =>
      upload(known, fileOf([goodCall(known, 1), goodCall(known, 2)]), {
        query: { comment: 'first [kx7q2a]', new_goal_name: 'Звонок' },
      }),
  },
  {
    key: 'list-lag',
    asks: 'How long after its answer is an upload listed?',
    point: 5,
    request: (known) => list(known),
    again: {
      afterSeconds: LOOKS_AFTER_SECONDS,
      until: (answered, known) => idsOf(answered).includes(known.uploadIds.get('good-upload') ?? 0),
    },
    facts: ({ answered, tries }, before) => {
      const good = before.find(({ key }) => key === 'good-upload');
      const id = good === undefined ? undefined : uploadingOf(good.answered)?.id;
      const isListed = idsOf(answered).includes(Number(id));
      const seconds = LOOKS_AFTER_SECONDS.slice(0, tries - 1).reduce((sum, each) => sum + each, 0);
      if (!isListed) return { listed: `not within ${seconds} s` };
      return { listed: seconds === 0 ? 'at once' : `within ${seconds} s` };
    },
  },
];

export const LIST_QUESTIONS: readonly Question[] = [
  plain('one-upload', 'What does an upload look like alone?', (known) =>
    one(known, String(known.uploadIds.get('good-upload') ?? 0)),
  ),
  plain('no-such-upload', 'What does an upload that is none get?', (known) => one(known, '1')),
  plain('upload-as-word', 'What does an upload that is no number get?', (known) =>
    one(known, 'abc'),
  ),
  plain('list-limit-0', 'What does limit=0 get?', (known) => list(known, '?limit=0')),
  plain('list-offset-below-0', 'What does offset=-1 get?', (known) => list(known, '?offset=-1')),
  {
    key: 'list-of-one',
    asks: 'Does limit cut the list?',
    point: 5,
    request: (known) => list(known, '?limit=1'),
    facts: ({ answered }) => counted(answered),
  },
  {
    key: 'list-beyond',
    asks: 'What does an offset beyond the end get?',
    point: 5,
    request: (known) => list(known, '?offset=5000'),
    facts: ({ answered }) => counted(answered),
  },
  {
    key: 'list-all',
    asks: 'Are all uploads listed, in which order, with their comments and counts?',
    point: 5,
    request: (known) => list(known),
    facts: ({ answered }, before) => compareWithAnswers(answered, before),
  },
];

function plain(key: string, asks: string, request: Question['request']): Question {
  return { key, asks, point: 5, request };
}

function one(known: Known, id: string) {
  return get(ofCounter(known, `/offline_conversions/calls_uploading/${id}`));
}

function idsOf(answered: Answered): readonly number[] {
  return (uploadingsOf(answered) ?? []).map(({ id }) => Number(id));
}

function counted(answered: Answered): Facts {
  const status = answered.kind === 'lost' ? 'none' : String(answered.status);
  const uploads = uploadingsOf(answered);
  return { status, uploads: uploads === null ? 'no list' : String(uploads.length) };
}

/** Every upload that was answered with a number must be listed as it was answered. */
function compareWithAnswers(answered: Answered, before: readonly Exchanged[]): Facts {
  const listed = uploadingsOf(answered);
  if (listed === null) return counted(answered);
  const facts: Record<string, string> = { order: orderOf(idsOf(answered)) };
  let known = 0;
  for (const { key, answered: reply } of before) {
    const uploading = reply.kind === 'answer' && key !== 'one-upload' ? uploadingOf(reply) : null;
    if (uploading === null || uploading.id === undefined) continue;
    known += 1;
    const same = listed.find(({ id }) => id === uploading.id);
    if (same === undefined) {
      facts[`${key} is`] = 'not listed';
      continue;
    }
    for (const name of new Set([...Object.keys(uploading), ...Object.keys(same)])) {
      if (MOVES_ON.includes(name)) continue;
      const [now, then] = [JSON.stringify(same[name]), JSON.stringify(uploading[name])];
      if (now !== then)
        facts[`${key}, ${name}`] = `${now ?? 'left out'}, answered was ${then ?? 'nothing'}`;
    }
  }
  if (listed.length !== known) facts.uploads = `${listed.length - known} more than were answered`;
  return facts;
}

function orderOf(ids: readonly number[]): string {
  const steps = ids.slice(1).map((id, index) => Math.sign(id - (ids[index] ?? 0)));
  if (steps.length === 0) return 'one upload alone';
  if (steps.every((step) => step > 0)) return 'oldest first';
  return steps.every((step) => step < 0) ? 'newest first' : 'mixed';
}
