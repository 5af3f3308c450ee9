/** Questions that stop an upload until a person has answered. Esc and *Cancel* send nothing. */

import type { RunningNow } from '../../app/base/busy';
import type { ErrorView } from '../../app/tell/errorView';
import { check } from '../check/actCheck';
import { pressListCounters } from '../connect/actConnect';
import { type Child, h } from '../page/element';
import { tick } from '../page/fields';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p } from '../page/pieces';
import { tryAgain } from '../panel/actPanel';
import { clockTime, sentenceDate } from '../panel/dates';
import { openSection } from '../panel/runningPanel';
import { drafted, type View } from '../panel/view';
import {
  CONFIRMATIONS,
  cancelUpload,
  confirmAndSend,
  type LedgerChoice,
  lastRun,
  pressDecideLedger,
} from './actUpload';
import { confirmCount, sentElsewhere } from './uploadReady';
import { strangeSite } from './uploadStage';

/** Over 10 % bad, another reading, another counter, uploads of others. */
export function uploadQuestionCard(v: View): Child {
  const error = lastRun(v.state.upload)?.error;
  const word = CONFIRMATIONS[error?.code ?? ''];
  if (error === null || error === undefined || word === undefined) return null;
  const isElsewhere = word === 'elsewhere';
  const isSure = !isElsewhere || drafted(v, 'other-calls', '') === 'yes';
  const isBad = word === 'over-ten-percent';
  return [
    h('div', { id: 'result-upload', tabindex: -1, class: 'note' }, p(questionText(v, error))),
    isElsewhere && tick(v, 'other-calls', v.t('upload.otherCalls'), false),
    buttons(
      button(
        v,
        'go-on',
        v.t(isBad ? 'upload.goodOnly' : 'upload.goOn'),
        (panel) => void confirmAndSend(panel, word),
        { off: !isSure },
      ),
      isBad &&
        button(v, 'check-again', v.t('check.again'), (panel) => {
          cancelUpload(panel);
          void check(panel);
        }),
      button(v, 'cancel-upload', v.t('panel.cancel'), cancelUpload),
    ),
    isElsewhere && sentElsewhere(v),
  ];
}

/** Times in a sentence of the server come as they are kept; people read them in their own form. */
function questionText(v: View, { said }: ErrorView): string {
  const at = Date.parse(String(said.params.date ?? ''));
  if (Number.isNaN(at)) return v.text(said);
  return v.text({ ...said, params: { ...said.params, date: sentenceDate(v.clock, at) } });
}

const LEDGER_CHOICES = {
  'count-delivered': ['upload.countDelivered', 'count as delivered'],
  'send-all': ['upload.sendAll', 'send all'],
  'from-here': ['upload.fromHere', 'goes on here'],
} as const;

/** The ledger is gone, behind, edited, or a copy's: nothing is sent until a person chooses. */
export function ledgerQuestionCard(v: View, error: ErrorView): Child {
  const isCopy = error.code === 'COPIED';
  const offered = isCopy ? (['from-here'] as const) : (['count-delivered', 'send-all'] as const);
  return [
    h('div', { id: 'ledger-question', class: 'note failed' }, p(v.text(error.said))),
    isCopy ? null : rowsInQuestion(v),
    buttons(
      offered.map((id) => {
        const [key, decision] = LEDGER_CHOICES[id];
        return button(v, id, v.t(key), (panel) => choose(panel, decision));
      }),
      button(v, 'later', v.t('upload.later'), (panel) => {
        panel.set({ upload: null });
        panel.focus('head-upload');
        closeUpload(panel);
      }),
    ),
    confirmCount(v),
    confirmation(
      v,
      'send-all',
      v.t('upload.beforeSendAll'),
      v.t('upload.sendAll'),
      (panel) => void pressDecideLedger(panel, 'send all'),
    ),
  ];
}

/** How many rows the decision is about, as the last check or upload of this tab counted them. */
function rowsInQuestion(v: View): Child {
  const { ready = 0, sentBefore = 0, lastRow = 0 } = v.state.panel?.lastRun ?? {};
  if (lastRow === 0) return p(v.t('upload.rowsUnknown'));
  return p(v.t('upload.rowsInQuestion', { n: ready + sentBefore, ready, sent: sentBefore }));
}

function choose(panel: View['panel'], decision: LedgerChoice): void {
  if (decision === 'goes on here') void pressDecideLedger(panel, decision);
  else ask(panel, decision === 'send all' ? 'send-all' : 'count');
}

function closeUpload(panel: View['panel']): void {
  panel.set({ open: panel.state().open.filter((section) => section !== 'upload') });
}

/** Most addresses are of another site than the counter's: asked before a tab's first upload to it. */
export function siteQuestion(v: View): Child {
  const found = strangeSite(v.state);
  if (found === null) return null;
  return [
    h(
      'div',
      { id: 'result-upload', class: 'note', tabindex: -1 },
      found.ofTab.map((said) => p(v.text(said))),
    ),
    buttons(
      button(v, 'change-counter', v.t('connect.changeCounter'), (panel) => {
        openSection(panel, 'connect');
        void pressListCounters(panel);
      }),
      button(v, 'site-right', v.t('upload.right'), (panel) => {
        panel.set({ siteIsRight: true });
        panel.focus('result-upload');
      }),
    ),
  ];
}

/** Somebody is sending from this spreadsheet. */
export function busyElsewhere(v: View, { by, sinceMs }: RunningNow): Child {
  const person = by === '' ? v.t('upload.somebody') : by;
  return [
    h(
      'div',
      { id: 'busy-elsewhere', class: 'note', tabindex: -1 },
      p(v.t('upload.busy', { person, time: clockTime(v.clock, sinceMs) })),
    ),
    buttons(button(v, 'again-upload', v.t('panel.again'), tryAgain)),
  ];
}
