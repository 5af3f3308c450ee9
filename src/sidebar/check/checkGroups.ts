/** The groups of problems: heading, code, one sentence, cells that lead to the sheet, what can be done. */

import type { GroupView } from '../../app/panel/panelDigest';
import { formatNumber } from '../../texts/fill';
import { type Child, type Element, h } from '../page/element';
import { fold, opened, opener } from '../page/folds';
import { button, buttons, cellText, p } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { Checked, CheckState } from '../panel/state';
import type { View } from '../panel/view';
import { changeAndCheck, goToCell, writeCells } from './actCheck';
import { flagWords } from './unknownFlagWords';
import { confirmWriteAll, writeAllButton } from './writeAll';

/** Cells of a group that are shown before *Show all*, and at a time after it. */
const FIRST_CELLS = 20;
const MORE_CELLS = 100;

/** Errors of optional columns whose calls can go without the value. */
const OPTIONAL = /^(FLAG|PRICE|CURRENCY|PHONE|DURATION|URL)_/;

type WithoutKind = 'FLAG' | 'PRICE' | 'CURRENCY' | 'PHONE' | 'DURATION' | 'URL';

/** Groups by severity: questions about rows (those of the tab have cards), errors, what waits with nothing to mend, warnings. */
export function checkGroups(v: View, { answer }: CheckState): readonly Element[] {
  const parts = [
    ['question', 'check.questions', true],
    ['error', 'check.errors', true],
    ['held', 'check.waiting', false],
    ['warning', 'check.warnings', false],
  ] as const;
  return parts.flatMap(([severity, key, isOpen]) => {
    const groups = answer.digest.groups.filter(
      (group) => group.severity === severity && group.asked === null,
    );
    if (groups.length === 0) return [];
    const n = groups.reduce((sum, { count }) => sum + count, 0);
    const body = () =>
      groups.map((group, index) => groupOf(v, answer, group, isOpen && index === 0));
    return [fold(v, `of-${severity}`, v.t(key, { n }), body, isOpen)];
  });
}

function groupOf(v: View, answer: Checked, group: GroupView, isOpen: boolean): Element {
  const { code, severity, count } = group;
  const id = `${code}-${severity}`;
  const caption = [
    h('span', { class: 'caption' }, v.text(group.heading)),
    h('span', { class: 'number' }, formatNumber(v.state.language, count)),
  ];
  return fold(
    v,
    id,
    caption,
    () => [
      h('p', { class: 'code' }, h('code', {}, code)),
      group.ofTab.length > 0
        ? group.ofTab.map((said) => p(v.text(said)))
        : p(sentenceOf(v, answer, group)),
      code === 'ID_DAMAGED' && importSteps(v),
      code === 'FLAG_UNREADABLE' && flagWords(v, answer),
      cells(v, answer, group),
      buttons(canWriteAll(group) && writeAllButton(v, code, group.writable), sendWithout(v, group)),
      canWriteAll(group) && confirmWriteAll(v, code, group.writable),
    ],
    isOpen,
  );
}

/** What is wrong and what to do, with the counts and an example where the panel has a sentence for them. */
function sentenceOf(
  v: View,
  answer: Checked,
  { code, severity, count, rows, sentence }: GroupView,
): string {
  const first = problemsOf(answer, code, severity)[0];
  const field = v.t(`field.${(first?.column ?? 'ClientId') as 'ClientId'}`);
  if (code === 'ID_DAMAGED') return v.t('check.damaged');
  if (code === 'ID_MISSING') return v.t('check.noId', { n: count, field });
  if (severity === 'error' && OPTIONAL.test(code) && rows > 0 && first?.cell != null) {
    const params = { n: rows, field, seen: shortText(first.seen, 40), cell: first.cell };
    return v.t('check.unreadable', params);
  }
  return v.text(sentence);
}

function problemsOf(answer: Checked, code: string, severity: string) {
  return answer.problems.filter((each) => each.code === code && each.severity === severity);
}

function cells(v: View, answer: Checked, { code, severity, count }: GroupView): Child {
  const listed = problemsOf(answer, code, severity).filter(({ cell }) => cell !== null);
  if (listed.length === 0) return null;
  const id = `${code}-${severity}`;
  const shown = v.state.shown[id] ?? FIRST_CELLS;
  return [
    h(
      'ul',
      { class: 'cells' },
      listed.slice(0, shown).map((each) => cellOf(v, each)),
    ),
    listed.length > shown &&
      button(
        v,
        `all-${id}`,
        v.t('panel.showAll', { n: count }),
        (panel) => panel.set({ shown: { ...v.state.shown, [id]: shown + MORE_CELLS } }),
        { always: true },
      ),
    shown >= listed.length &&
      count > listed.length &&
      h('p', { class: 'hint' }, v.t('check.first', { shown: listed.length, n: count })),
  ];
}

function cellOf(v: View, each: Checked['problems'][number]): Element {
  const { code, cell, seen, suggestion, choices, severity } = each;
  const address = cell ?? '';
  const offered = choices.length > 0 ? choices : suggestion === null ? [] : [suggestion];
  const isOffered = severity === 'error' && offered.length > 0;
  return h(
    'li',
    {},
    h(
      'button',
      {
        id: `cell-${code}-${address}`,
        type: 'button',
        class: 'jump',
        onclick: () => void goToCell(v.panel, address),
      },
      h('span', { class: 'address' }, shortText(address, 12)),
      cellText(seen, 30),
    ),
    isOffered &&
      h(
        'div',
        { class: 'offers' },
        h('span', {}, v.t('check.writeOne')),
        offered.map((value, index) => {
          const id = `write-${code}-${address}-${index}`;
          return button(
            v,
            id,
            shortText(value, 30),
            (panel) => void writeCells(panel, id, { code, cell: address, value }),
            { label: v.t('check.writeInto', { value: shortText(value, 100), cell: address }) },
          );
        }),
      ),
  );
}

/** Writing all, where every cell has one suggestion: asked first, with the number of cells. */
function canWriteAll({ severity, writable }: GroupView): boolean {
  return severity !== 'fix' && writable > 1;
}

/** *Send these calls without the phone*: the tab keeps it; schedules obey. */
function sendWithout(v: View, { code, severity, rows }: GroupView): Child {
  const kind = OPTIONAL.exec(code)?.[1];
  if (severity !== 'error' || rows === 0 || kind === undefined) return null;
  const id = `without-${code}`;
  return button(v, id, v.t(`check.without.${kind as WithoutKind}`), (panel) => {
    const kept = v.state.panel?.settings?.sendWithout ?? [];
    const change = { sendWithout: [...kept.filter((each) => each !== code), code] };
    void changeAndCheck(panel, id, change, { key: 'check.unsent' });
  });
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
