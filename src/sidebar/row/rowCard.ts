/** *What became of this row*: delivered when and in which upload, why it waits, or how it would go; the line of the file under a fold. */

import type { ColumnName } from '../../core/call/columns';
import { zoneLabel } from '../columns/places';
import { type Child, h } from '../page/element';
import { fold } from '../page/folds';
import { cellText, p, pair } from '../page/pieces';
import { batchWords } from '../panel/batchWords';
import { sentenceTime } from '../panel/dates';
import { type Key, shortText } from '../panel/panelWords';
import type { State } from '../panel/state';
import { SIGNS } from '../panel/summaries';
import type { View } from '../panel/view';
import { amountText, durationText, spacedPhone } from '../upload/callWords';

type Line = NonNullable<State['line']>;

/** Problems that let a call go: none of them is why a row waits. */
const GOES: readonly string[] = ['warning', 'fix'];

export function rowCard(v: View, line: Line): Child {
  const waits = line.state === 'held';
  const reasons = line.problems.filter(({ severity }) => waits && !GOES.includes(severity));
  return h(
    'div',
    { id: 'line', class: 'card', tabindex: -1 },
    h('h3', {}, v.t('check.line.title', { row: line.row })),
    p(standing(v, line)),
    linked(v, line),
    reasons.map(problem),
    sentTable(v, line),
    line.problems.filter((each) => !reasons.includes(each)).map(problem),
    line.line !== null &&
      fold(v, 'csv-line', v.t('row.file'), () => [
        h(
          'pre',
          { tabindex: 0, role: 'group', 'aria-label': v.t('row.file') },
          `${line.header}\n${line.line}`,
        ),
      ]),
  );
}

const STATES: Readonly<Record<Line['state'], Key>> = {
  ready: 'row.ready',
  held: 'row.held',
  sentBefore: 'row.sentBefore',
  inDoubt: 'row.inDoubt',
  leftOut: 'check.line.leftOut',
  skipped: 'check.line.skipped',
};

/** The first sentence: where the row stands, with the time and the upload where it went. */
function standing(v: View, { state, sentIn, uploadId }: Line): string {
  if (sentIn === null) return v.t(STATES[state]);
  const time = sentenceTime(v.clock, sentIn.timeMs);
  if (state === 'inDoubt') return v.t('row.inDoubtSince', { time });
  if (state !== 'sentBefore') return v.t(STATES[state]);
  return uploadId === ''
    ? v.t('row.delivered', { time })
    : v.t('row.deliveredIn', { time, uploadId });
}

/** Metrica counts linked calls by upload; it does not say which they are. */
function linked(v: View, { state, sentIn }: Line): Child {
  if (state !== 'sentBefore' || sentIn === null) return null;
  const { calls: n, linked: count } = sentIn;
  if (count !== null && n === 1) return p(v.t(count > 0 ? 'row.linkedOne' : 'row.unlinkedOne'));
  if (count !== null) return p(v.t('row.linked', { n, linked: count }));
  const { mark, text } = batchWords(v, sentIn);
  return p(h('span', { 'aria-hidden': 'true', class: `mark ${mark}` }, SIGNS[mark]), ' ', text);
}

function problem({ cell, message }: Line['problems'][number]): Child {
  return p(cell === null ? '' : cellText(cell), ' ', shortText(message, 300));
}

/** What is sent, as a person reads it. */
function sentTable(v: View, { sent, time, state, line }: Line): Child {
  const names = Object.keys(sent) as ColumnName[];
  if (line === null || names.length === 0) return null;
  return [
    state === 'held' && p(v.t('row.wouldGo')),
    h(
      'div',
      { class: 'sent-values' },
      names.map((name) => {
        const shown =
          name === 'DateTime' && time !== null
            ? `${sentenceTime({ ...v.clock, timeZone: time.zone }, time.seconds * 1000)}, ${zoneLabel(v.state.language, time.zone)}`
            : valueText(v, name, sent[name] ?? '');
        return pair(v.t(`field.${name}`), cellText(shown));
      }),
    ),
  ];
}

function valueText(v: View, name: ColumnName, value: string): string {
  switch (name) {
    case 'PhoneNumber':
      return spacedPhone(value);
    case 'TalkDuration':
    case 'HoldDuration':
      return durationText(v, Number(value));
    case 'CallMissed':
    case 'FirstTimeCaller':
    case 'StaticCall':
      return v.t(value === '1' ? 'row.yes' : 'row.no');
    case 'Price':
      return amountText(v, value);
    default:
      return value;
  }
}
