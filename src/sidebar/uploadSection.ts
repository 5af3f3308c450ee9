/** *Upload*: questions first, then what would go out, progress, what came of it. */

import type { RunningNow } from '../app/runLock';
import type { ErrorView } from '../app/serveUpload';
import { check, review } from './actCheck';
import { openLog } from './actPanel';
import { CONFIRMATIONS, lastRun } from './actUpload';
import type { Child } from './element';
import { inDoubt } from './inDoubt';
import { knownOf } from './nextStep';
import { openSection } from './panel';
import { button, buttons, p } from './pieces';
import type { UploadState } from './state';
import { isWorking } from './summaries';
import { busyElsewhere, ledgerQuestion, siteQuestion, uploadQuestion } from './uploadQuestions';
import { uploadReady } from './uploadReady';
import { sending, uploadResult } from './uploadResult';
import type { View } from './view';

export function uploadBody(v: View): Child {
  const { state } = v;
  const { panel, upload, check: done, busy } = state;
  if (busy?.section === 'upload' && (upload !== null || isWorking(state, 'upload'))) {
    return busy.action === 'ask-metrica' ? p(v.t('upload.settling')) : sending(v);
  }
  if (panel === null) return null;
  const error = errorOf(upload);
  const code = error?.code ?? '';
  if (CONFIRMATIONS[code] !== undefined) return uploadQuestion(v);
  const running = panel.running ?? (error?.code === 'BUSY' ? runningOf(error) : null);
  if (running !== null && busy === null) return busyElsewhere(v, running);
  const asked = error !== null && LEDGER_QUESTIONS.includes(code) ? error : panel.question;
  const known = knownOf(state);
  const result = upload === null || asked !== null ? null : uploadResult(v, upload);
  return [
    result,
    known.inDoubt > 0 && inDoubt(v),
    asked === null ? whatIsNext(v, done !== null, result !== null) : ledgerQuestion(v, asked),
  ];
}

/** Errors after which a person must say what is delivered; the last is found only in Metrica's list. */
const LEDGER_QUESTIONS: readonly string[] = [
  'LEDGER_GONE',
  'LEDGER_BEHIND',
  'LEDGER_DAMAGED',
  'COPIED',
  'UPLOAD_UNKNOWN',
];

/** Why the last upload of this panel ended early, in the add-on's own words; null when it did not. */
function errorOf(upload: UploadState | null): ErrorView | null {
  if (upload?.failure?.kind === 'said') return upload.failure.error;
  return lastRun(upload)?.error ?? null;
}

/** Who sends now, as the refusal of another run says it. */
function runningOf({ said }: ErrorView): RunningNow {
  const { person = '', sinceMs = 0 } = said.params;
  return { by: String(person), sinceMs: Number(sinceMs), how: 'hand' };
}

/** What can be sent now, or what stands in the way. */
function whatIsNext(v: View, isChecked: boolean, hasResult: boolean): Child {
  const { state } = v;
  const { panel, check: done } = state;
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
  if (hasResult) return null;
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
    buttons(button(v, 'review-upload', v.t('check.review'), review, { first: 'upload' })),
  ];
}

function logButtons(v: View): Child {
  return buttons(
    button(v, 'check-upload', v.t('menu.check'), check),
    button(v, 'log-upload', v.t('upload.openLog'), (panel) => void openLog(panel, 'upload')),
  );
}
