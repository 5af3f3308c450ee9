/** Every single thing that can go wrong around one upload of the built bundle: each call is stored once in the end. */

import { describe, expect, test } from '@jest/globals';
import { uploadElsewhere } from '../local/metrica/elsewhere';
import { blindHistories, LIST_FAULTS, UPLOAD_FAULTS } from '../simulation/histories/histories';
import { endStory, FIRST, history, type Story, startStory, timesSent, upload } from './faultStory';
import { CALLS } from './scheduleWorld';

/** Answers that say by the documentation that nothing was stored; whatever is not listed here leaves it open. */
const REFUSED =
  /^refuse:(invalid_|missing_|limit_|unauthorized|access_|not_found|conflict|quota_requests_by_uid)/;
const REPEATED =
  /^refuse(:quota_requests_by_ip|:quota_parallel_requests|-parameter:client_id_type)/;
const SHORT = /^short:/;
/** Metrica keeps fewer rows than were sent. */
const TAKES_LESS = /^(short|half)/;

/** Returned is how often the first calls were sent before the hour was over. */
function expectOnce(story: Story, takesLess = false): number {
  const ending = endStory(story);
  const { verdict, short, open, openBeforePerson } = ending;
  expect({ ...verdict, open, openBeforePerson }).toEqual({
    lost: takesLess ? expect.any(Array) : [],
    doubled: [],
    strange: [],
    open: 0,
    openBeforePerson: 0,
  });
  // What Metrica left out is told in numbers and not sent again.
  expect(verdict.lost.length).toBeLessThanOrEqual(short);
  expect(short > 0).toBe(takesLess);
  return ending.sentWithinTheHour;
}

describe('an upload of which the answer says nothing certain', () => {
  const open = UPLOAD_FAULTS.filter(
    (each) => !REFUSED.test(each) && !REPEATED.test(each) && !SHORT.test(each),
  );

  test.each(open)('waits in doubt and has each call stored once in the end: %s', (fault) => {
    const story = startStory([fault]);
    upload(story, FIRST);
    expect(history(story).map(({ state, calls }) => [state, calls])).toEqual([['in doubt', FIRST]]);
    expect(timesSent(story)).toBe(1);
    expect(expectOnce(story, TAKES_LESS.test(fault))).toBe(1);
  });
});

describe('an upload that Metrica answers', () => {
  test.each(UPLOAD_FAULTS.filter((each) => REFUSED.test(each)))(
    'is new again when it is refused, and has each call stored once: %s',
    (fault) => {
      const story = startStory([fault]);
      upload(story, FIRST);
      expect(history(story).map(({ state }) => state)).toEqual(['refused']);
      expect(timesSent(story)).toBe(1);
      expectOnce(story);
    },
  );

  test.each(UPLOAD_FAULTS.filter((each) => REPEATED.test(each)))(
    'is sent again by itself where nothing was stored, and has each call stored once: %s',
    (fault) => {
      const story = startStory([fault]);
      upload(story, FIRST);
      expect(history(story).map(({ state }) => state)).toEqual(['accepted']);
      expect(timesSent(story)).toBe(2);
      expectOnce(story);
    },
  );

  test.each(UPLOAD_FAULTS.filter((each) => SHORT.test(each)))(
    'is told in numbers when calls were left out, and is never sent again: %s',
    (fault) => {
      const story = startStory([fault]);
      upload(story, FIRST);
      expect(history(story).map(({ state }) => state)).toEqual(['accepted short']);
      expectOnce(story, true);
      expect(timesSent(story)).toBe(1);
    },
  );
});

describe('a list of uploads that misbehaves', () => {
  test.each(
    LIST_FAULTS.flatMap((list) => [
      [list, 'nothing else'],
      [list, 'drop-after,times=1'],
    ]),
  )('has each call stored once in the end: %s with %s', (list, fault) => {
    const story = startStory(fault === 'nothing else' ? [list] : [list, fault]);
    upload(story, FIRST);
    expectOnce(story);
  });

  test.each(blindHistories().map(({ faults, lasting = [] }) => [faults.join(), lasting.join()]))(
    'leaves calls waiting until a person says what is true: %s with %s',
    (fault, list) => {
      const story = startStory([fault, list]);
      upload(story, FIRST);
      const ending = endStory(story);
      expect(ending).toMatchObject({ openBeforePerson: 1, open: 0, sentWithinTheHour: 1 });
      expect(ending.verdict).toMatchObject({ doubled: [], strange: [] });
      expect(ending.verdict.lost.length > 0).toBe(TAKES_LESS.test(fault));
    },
  );
});

describe('an upload that is cut off', () => {
  test('at any service call of Google has each call stored once, whatever was kept', () => {
    const calls = serviceCalls();
    expect(calls).toBeGreaterThan(50);
    // To be cut before a call is to be cut after the one before it.
    for (let index = 0; index <= calls; index += 1) {
      const keep = [0, 1, 100][index % 3] ?? 0;
      const story = startStory();
      let nth = 0;
      story.world.faults = ({ when }) => {
        if (when === 'after') nth += 1;
        const isHere = index === 0 ? when === 'before' : when === 'after' && nth === index;
        return isHere ? { kind: 'abort', keep } : undefined;
      };
      expect([index, upload(story, FIRST)]).toMatchObject([index, { error: { code: 'aborted' } }]);
      story.world.faults = () => undefined;
      const { verdict, open, openBeforePerson } = endStory(story);
      expect([index, keep, { ...verdict, open, openBeforePerson }]).toEqual([
        index,
        keep,
        { lost: [], doubled: [], strange: [], open: 0, openBeforePerson: 0 },
      ]);
    }
  }, 600_000);

  function serviceCalls(): number {
    const story = startStory();
    let count = 0;
    story.world.faults = ({ when }) => {
      if (when === 'after') count += 1;
      return undefined;
    };
    upload(story, FIRST);
    return count;
  }
});

describe('an upload that Metrica lists only after the hour', () => {
  test('is told in log and mail with the cells of the calls that arrived twice', () => {
    const story = startStory(['store-later:200,times=1']);
    const { world, startMs } = story;
    upload(story, FIRST);
    // The first complete lists after the hour lack it; then the calls are new again and go out once more.
    for (const minutes of [40, 70, 90, 240]) {
      world.clock.nowMs = startMs + minutes * 60_000;
      // Another program's upload shows that the lists after it are fresh.
      if (minutes === 40) uploadElsewhere(world.standIn, world.clock.nowMs);
      else upload(story);
    }
    const late = history(story)[0];
    // The tab's third call has an error and was never sent.
    const said = `Batch ${late?.batch} turned up late. Arrived twice, because sent again meanwhile: A2:A3, A5.`;
    expect(late?.state).toBe('accepted');
    expect(world.log().map(({ Message }) => Message)).toContain(said);
    expect(world.mails().map(({ body }) => body)).toEqual([expect.stringContaining(said)]);
  });
});

describe('the search for the rows that Metrica refuses', () => {
  test('begins no request after three and a half minutes, and what it left goes out later', () => {
    const story = startStory(['refuse:invalid_uploading,on=upload', 'delay:60000,on=upload']);
    const { world, anna } = story;
    const search = { sheetId: CALLS, confirmed: ['elsewhere', 'over-ten-percent'] };
    const found = anna.want('uploadCalls', { ...search, findRefused: true });
    expect(found).toMatchObject({ stopped: 'time', error: null, remaining: 7 });
    // Seven calls: four and three, the four as two and two, the first two as one and one.
    expect(history(story).map(({ calls, state }) => [calls, state])).toEqual([
      [4, 'refused'],
      [2, 'refused'],
      [1, 'refused'],
      [1, 'refused'],
    ]);
    world.standIn.faults.clear();
    world.clock.nowMs += 60_000;
    expect(upload(story)).toMatchObject({ value: { uploads: [{ rows: 5, state: 'accepted' }] } });
  });
});
