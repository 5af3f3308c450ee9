/** The groups of problems: what is wrong, what stands in the cells, what can be done about all of a kind. */

import type { GroupView } from '../../app/panel/panelDigest';
import { formatNumber } from '../../texts/fill';
import { type Child, type Element, h } from '../page/element';
import { field } from '../page/fields';
import { fold, opened, opener } from '../page/folds';
import { buttons, p } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { Checked, CheckState } from '../panel/state';
import { drafted, type View } from '../panel/view';
import { answersOfKind, isOptional } from './answersOfKind';
import { foundIn, SEARCH, searched } from './searchGroups';
import { valueLines } from './valueLines';

/** A list that is longer than this can be searched. */
const SEARCHED = 10;

const PARTS = [
  ['question', 'check.questions'],
  ['error', 'check.errors'],
  ['held', 'check.waiting'],
  ['warning', 'check.warnings'],
] as const;

/** Groups by severity: questions about rows (those of the tab have cards), errors, what waits with nothing to mend, warnings. */
export function checkGroups(v: View, { answer }: CheckState): readonly Child[] {
  const groups = answer.digest.groups.filter(
    ({ asked, severity }) => asked === null && severity !== 'fix',
  );
  if (groups.length === 0) return [];
  const query = searched(drafted(v, SEARCH, ''));
  const shown = groups.flatMap((group) => foundIn(group, v.text(group.heading), query) ?? []);
  const lines = groups.reduce((sum, { values }) => sum + values.length, 0);
  const needsPerson = groups.some((group) => /question|error/.test(partOf(group)));
  const isMarked = groups.some(({ values }) => values.length > 0);
  return [
    lines > SEARCHED && field(v, SEARCH, v.t('check.search'), ''),
    shown.length === 0 && p(v.t('check.nothingFound')),
    PARTS.map(([severity, key]) => {
      const ofPart = shown.filter((group) => partOf(group) === severity);
      if (ofPart.length === 0) return null;
      // What waits opens by itself: with nothing to correct first, calls that nothing mends here too.
      const isOpen = severity !== 'warning' && (severity !== 'held' || !needsPerson);
      // What was searched for is shown at once, however it was folded before.
      const search = query === '' ? '' : 'found-';
      const body = () =>
        ofPart.map((group, index) =>
          groupOf(v, answer, group, search, query !== '' || (isOpen && index === 0)),
        );
      const n =
        severity === 'warning'
          ? answer.callsBySeverity.warning
          : groups
              .filter((group) => partOf(group) === severity)
              .reduce((sum, { rows }) => sum + rows, 0);
      const caption = n === 0 ? v.t(`${key}.tab`) : v.t(key, { n });
      return fold(v, `${search}of-${severity}`, caption, body, isOpen || query !== '');
    }),
    isMarked && legend(v),
  ];
}

/** Where a group stands: an id that lost its digits is wrong, but nothing mends it in the sheet. */
function partOf({ code, severity }: GroupView): GroupView['severity'] {
  return code === 'ID_DAMAGED' ? 'held' : severity;
}

function groupOf(
  v: View,
  answer: Checked,
  group: GroupView,
  search: string,
  isOpen: boolean,
): Element {
  const { code, severity, count } = group;
  const caption = [
    h('span', { class: 'caption' }, v.text(group.heading)),
    count > 0 && h('span', { class: 'number' }, formatNumber(v.state.language, count)),
  ];
  return fold(
    v,
    `${search}${code}-${severity}`,
    caption,
    () => [
      group.ofTab.length > 0 ? group.ofTab.map((said) => p(v.text(said))) : p(sentenceOf(v, group)),
      code === 'ID_DAMAGED' && importSteps(v),
      valueLines(v, group),
      // What is done to all of a kind is not offered beside a part of it.
      answer.digest.groups.includes(group) && answersOfKind(v, answer, group),
    ],
    isOpen,
  );
}

/** What is wrong and what to do, with the counts and an example where the panel has a sentence for them. */
function sentenceOf(v: View, group: GroupView): string {
  const { code, count, rows, sentence, values } = group;
  const [first] = values;
  const name = v.t(`field.${(first?.column ?? 'ClientId') as 'ClientId'}`);
  if (code === 'ID_DAMAGED') return v.t('check.damaged');
  if (code === 'ID_MISSING') return v.t('check.noId', { n: count, field: name });
  if (isOptional(group) && rows > 0 && first !== undefined && first.letters !== '') {
    const seen = shortText(first.seen, 40);
    const cell = `${first.letters}${first.rows[0]}`;
    return v.t('check.unreadable', { n: rows, field: name, seen, cell });
  }
  return v.text(sentence);
}

/** What the three fills in the sheet mean. */
function legend(v: View): Element {
  return h(
    'ul',
    { class: 'legend', 'aria-label': v.t('check.legend') },
    (['error', 'held', 'warning'] as const).map((severity) =>
      h(
        'li',
        {},
        h('span', { class: `fill ${severity}`, 'aria-hidden': 'true' }),
        v.t(`check.legend.${severity}`),
      ),
    ),
  );
}

/** How the file is brought in again, step by step. */
function importSteps(v: View): Child {
  const steps = ['check.howToImport.1', 'check.howToImport.2', 'check.howToImport.3'] as const;
  return [
    buttons(opener(v, 'how-to-import', v.t('check.howToImport'))),
    opened(v, 'how-to-import') &&
      h(
        'ol',
        {},
        steps.map((key) => h('li', {}, v.t(key))),
      ),
  ];
}
