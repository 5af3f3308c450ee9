/** *Connect*: a token or a sign-in, then the counter of the tab. */

import { type Child, h } from '../page/element';
import { field } from '../page/fields';
import { fold } from '../page/folds';
import { ask, confirmation } from '../page/notes';
import { button, buttons, link, p, pair } from '../page/pieces';
import { clockTime, sentenceDate } from '../panel/dates';
import { shortText } from '../panel/panelWords';
import { counterStanding, isAsking } from '../panel/summaries';
import type { View } from '../panel/view';
import {
  pressFinishSignIn,
  pressListCounters,
  pressRemoveToken,
  pressStartSignIn,
  pressTestConnection,
} from './actConnect';
import { counterList } from './counterList';
import { refusedToken, tokenSteps } from './tokenSteps';

export function connectBody(v: View): Child {
  const { panel, refused, signIn, folds, counters } = v.state;
  const isSet = panel?.token.isSet === true;
  const counter = panel?.settings?.counter ?? null;
  const isChoosing = isSet && refused === null && (counter === null || folds.counters === true);
  return [
    refused !== null && refusedToken(v, refused),
    signIn !== null && signingIn(v, signIn),
    refused === null && signIn === null && !isSet && notConnected(v, counter?.id ?? null),
    isAsking(v.state) && p(v.t('connect.asking')),
    isChoosing && counters !== null && counterList(v),
    isChoosing && counters === null && !isAsking(v.state) && toList(v),
    isSet && refused === null && counter !== null && folds.counters !== true && connected(v),
  ];
}

function notConnected(v: View, counterId: string | null): Child {
  const isSignIn = v.state.panel?.canSignIn === true;
  return [
    counterId !== null && p(v.t('connect.ownToken', { counter: counterId })),
    p(v.t('connect.hint')),
    isSignIn && buttons(button(v, 'sign-in', v.t('connect.signIn'), pressStartSignIn)),
    isSignIn
      ? fold(v, 'have-token', v.t('connect.haveToken'), () => [tokenSteps(v, false)])
      : tokenSteps(v, true),
  ];
}

function signingIn(v: View, { url, isOpen }: { url: string; isOpen: boolean }): Child {
  const first = isOpen ? 'connect.signing.open' : 'connect.signing.notOpen';
  const caption = isOpen ? 'connect.openAgain' : 'connect.openYandex';
  return h(
    'ol',
    { class: 'steps' },
    h('li', {}, p(v.t(first)), buttons(link('open-yandex', url, v.t(caption), 'button'))),
    h(
      'li',
      {},
      p(v.t('connect.signing.code')),
      field(v, 'sign-in-code', v.t('connect.code'), ''),
      buttons(
        button(v, 'finish-sign-in', v.t('connect.finish'), pressFinishSignIn),
        button(v, 'cancel-sign-in', v.t('panel.cancel'), (panel) => panel.set({ signIn: null })),
      ),
    ),
  );
}

/** The token is there, its counters were not asked for in this panel. */
function toList(v: View): Child {
  return buttons(
    button(v, 'list-counters', v.t('next.counter.button'), pressListCounters),
    removeButton(v),
    confirmRemove(v),
  );
}

function connected(v: View): Child {
  const { panel } = v.state;
  const counter = panel?.settings?.counter;
  if (panel === null || counter === null || counter === undefined) return null;
  const date = sentenceDate(v.clock, panel.token.setAtMs ?? 0);
  return [
    pair(v.t('connect.counterRow'), [
      counter.name === '' ? counter.id : `${shortText(counter.name)}, ${counter.id}`,
      counter.hosts[0] !== undefined && h('span', { class: 'second' }, shortText(counter.hosts[0])),
    ]),
    pair(v.t('connect.tokenRow'), v.t('connect.tokenSet', { date })),
    h('div', { id: 'result-connect', tabindex: -1 }, testedText(v, counter.id)),
    buttons(
      button(v, 'test', v.t('connect.test'), pressTestConnection),
      button(v, 'list-counters', v.t('connect.changeCounter'), pressListCounters),
      removeButton(v),
    ),
    confirmRemove(v),
  ];
}

function testedText(v: View, counter: string): Child {
  const { tested, panel } = v.state;
  if (counterStanding(v.state) === 'unseen')
    return p('✕ ', v.t('connect.counterUnseen', { counter }));
  if (counterStanding(v.state) === 'view only')
    return p('✕ ', v.t('connect.counterViewOnly', { counter }));
  if (tested !== null) {
    return p('✓ ', v.t('connect.tested', { time: clockTime(v.clock, tested.testedAtMs) }));
  }
  const testedAtMs = panel?.token.testedAtMs ?? null;
  if (testedAtMs === null) return null;
  return p('✓ ', v.t('connect.testedToken', { time: clockTime(v.clock, testedAtMs) }));
}

function removeButton(v: View): Child {
  return button(v, 'remove-token', v.t('connect.remove'), (panel) => ask(panel, 'remove'));
}

function confirmRemove(v: View): Child {
  return confirmation(
    v,
    'remove',
    v.t('connect.beforeRemove'),
    v.t('connect.remove'),
    pressRemoveToken,
  );
}
