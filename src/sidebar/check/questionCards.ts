/** Open questions of meaning as cards: what is asked, rows of the sheet, one button an answer. */

import type { AskedRow } from '../../app/panel/panelAsked';
import type { GroupView } from '../../app/panel/panelDigest';
import { type Child, type Element, h } from '../page/element';
import { button, buttons, cellText, p } from '../page/pieces';
import { sentenceDate } from '../panel/dates';
import { openSection } from '../panel/runningPanel';
import type { CheckState, State } from '../panel/state';
import type { View } from '../panel/view';
import { durationText } from '../upload/callWords';
import { changeAndCheck } from './actCheck';

/** Rows that a card shows; fewer where each answer has a line of its own. */
const MOST_ROWS = 3;
const MOST_READ = 2;

/** A question of the tab, one card each. */
type Question = GroupView & { readonly asked: NonNullable<GroupView['asked']> };

/** The open questions of a check, in the order of the codes. */
function askedGroups({ answer }: CheckState): readonly Question[] {
  return answer.digest.groups.filter((group): group is Question => group.asked !== null);
}

/** All cards; nothing where nothing is asked. */
export function questionCards(v: View, done: CheckState): Child {
  const questions = askedGroups(done);
  if (questions.length === 0) return null;
  return [
    h('h3', {}, v.t('ask.title', { n: questions.length })),
    questions.map((question) => card(v, question)),
    h('p', { class: 'hint' }, v.t('ask.hint')),
  ];
}

function card(v: View, question: Question): Element {
  const { code, heading, asked, ofTab } = question;
  const { setting, answers } = asked;
  const params = ofTab[0]?.params ?? {};
  return h(
    'div',
    { id: `ask-${code}`, class: 'note', role: 'group', 'aria-labelledby': `asked-${code}` },
    h('p', { id: `asked-${code}`, class: 'asked' }, v.text(heading)),
    p(v.t(`ask.${code as 'PRICE_IS_COST'}`, { ...params, n: Number(params.n ?? 0) })),
    rows(v, question),
    buttons(
      answers.map((answer) => {
        const id = `answer-${setting}-${answer}`;
        const caption = answerText(v, setting, answer);
        const change = { answers: { [setting]: answer } };
        const said = { key: 'ask.saved', params: { answer: caption } } as const;
        return button(v, id, caption, (panel) => void changeAndCheck(panel, id, change, said));
      }),
      // A question with one answer asks whether something was taken for what it is not.
      answers.length === 1 &&
        button(v, `columns-${code}`, v.t('ask.columns'), (panel) => openSection(panel, 'columns')),
    ),
  );
}

/** An answer in words, as its button says it. */
function answerText(v: View, setting: string, answer: string): string {
  return v.t(`answer.${setting}.${answer}` as 'answer.dateOrder.dmy');
}

function rows(v: View, { asked, ofTab }: Question): Child {
  const told = asked.rows.length > 0 ? asked.rows : samples(v, ofTab[0]?.params.field);
  const found = asked.setting === 'durationUnit' ? told.map(bothLengths) : told;
  const [first] = found;
  if (first === undefined) return null;
  const isRead = Object.keys(first.meanings).length > 0;
  const meanings = (row: AskedRow) =>
    asked.answers.flatMap((answer) => {
      const meaning = row.meanings[answer];
      return meaning === undefined || meaning === ''
        ? []
        : [
            h(
              'span',
              { class: 'second' },
              `${answerText(v, asked.setting, answer)}: ${asked.setting === 'durationUnit' ? durationText(v, Number(meaning)) : date(v, meaning)}`,
            ),
          ];
    });
  return h(
    'ul',
    { class: 'asked-cells' },
    found
      .slice(0, isRead ? MOST_READ : MOST_ROWS)
      .map((row) => h('li', {}, rowName(v, row), cellText(row.seen, 40), meanings(row))),
  );
}

/** Where the cell stands, in front of it. */
function rowName(v: View, { row }: AskedRow): Child {
  return row === null ? null : [h('span', { class: 'where' }, v.t('ask.row', { row })), ' '];
}

/** What a number would be as minutes and as seconds; what is no plain number stays as it is. */
function bothLengths(asked: AskedRow): AskedRow {
  const { seen } = asked;
  const value = Number(seen.replace(',', '.'));
  if (!Number.isFinite(value) || seen.trim() === '') return asked;
  // Of 0.1 minutes nothing may be lost by the arithmetic before fractions are cut.
  const minutes = String(Math.floor(Math.round(value * 60_000) / 1000));
  return { ...asked, meanings: { minutes, seconds: String(Math.floor(value)) } };
}

/** The first cells of the column that is asked about. */
function samples(v: View, column: string | number | undefined): readonly AskedRow[] {
  const field = v.state.panel?.columns?.fields.find((each) => each.column === column);
  return (field?.samples ?? []).map(({ seen }) => ({ row: null, seen, meanings: {} }));
}

function date(v: View, meaning: string): string {
  return sentenceDate({ ...v.clock, timeZone: 'UTC' }, Date.parse(meaning));
}

/** What is most often right where a sheet asks so; the dates say themselves which order is. */
const LIKELY: Readonly<Record<string, string>> = {
  direction: 'inbound',
  priceIs: 'cost',
  durationUnit: 'minutes',
};

/** The first button of the first open question; null where nothing is asked. */
export function firstAnswer({ check: done }: State): string | null {
  const [question] = done === null ? [] : askedGroups(done);
  if (question === undefined) return null;
  const { code, asked, ofTab } = question;
  if (asked.answers.length === 1) return `columns-${code}`;
  const likely = ofTab[0]?.params.likely ?? LIKELY[asked.setting];
  const answer = asked.answers.find((each) => each === likely) ?? asked.answers[0];
  return `answer-${asked.setting}-${answer}`;
}
