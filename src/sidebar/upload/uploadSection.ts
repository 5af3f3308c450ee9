/** *Upload*: questions first, then what would go out, progress, what came of it. */

import { check, review } from '../check/actCheck';
import type { Child } from '../page/element';
import { button, buttons, p } from '../page/pieces';
import { pressOpenLog } from '../panel/actPanel';
import { knownOf } from '../panel/nextStep';
import { openSection } from '../panel/runningPanel';
import { isWorking } from '../panel/summaries';
import type { View } from '../panel/view';
import { CONFIRMATIONS, lastRun } from './actUpload';
import { inDoubt } from './inDoubt';
import { endedBy, ledgerAsks, runningNow } from './uploadEnd';
import {
  busyElsewhere,
  ledgerQuestionCard,
  siteQuestion,
  uploadQuestionCard,
} from './uploadQuestions';
import { uploadReady } from './uploadReady';
import { sending, uploadResult } from './uploadResult';

export function uploadBody(v: View): Child {
  const { state } = v;
  const { panel, upload, busy } = state;
  if (busy?.section === 'upload' && (upload !== null || isWorking(state, 'upload'))) {
    return busy.action === 'ask-metrica' ? p(v.t('upload.settling')) : sending(v);
  }
  if (panel === null) return null;
  if (CONFIRMATIONS[endedBy(upload)?.code ?? ''] !== undefined) return uploadQuestionCard(v);
  const running = runningNow(state);
  if (running !== null && busy === null) return busyElsewhere(v, running);
  const asked = ledgerAsks(state);
  const result = upload === null || asked !== null ? null : uploadResult(v, upload);
  return [
    result,
    knownOf(state).inDoubt > 0 && inDoubt(v),
    asked === null ? whatIsNext(v, result !== null) : ledgerQuestionCard(v, asked),
  ];
}

/** What can be sent now, or what stands in the way. */
function whatIsNext(v: View, hasResult: boolean): Child {
  const { state } = v;
  const { panel, check: done } = state;
  const isChecked = done !== null;
  const known = knownOf(state);
  const counter = panel?.settings?.counter ?? null;
  const isReady = done !== null && (done.answer.ready > 0 || hasMoreToSend(done.answer));
  if (panel?.token.isSet === true && counter !== null && isReady) {
    return siteQuestion(v) ?? uploadReady(v, done, counter);
  }
  const isConnected = panel?.token.isSet === true && counter !== null;
  if (known.ready > 0 && known.isChecked && !isConnected) {
    return [
      p(v.t('upload.connectFirst')),
      buttons(
        button(
          v,
          'to-connect',
          v.t('next.connect.button'),
          (shown) => openSection(shown, 'connect'),
          { first: 'upload' },
        ),
      ),
    ];
  }
  if (known.isChecked && known.ready > 0 && !isChecked) return reviewFirst(v, hasResult);
  if (hasResult) return buttons(scheduleButton(v), logButton(v));
  if (!known.isChecked && !isChecked) return checkFirst(v);
  if (known.delivered > 0 && known.errors === 0) {
    return [p(v.t('upload.allDone', { n: known.delivered })), logButtons(v)];
  }
  return [p(v.t('upload.nothingReady')), logButtons(v)];
}

/** Held rows that a person may send all the same: changed and refused ones. */
function hasMoreToSend({ heldByCode }: { readonly heldByCode: Readonly<Record<string, number>> }) {
  return (heldByCode.ROW_CHANGED ?? 0) + (heldByCode.ROW_REFUSED ?? 0) > 0;
}

function checkFirst(v: View): Child {
  return [p(v.t('upload.checkFirst')), logButtons(v)];
}

function reviewFirst(v: View, hasResult: boolean): Child {
  return [
    !hasResult && p(v.t('check.readyToSend', { n: knownOf(v.state).ready })),
    buttons(
      button(v, 'review-upload', v.t('check.review'), review, { first: 'upload' }),
      hasResult && logButton(v),
    ),
  ];
}

function logButtons(v: View): Child {
  return buttons(button(v, 'check-upload', v.t('menu.check'), check), logButton(v));
}

function logButton(v: View): Child {
  return button(
    v,
    'log-upload',
    v.t('upload.openLog'),
    (panel) => void pressOpenLog(panel, 'upload'),
  );
}

/** After an upload that came to its end, where the tab has no schedule yet. */
function scheduleButton(v: View): Child {
  const { panel, upload } = v.state;
  const isWhole = lastRun(upload)?.stopped === null && endedBy(upload) === null;
  if (!isWhole || upload?.failure !== null || upload.accepted === 0) return null;
  if (panel?.settings?.schedule !== null || upload.request.findRefused === true) return null;
  const open = (shown: View['panel']) => openSection(shown, 'schedule');
  return button(v, 'to-schedule', v.t('upload.setSchedule'), open, { first: 'upload' });
}
