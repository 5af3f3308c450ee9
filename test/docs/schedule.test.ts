/** What the pages about the schedule say is what the code does: states, results, limits, and how a schedule is written. */

import { describe, expect, test } from '@jest/globals';
import { readScheduleSpec, SCHEDULE_FORMS } from '../../local/run/options/scheduleSpec';
import { RUN_STATES } from '../../src/app/schedule/scheduleState';
import { FOLLOWED_MS } from '../../src/app/settle/refresh';
import { RUN_LIMIT_MS } from '../../src/app/upload/uploadState';
import { LOG_RESULTS } from '../../src/ports';
import { say } from '../../src/texts/say';
import { readDocument } from './documents';

describe.each([
  ['docs/schedule.md', 'en'],
  ['docs/schedule.ru.md', 'ru'],
] as const)('%s', (name, language) => {
  const { text, spans } = readDocument(name);
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((line) => line.split('|').map((cell) => cell.trim()));

  test('has a line for every state of a run, and no other', () => {
    const states = cells.map(([, state = '']) => state);
    const from = states.indexOf(RUN_STATES[0]);
    expect(states.slice(from, from + RUN_STATES.length).sort()).toEqual([...RUN_STATES].sort());
  });

  test('names only results that the log has, in the words of its language', () => {
    const named = cells
      .filter(([, state = '']) => RUN_STATES.some((each) => each === state))
      .flatMap(([, , , results = '']) => results.match(/`[^`]+`/g) ?? []);
    expect(named.length).toBeGreaterThan(8);
    const words = LOG_RESULTS.map((result) => say(language, `log.result.${result}`));
    for (const result of named) expect(words).toContain(result.replace(/`/g, ''));
  });

  test('shows every way to write a schedule, and each can be read', () => {
    for (const form of SCHEDULE_FORMS) {
      expect(spans).toContain(form);
      expect(readScheduleSpec(form)).not.toBeNull();
    }
    for (const span of spans.filter((each) => / \d\d$/.test(each))) {
      expect([span, readScheduleSpec(span)]).not.toEqual([span, null]);
    }
  });

  test('states the limits that the code has', () => {
    expect(text).toContain(`${RUN_LIMIT_MS.schedule / 60_000} `);
    expect(text).toContain(`${FOLLOWED_MS / 3_600_000} `);
  });
});
