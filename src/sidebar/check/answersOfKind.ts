/** What can be done about all problems of a kind: write all, read all alike, one currency for all, send without the value. */

import type { GroupView } from '../../app/panel/panelDigest';
import type { Child } from '../page/element';
import { choice } from '../page/fields';
import { ask, confirmation } from '../page/notes';
import { button, buttons } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { Checked } from '../panel/state';
import { drafted, type View } from '../panel/view';
import { changeAndCheck, writeCells } from './actCheck';
import { allFlagAnswers } from './flagMeanings';
import { confirmWriteAll, writeAllButton } from './writeAll';

/** Errors of optional columns whose calls can go without the value. */
const OPTIONAL = /^(FLAG|PRICE|CURRENCY|PHONE|DURATION|URL)_/;

type WithoutKind = 'FLAG' | 'PRICE' | 'CURRENCY' | 'PHONE' | 'DURATION' | 'URL';

/** Currencies that are offered for all amounts. */
const CURRENCIES = ['RUB', 'KZT', 'BYN', 'UAH', 'USD', 'EUR'] as const;

/** Choices that are offered for all at once. */
const MOST_CHOICES = 3;

/** Whether the calls of a group can go without the value that is wrong. */
export function isOptional({ code, severity }: GroupView): boolean {
  return severity === 'error' && OPTIONAL.test(code);
}

export function answersOfKind(v: View, answer: Checked, group: GroupView): Child {
  const { code, writable, severity } = group;
  // Writing all, where every cell has one suggestion.
  const isWritable = severity !== 'fix' && writable > 1;
  return [
    code === 'FLAG_UNREADABLE' && allFlagAnswers(v, group.values),
    code === 'CURRENCY_MISSING' && answer.mapping.Currency === undefined && oneCurrency(v),
    allAlike(v, group),
    buttons(isWritable && writeAllButton(v, code, writable), sendWithout(v, group)),
    isWritable && confirmWriteAll(v, code, writable),
  ];
}

/** Every cell by the same one of its choices: amounts with decimals, or with thousands. */
function allAlike(v: View, { code, severity, choices, values }: GroupView): Child {
  const [first] = values;
  if (severity !== 'error' || choices < 2 || first === undefined || values.length < 2) return null;
  const places = first.offered.slice(0, Math.min(choices, MOST_CHOICES));
  const n = values.reduce((sum, { count }) => sum + count, 0);
  const idOf = (index: number) => `all-alike-${code}-${index}`;
  return [
    buttons(
      places.map((text, index) => {
        const value = shortText(text, 30);
        return button(v, idOf(index), v.t('check.allAlike', { value }), (panel) =>
          ask(panel, idOf(index)),
        );
      }),
    ),
    places.map((_, index) =>
      confirmation(
        v,
        idOf(index),
        v.t('check.beforeWriteAll', { n }),
        v.t('check.change', { n }),
        (panel) => void writeCells(panel, idOf(index), { code, choice: index }),
      ),
    ),
  ];
}

/** One currency for all rows, as a constant: the sheet has no column of them. */
function oneCurrency(v: View): Child {
  const id = 'one-currency';
  const kept = v.state.language === 'ru' ? 'RUB' : 'USD';
  return [
    choice(
      v,
      id,
      v.t('check.oneCurrency'),
      kept,
      CURRENCIES.map((code) => [code, code]),
    ),
    buttons(
      button(v, 'set-currency', v.t('check.oneCurrency.set'), (panel) => {
        const change = { columns: { Currency: { constant: drafted(v, id, kept) } } };
        void changeAndCheck(panel, 'set-currency', change, { key: 'panel.saved' });
      }),
    ),
  ];
}

/** *Send these calls without the phone*: the tab keeps it; schedules obey. */
function sendWithout(v: View, group: GroupView): Child {
  const { code, rows } = group;
  const kind = OPTIONAL.exec(code)?.[1];
  if (!isOptional(group) || rows === 0 || kind === undefined) return null;
  const id = `without-${code}`;
  return button(v, id, v.t(`check.without.${kind as WithoutKind}`), (panel) => {
    const kept = v.state.panel?.settings?.sendWithout ?? [];
    const change = { sendWithout: [...kept.filter((each) => each !== code), code] };
    void changeAndCheck(panel, id, change, { key: 'check.unsent' });
  });
}
