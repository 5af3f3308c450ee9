/** A counter is made by its owner's token, shown like any other, and gone after it was deleted. */

import { describe, expect, test } from '@jest/globals';
import { OWNER_TOKEN, STRANGER_TOKEN, TEST_TOKEN } from '../../../../local/metrica/api/accounts';
import { createStandIn, type StandIn } from '../../../../local/metrica/standIn';
import { get, json, NOW_MS, refusal, upload } from '../requests';

const WANTED = { counter: { name: 'Trial', site2: { site: 'trial.example' } } };

function make(standIn: StandIn, text = JSON.stringify(WANTED), token = OWNER_TOKEN) {
  return standIn.handle(
    {
      method: 'POST',
      url: '/management/v1/counters',
      headers: { authorization: `OAuth ${token}` },
      body: { kind: 'json', text },
    },
    NOW_MS,
  );
}

function remove(standIn: StandIn, id: number, token = OWNER_TOKEN) {
  const request = get(`/management/v1/counter/${id}`, token);
  return standIn.handle({ ...request, method: 'DELETE' }, NOW_MS);
}

describe('a counter of one’s own', () => {
  test('is made, listed, filled and deleted', () => {
    const standIn = createStandIn();
    const { counter } = json(make(standIn)) as { counter: Record<string, unknown> };
    expect(counter).toMatchObject({ name: 'Trial', site: 'trial.example', permission: 'own' });
    const id = Number(counter.id);
    const shown = get(`/management/v1/counter/${id}`, OWNER_TOKEN);
    expect(json(standIn.handle(shown, NOW_MS))).toEqual({ counter });
    expect(standIn.handle(upload(undefined, { counterId: id }), NOW_MS).status).toBe(200);
    expect([remove(standIn, id).body, refusal(standIn.handle(shown, NOW_MS))]).toEqual([
      '{"success":true}',
      [404, 'not_found'],
    ]);
    expect(refusal(remove(standIn, id))).toEqual([404, 'not_found']);
  });

  test('is another one each time, and the journal gives it back', () => {
    const standIn = createStandIn();
    const events = [make(standIn), make(standIn)].flatMap((reply) => reply.events);
    const replayed = createStandIn();
    replayed.apply(JSON.parse(JSON.stringify(events)));
    expect(replayed.state().counters).toEqual(standIn.state().counters);
    expect(new Set(replayed.state().counters.map(({ id }) => id)).size).toBe(6);
  });

  test.each([
    ['{', OWNER_TOKEN, 400, 'invalid_json'],
    ['{"counter":7}', OWNER_TOKEN, 400, 'invalid_json'],
    ['{"counter":{"name":"","site2":{"site":"a.example"}}}', OWNER_TOKEN, 400, 'invalid_parameter'],
    ['{"counter":{"name":"Trial"}}', OWNER_TOKEN, 400, 'invalid_parameter'],
    [JSON.stringify(WANTED), TEST_TOKEN, 403, 'access_denied'],
  ])('is not made from %s with %s', (text, token, status, type) => {
    const standIn = createStandIn();
    expect(refusal(make(standIn, text, token))).toEqual([status, type]);
    expect(standIn.state().counters).toHaveLength(4);
  });

  test.each([
    ['a token without metrika:write', 12345678, TEST_TOKEN],
    ['one who may only edit', 23456789, OWNER_TOKEN],
    ['a stranger', 12345678, STRANGER_TOKEN],
  ])('is not deleted by %s', (_who, id, token) => {
    expect(refusal(remove(createStandIn(), id, token))).toEqual([403, 'access_denied']);
  });
});
