/** Under the tab's name: how the last run went, what is next, a permission that is missing. */

import type { Child, Element } from '../page/element';
import { button, buttons, link, p } from '../page/pieces';
import { tryAgain } from './actPanel';
import { dayName, dayTime, whenTime } from './dates';
import type { NextStep } from './nextStep';
import { sayIfKnown } from './panelWords';
import type { View } from './view';

/** How the last run and the last upload went, in a line or two. */
export function lastLines(v: View): Child {
  const { lastRun, history } = v.state.panel ?? {};
  const lines: string[] = [];
  if (lastRun !== null && lastRun !== undefined && lastRun.ranAtMs !== null) {
    const { sent, held } = lastRun;
    const time = dayTime(v.clock, lastRun.ranAtMs);
    lines.push(v.t('panel.last', { time, n: sent, m: held }));
  }
  const processed = history?.batches.find(
    ({ linked, status }) => linked !== null && status === 'PROCESSED',
  );
  if (processed !== undefined) {
    const date = capital(dayName(v.clock, processed.timeMs));
    const { linked, calls } = processed;
    lines.push(v.t('panel.linked', { date, linked: linked ?? 0, n: calls }));
  }
  return lines.length > 0 && p(lines.join(' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The one next step: its sentence, and the blue button unless the section it leads to is open. */
export function nextCard(v: View, step: NextStep, isOpen: boolean): Child {
  const { missingScopes } = v.state.panel ?? {};
  if (missingScopes !== undefined && missingScopes.length > 0) return permission(v, missingScopes);
  const params = { ...step.params };
  if (step.key === 'next.failed') params.time = whenTime(v.clock, Number(params.time));
  const sentence = v.t(step.key, params);
  return [
    p(
      step.section === null ? '' : `${v.t('next.prefix')} `,
      step.section === null ? sentence : uncapital(sentence),
    ),
    step.button !== null && !isOpen && buttons(button(v, 'next-button', v.t(step.button), step.go)),
  ];
}

/** After «Дальше:» and “Next:” a sentence goes on in small letters. */
function uncapital(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What Google has not allowed, in words, with the way to allow it. */
export function permission(v: View, missing: readonly string[]): Child {
  const { language, panel } = v.state;
  const words = (scope: string) => sayIfKnown(language, `next.do.${scope}`);
  const known = missing.map(words).find((each) => each !== null);
  return [
    p(v.t('next.permission', { do: known ?? v.t('next.do.other') })),
    p(v.t('next.permission.then')),
    buttons(
      link('allow', panel?.authorisationUrl ?? '', v.t('next.permission.button'), 'button blue'),
      again(v),
    ),
  ];
}

/** Asks the server for the whole panel once more. */
export function again(v: View): Element {
  return button(v, 'again', v.t('panel.again'), tryAgain);
}
