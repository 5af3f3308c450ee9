/** The state file: what survives a kill, and what is refused. */

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openJournal } from '../../../../local/metrica/serve/journal';
import type { StandInEvent } from '../../../../local/metrica/state';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'deep', 'state.jsonl');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const goal = (name: string): StandInEvent => ({ type: 'goal-made', counterId: 1, name });

/** What the file gives to whoever opens it now. */
function reopened(): readonly StandInEvent[] {
  const journal = openJournal(path);
  const events = journal.read();
  journal.close();
  return events;
}

test('events come back in order, and the folder is made', () => {
  const journal = openJournal(path);
  expect(journal.read()).toEqual([]);
  journal.append([goal('Звонок 😀'), goal('b\n')]);
  journal.append([]);
  expect(journal.read()).toEqual([]);
  journal.close();
  expect(reopened()).toEqual([goal('Звонок 😀'), goal('b\n')]);
});

test('a line that was cut while it was written is forgotten, and the next one is whole', () => {
  const journal = openJournal(path);
  journal.append([goal('a')]);
  journal.close();
  appendFileSync(path, '{"type":"goal-made","cou');
  const next = openJournal(path);
  expect(next.read()).toEqual([goal('a')]);
  next.append([goal('b')]);
  next.close();
  expect(reopened()).toEqual([goal('a'), goal('b')]);
});

test('a file whose first line was cut begins afresh', () => {
  openJournal(path).close();
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 12));
  expect(reopened()).toEqual([]);
});

test('two processes on one file see what the other wrote', () => {
  const [one, two] = [openJournal(path), openJournal(path)];
  one.append([goal('a')]);
  expect(two.read()).toEqual([goal('a')]);
  two.append([goal('b')]);
  expect([one.read(), two.read()]).toEqual([[goal('b')], []]);
  one.close();
  two.close();
});

test.each([['{"calls": 1}\n'], ['ClientId,DateTime']])(
  'another kind of file is refused and left as it is: %j',
  (content) => {
    openJournal(path).close();
    writeFileSync(path, content);
    expect(() => openJournal(path)).toThrow('is not a state file of the stand-in');
    expect(readFileSync(path, 'utf8')).toBe(content);
  },
);
