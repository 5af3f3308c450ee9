/** Each status that Metrica may answer to a list or an upload, for each schedule: the right reason, the mail in its hour, and the next try. */

import { describe, expect, test } from '@jest/globals';
import { ERROR_TABLE, ERROR_TYPES } from '../../../src/metrica/errorTable';
import type { HttpOutcome } from '../../../src/ports';
import { randomFrom } from '../../simulation/world/cloud';
import { DAYS, makeTickWorld, SCHEDULES, type TickWorld } from './tickWorld';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Of 4xx and 5xx what is defined, what proxies make up, and what nobody knows. */
const STATUSES = [...range(400, 431), 444, 451, 499, ...range(500, 511), 520, 524, 530, 599];

/** Refusals that a person must look at, known by the status alone. */
const NEED_A_PERSON = [400, 401, 403, 404, 406, 409];
const TOO_MANY = [420, 429];

type Class = 'person' | 'passes' | 'day';

interface Answered {
  readonly what: string;
  readonly outcome: HttpOutcome;
  readonly of: Class;
  /** A word of the reason, in the log. */
  readonly says: RegExp;
}

/** Bodies that come with a status that names no error: the kind goes round with the seed. */
const BODIES = ['', '<html>Bad Gateway</html>', '{}', '{"message":"no", "code":1}'];
const random = randomFrom(16);

function bare(status: number): Answered {
  const text = BODIES[Math.floor(random() * BODIES.length)] ?? '';
  const of = NEED_A_PERSON.includes(status) ? 'person' : 'passes';
  const says =
    status === 401
      ? /token/
      : NEED_A_PERSON.includes(status)
        ? /refused the request with status/
        : TOO_MANY.includes(status)
          ? /too many requests came/
          : new RegExp(`could not answer \\(status ${status}\\)`);
  return { what: `${status} ${text}`, outcome: answer(status, text), of, says };
}

const answer = (status: number, text: string): HttpOutcome => ({
  kind: 'answer',
  status,
  headers: {},
  text,
});

/** Every error that Metrica documents, with each of its statuses. */
function named(type: (typeof ERROR_TYPES)[number]): readonly Answered[] {
  const { statuses, action } = ERROR_TABLE[type];
  const text = JSON.stringify({ errors: [{ error_type: type, message: 'Words of 79451234567' }] });
  const passes = action === 'later' || action === 'wait' || statuses[0] === 429;
  const of = action === 'wait-until-midnight-gmt' ? 'day' : passes ? 'passes' : 'person';
  return [...statuses].map((status) => ({
    what: `${status} ${type}`,
    outcome: answer(status, text),
    of,
    says: /./,
  }));
}

const EVERY = [...STATUSES.map(bare), ...ERROR_TYPES.flatMap(named)];

/** Lines since the schedule was switched on, the oldest first. */
const lines = (world: TickWorld) => world.log().slice(0, -2).reverse();

/** Hours after the due tick in which mails came, with their subjects. */
const mailsOf = (world: TickWorld) =>
  world.mails.map(({ subject, atMs }) => {
    const hour = Math.round((atMs - Date.parse('2026-11-20T10:17:00Z')) / 3_600_000);
    return `${hour}: ${subject.replace(/^.*”\s+(?:—\s)?/, '')}`;
  });

function claims() {
  const wrong: string[] = [];
  return {
    wrong,
    claim(isSo: boolean, what: string) {
      if (!isSo) wrong.push(what);
    },
  };
}

function wrongAtList(name: string, { what, outcome, of, says }: Answered): string {
  const schedule = SCHEDULES.find(([each]) => each === name)?.[1] ?? { kind: 'daily', hour: 13 };
  const world = makeTickWorld(schedule);
  world.answer = ({ method }) => (method === 'GET' ? outcome : null);
  world.pass(4);
  const { claim, wrong } = claims();
  const [first] = lines(world);
  const said = lines(world).map(({ message }) => message);
  claim(says.test(first?.message ?? ''), `reason: ${first?.message}`);
  claim(!said.join().includes('79451234567'), 'a phone stands in the log');
  claim(!/did not start it|cut off/.test(said.join()), 'Google is blamed');
  claim(world.stored().join('') === '11100', 'something was sent');
  const tries = of === 'person' && name !== 'hourly' ? 1 : of === 'day' ? 1 : 4;
  claim(lines(world).length === tries, `${lines(world).length} lines`);
  const mail = of === 'person' ? '0: needs you' : '3: goes on by itself';
  claim(mailsOf(world).join('; ') === mail, `mails: ${mailsOf(world).join('; ')}`);
  claim(!world.mails.some(({ body }) => body.includes('79451234567')), 'a phone stands in a mail');
  // It is over: what passes is made up for in the next hour, the rest when it is due again.
  world.answer = () => null;
  const hours = of === 'day' ? 15 : of === 'person' ? (DAYS[name] ?? 0) * 24 : 1;
  world.cloud.nowMs += (Math.max(1, hours) - 1) * 3_600_000;
  world.pass(1);
  claim(world.stored().join('') === '11111', `stored ${world.stored().join('')}`);
  return wrong.length === 0 ? '' : `${what}: ${wrong.join(', ')}`;
}

function wrongAtUpload(name: string, { what, outcome, says, of }: Answered): string {
  const schedule = SCHEDULES.find(([each]) => each === name)?.[1] ?? { kind: 'daily', hour: 13 };
  const world = makeTickWorld(schedule);
  world.answer = ({ method }) => (method === 'POST' ? outcome : null);
  world.pass(2);
  const { claim, wrong } = claims();
  const said = lines(world).map(({ message }) => message);
  claim(!said.join().includes('79451234567'), 'a phone stands in the log');
  claim(!/did not start it|cut off/.test(said.join()), 'Google is blamed');
  claim(lines(world).length > 0, 'no line');
  const [mail = ''] = mailsOf(world);
  const inDoubt = lines(world).some(({ result }) => result === 'in doubt');
  if (inDoubt) claim(mail === '0: goes on by itself', `in doubt, mail: ${mail}`);
  else if (of === 'person') claim(mail === '0: needs you', `refused, mail: ${mail}`);
  else claim(mail === '', `passes, mail: ${mail}`);
  claim(inDoubt || says.test(said[0] ?? ''), `reason: ${said[0]}`);
  // In doubt: another program's upload shows that the list is fresh, and an hour later the calls are new again.
  world.answer = () => null;
  world.witness();
  world.pass(3);
  claim(
    world.stored().every((times) => times <= 1),
    'a call was sent twice',
  );
  const mustGo = inDoubt || of === 'passes';
  claim(!mustGo || world.stored().join('') === '11111', `stored ${world.stored().join('')}`);
  return wrong.length === 0 ? '' : `${what}: ${wrong.join(', ')}`;
}

describe.each(SCHEDULES.map(([name]) => name))('%s', (name) => {
  const some = EVERY.filter((_, index) => name === 'weekly' || index % 3 === DAYS[name]);

  test('what Metrica answers to its list is told as it is, mailed in its hour, and made up for', () => {
    expect(some.map((each) => wrongAtList(name, each)).filter((each) => each !== '')).toEqual([]);
  });

  test('what Metrica answers to an upload is told as it is, doubles nothing, and is made up for', () => {
    expect(some.map((each) => wrongAtUpload(name, each)).filter((each) => each !== '')).toEqual([]);
  });
});
