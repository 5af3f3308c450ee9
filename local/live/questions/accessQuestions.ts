/** Questions about who may ask, and about addresses that are none. */

import { fileOf, goodCall } from '../callFile';
import type { Question } from '../question';
import { counters, get, list, ofCounter, postCounter, upload } from '../requests';

/** A counter of somebody else; it is only looked at. */
const COUNTER_OF_OTHERS = 45678901;
/** More than any counter has. */
const NO_COUNTER = 999_999_999_999;

export const ACCESS_QUESTIONS: readonly Question[] = [
  error('no-token', 'What does a request without authorisation get?', () =>
    counters('search_string=metrica-calls', 'none'),
  ),
  error('wrong-token', 'What does a wrong token get?', () =>
    counters('search_string=metrica-calls', 'wrong'),
  ),
  error('wrong-token-upload', 'And an upload with a wrong token?', (known) =>
    upload(known, fileOf([goodCall(known, 1)]), { bearer: 'wrong' }),
  ),
  error('counter-of-others', 'What does a counter of somebody else get?', (known) =>
    get(ofCounter(known, '', COUNTER_OF_OTHERS)),
  ),
  error('uploads-of-others', 'And its list of uploads?', (known) =>
    list({ ...known, counterId: COUNTER_OF_OTHERS }),
  ),
  error('no-such-counter', 'What does a counter that is none get?', (known) =>
    get(ofCounter(known, '', NO_COUNTER)),
  ),
  error('counter-as-word', 'What does a counter that is no number get?', () =>
    get('/management/v1/counter/abc'),
  ),
  error('no-such-address', 'What does an address that no page names get?', (known) =>
    get(ofCounter(known, '/offline_conversions/no_such_method')),
  ),
  error('counters-offset-0', 'The list of counters counts from 1: what does 0 get?', (known) =>
    counters(`search_string=${known.counterId}&offset=0`),
  ),
  error('counters-status-word', 'What does a status that no page names get?', (known) =>
    counters(`search_string=${known.counterId}&status=Sleeping`),
  ),
  error('error-in-russian', 'Does Accept-Language choose the language of errors?', (known) =>
    get(ofCounter(known, '', NO_COUNTER), 'own', { 'accept-language': 'ru' }),
  ),
  error('json-broken', 'What does broken JSON get?', () => postCounter('{"counter":')),
  error('counter-without-name', 'What does a counter without a name get?', (known) =>
    postCounter(JSON.stringify({ counter: { name: '', site2: { site: known.site } } })),
  ),
  {
    ...error('counter-found', 'Is the new counter found in the list at once?', (known) =>
      counters(`search_string=${known.counterId}`),
    ),
  },
  error('counter-alone', 'What does the counter look like alone?', (known) =>
    get(ofCounter(known)),
  ),
  {
    key: 'narrow-list',
    asks: 'May a token with metrika:read and metrika:offline_data list uploads?',
    point: 4,
    request: (known) => list(known, '', 'narrow'),
  },
  {
    key: 'narrow-upload',
    asks: 'May it upload, and make the goal?',
    point: 4,
    request: (known) =>
      upload(known, fileOf([goodCall(known, 91)]), {
        bearer: 'narrow',
        query: { new_goal_name: 'Звонок' },
      }),
  },
];

function error(key: string, asks: string, request: Question['request']): Question {
  return { key, asks, point: null, request };
}
