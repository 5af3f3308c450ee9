/** Questions about the query of an upload: comment, type of id, goal. */

import { fileOf, goodCall } from '../callFile';
import type { Known, Question } from '../question';
import { get, ofCounter, upload } from '../requests';

const IN_THE_ORDER_OF_THE_API = 'Кафе "Ъ" & Co; 50% + 1 = 😀';

type Case = readonly [key: string, asks: string, query: Readonly<Record<string, string>>];

/** What the product does to find a lost upload again stands on the echo of comments. */
const COMMENTS: readonly Case[] = [
  ['comment-plain', 'Is a comment kept as sent?', { comment: 'live check [kx7q2a]' }],
  ['comment-signs', 'Are signs and other letters kept?', { comment: IN_THE_ORDER_OF_THE_API }],
  ['comment-letters', 'Are capitals and small letters kept?', { comment: 'aBcD [Kx7Q2A]' }],
  ['comment-blanks', 'Are blanks around it and within kept?', { comment: '  two  blanks  ' }],
  ['comment-line', 'Is a line break kept?', { comment: 'one\ntwo' }],
  ['comment-255', 'Are 255 characters kept?', { comment: `${'Ж'.repeat(254)}!` }],
  ['comment-256', 'What do 256 characters get?', { comment: 'Ж'.repeat(256) }],
  ['comment-empty', 'What does an empty comment come back as?', { comment: '' }],
];

const ID_TYPES: readonly Case[] = [
  ['id-type-right', 'Is client_id_type taken?', { client_id_type: 'CLIENT_ID' }],
  ['id-type-other', 'What if it is not the column’s?', { client_id_type: 'USER_ID' }],
  ['id-type-yclid', 'And YCLID?', { client_id_type: 'YCLID' }],
  ['id-type-word', 'What does a word that no page names get?', { client_id_type: 'PHONE' }],
  ['id-type-small', 'And small letters?', { client_id_type: 'client_id' }],
];

const OTHERS: readonly Case[] = [
  ['goal-of-another-name', 'What if the goal has another name already?', { new_goal_name: 'Call' }],
  [
    'goal-name-long',
    'What does a goal’s name of 300 characters get?',
    { new_goal_name: 'Ц'.repeat(300) },
  ],
  ['parameter-unknown', 'Is a parameter that no page names taken?', { no_such_parameter: '1' }],
];

export const PARAMETER_QUESTIONS: readonly Question[] = [
  ...COMMENTS.map(asked(6)),
  ...ID_TYPES.map(asked(3)),
  ...OTHERS.map(asked(null)),
  ofOtherIds('user-ids', 'UserId', 'USER_ID', 'client-31'),
  ofOtherIds('yclids', 'Yclid', 'YCLID', '12345678901234567890'),
  {
    key: 'goals',
    asks: 'Was the goal made, and how does it look?',
    point: 4,
    request: (known) => get(ofCounter(known, '/goals')),
  },
  {
    key: 'window-of-calls',
    asks: 'Does the old method still tell from when calls are joined?',
    point: null,
    request: (known) => get(ofCounter(known, '/offline_conversions/calls_visit_join_threshold')),
  },
  {
    key: 'window-switched-on',
    asks: 'Does the old method that widens the window still answer?',
    point: null,
    request: (known) => ({
      method: 'POST',
      path: ofCounter(known, '/offline_conversions/calls_extended_threshold'),
      bearer: 'own',
      headers: {},
      body: null,
    }),
  },
];

function asked(point: number | null): (each: Case) => Question {
  return ([key, asks, query]) => ({
    key,
    asks,
    point,
    request: (known) => upload(known, oneCall(known), { query }),
  });
}

function oneCall(known: Known): string {
  return fileOf([goodCall(known, 11)], ['ClientId', 'DateTime']);
}

function ofOtherIds(key: string, column: string, type: string, id: string): Question {
  return {
    key,
    asks: `Is a file of ${column} taken, and which type does it get?`,
    point: 3,
    request: (known) =>
      upload(known, fileOf([{ ...goodCall(known, 31), [column]: id }], [column, 'DateTime']), {
        query: key === 'yclids' ? {} : { client_id_type: type },
      }),
  };
}
