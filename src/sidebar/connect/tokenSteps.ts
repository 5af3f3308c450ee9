/** The way to a token, step by step, and what is said of one that Metrica did not take. */

import { copyDetails, copyText } from '../page/copy';
import { type Child, h } from '../page/element';
import { field } from '../page/fields';
import { fold, opened, opener } from '../page/folds';
import { quoted } from '../page/notes';
import { button, buttons, link, p } from '../page/pieces';
import type { Failure } from '../panel/bridge';
import { failureNote } from '../panel/failures';
import type { Key } from '../panel/panelWords';
import type { State } from '../panel/state';
import type { View } from '../panel/view';
import { pressSaveToken, pressTestConnection } from './actConnect';

/** The field for a token, and under it the way to one in three steps; with `isOpen` they stand unfolded. */
export function tokenSteps(v: View, isOpen: boolean): Child {
  return [
    tokenForm(v),
    fold(v, 'get-token', v.t('connect.getToken.title'), () => [steps(v)], isOpen),
  ];
}

function steps(v: View): Child {
  const { yandex } = v.state.panel ?? {};
  const clientId = (v.state.drafts['client-id'] ?? '').trim();
  const address = yandex?.token.replace('CLIENT_ID', encodeURIComponent(clientId)) ?? '';
  return h(
    'ol',
    { class: 'steps' },
    h(
      'li',
      {},
      p(v.t('connect.step1')),
      buttons(link('create-app', yandex?.createApp ?? '', v.t('connect.openYandex'), 'button')),
      p(v.t('connect.step1.choose')),
      p(v.t('connect.step1.name')),
      p(v.t('connect.step1.access')),
      yandex?.rights.map((right, index) => rightRow(v, right, index)),
    ),
    h('li', {}, field(v, 'client-id', v.t('connect.step2'), '')),
    h(
      'li',
      {},
      buttons(
        clientId === ''
          ? button(v, 'show-token', v.t('connect.showToken'), needsId)
          : link('show-token-link', address, v.t('connect.showToken'), 'button'),
      ),
      p(v.t('connect.step3.then')),
    ),
  );
}

function needsId(panel: View['panel']): void {
  const text = { key: 'connect.step3.needsId' } as const;
  panel.set({ notes: { connect: { kind: 'failed', text, code: 'CLIENT_ID' } } });
  panel.focus('client-id');
}

function rightRow(v: View, right: string, index: number): Child {
  return h(
    'div',
    { class: 'row' },
    h('code', {}, right),
    button(v, `copy-right-${index}`, v.t('connect.copy'), (panel) => copyText(panel, right), {
      label: v.t('connect.copyOf', { what: right }),
      always: true,
    }),
  );
}

/** The field of the token with its button. The page never gets a kept token: the field is for a new one. */
function tokenForm(v: View): Child {
  return [
    field(v, 'token', v.t('connect.token'), '', { type: 'password' }),
    buttons(saveButton(v)),
  ];
}

function saveButton(v: View): Child {
  return button(v, 'save-token', v.t('connect.saveAndTest'), pressSaveToken);
}

const LOOKS_LIKE: Readonly<Record<string, Key>> = {
  'client id': 'metrica.looksLike.clientId',
  'counter number': 'metrica.looksLike.counterNumber',
  'confirmation code': 'metrica.looksLike.confirmationCode',
  'e-mail': 'metrica.looksLike.email',
  'page address': 'metrica.looksLike.address',
};

/** Why the token was not taken, with the field for another one. */
export function refusedToken(v: View, refused: NonNullable<State['refused']>): Child {
  const { failure, looksLike } = refused;
  const note = failureNote(failure);
  const isToken = failure.kind === 'said' && failure.error.code === 'TOKEN_REFUSED';
  const what = looksLike === null ? undefined : LOOKS_LIKE[looksLike];
  const sentence =
    isToken && what !== undefined
      ? v.t('connect.notAToken', { what: v.t(what) })
      : v.text(note.text);
  return [
    h(
      'div',
      { id: 'result-connect', class: 'note failed', role: 'alert', tabindex: -1 },
      p(sentence),
      note.server !== undefined && note.server !== '' && quoted(v, note.server),
    ),
    field(v, 'token', v.t('connect.token'), '', { type: 'password' }),
    buttons(
      saveButton(v),
      !isLasting(failure) && button(v, 'test', v.t('panel.again'), pressTestConnection),
      opener(v, 'get-token', v.t('connect.getToken')),
      button(v, 'copy-connect', v.t('panel.copyDetails'), (panel) => copyDetails(panel, note), {
        always: true,
      }),
    ),
    opened(v, 'get-token') && steps(v),
  ];
}

/** Whether asking again would bring the same answer. */
function isLasting(failure: Failure): boolean {
  const code = failure.kind === 'said' ? failure.error.code : '';
  return code === 'TOKEN_REFUSED' || code === 'ACCESS_DENIED' || code === 'NO_COUNTERS';
}
