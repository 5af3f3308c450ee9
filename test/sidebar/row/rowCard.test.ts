/** *What became of this row*: a row that waits names why before all else. */

import { expect, test } from '@jest/globals';
import type { Element } from '../../../src/sidebar/page/element';
import type { Panel } from '../../../src/sidebar/panel/runningPanel';
import type { State } from '../../../src/sidebar/panel/state';
import { viewOf } from '../../../src/sidebar/panel/view';
import { rowCard } from '../../../src/sidebar/row/rowCard';
import { stateOf } from '../../browser/stateOf';
import { READY_LINE } from '../../browser/statesRow';

type Line = NonNullable<State['line']>;
type Problem = Line['problems'][number];

function texts(child: unknown): readonly string[] {
  if (typeof child === 'string') return [child];
  return ((child as Element | null)?.children ?? []).flatMap(texts);
}

/** What the card says, line by line. */
function said(state: Line['state']): string {
  const problem = (severity: Problem['severity'], cell: string, message: string) =>
    ({ severity, cell, message }) as Problem;
  const problems = [
    problem('fix', 'C12', 'Sent as +7.'),
    problem('error', 'B12', 'November has 30 days.'),
    problem('warning', 'H12', 'No currency.'),
  ];
  const shown = stateOf('en', ['check'], {});
  const view = viewOf({ state: () => shown } as Panel, null);
  return texts(rowCard(view, { ...READY_LINE, state, problems })).join('|');
}

test('what a waiting row would be sent as stands below how it would go, not below why it waits', () => {
  expect(said('held')).toMatch(/It waits:\|B12\| \|November has 30 days\.\|It would go/);
  expect(said('held')).toMatch(/C12\| \|Sent as \+7\.\|H12/);
});

test('of a row that goes all that is known of its cells stands below what is sent', () => {
  expect(said('ready')).not.toMatch(/like this:\|[BCH]12/);
  expect(said('ready')).toMatch(/C12.*B12.*H12/);
});
